import createPurifier, { type Config, type DOMPurify } from 'dompurify';
import { markupPolicy, type MarkupPolicy } from '../trusted-types.js';
import { allowedAttributes, allowedElements } from './allowed.js';
import { affordable, isWithinLimits, quieten } from './budget.js';
import { plainText } from './plain-text.js';
import { rebuild } from './rebuild.js';
import type { RichText, RichTextOptions } from './rich-text.js';

const configuration: Config = {
  ALLOWED_TAGS: [...allowedElements],
  ALLOWED_ATTR: [...allowedAttributes],
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ADD_FORBID_CONTENTS: ['select', 'datalist', 'textarea', 'canvas'],
};

let purifier: DOMPurify | undefined;

/**
 * Makes HTML of others fit to be shown: what is no text goes, and what is left is built anew, so two walls stand
 * between the HTML and the page. It is parsed in a document of its own, which runs and loads nothing. An instance of
 * DOMPurify of our own leaves the hooks and the settings of the page's alone.
 */
export function clean(html: string, options: RichTextOptions): RichText {
  const policy = markupPolicy();
  if (!policy) return asText(html, 'not-allowed');
  const source = affordable(quieten(html));
  if (source === undefined) return asText(html, 'too-large');
  try {
    const body = bodyOf(new DOMParser().parseFromString(policy.createHTML(source), 'text/html'));
    if (!isWithinLimits(body)) return asText(html, 'too-large');
    return { content: rebuild(purify(body, policy), options) };
  } catch {
    return asText(html, 'failed');
  }
}

/** Not `parsed.body`: an element of that name would be in its place. */
function bodyOf(parsed: Document): HTMLElement {
  return Reflect.get<Document, 'body'>(Document.prototype, 'body', parsed);
}

function purify(body: HTMLElement, policy: MarkupPolicy): DocumentFragment {
  purifier ??= createPurifier(window);
  // It hands back what it was given otherwise.
  if (!purifier.isSupported) throw new Error('DOMPurify does not support this browser');
  const contents = new Range();
  contents.selectNodeContents(body);
  return purifier.sanitize(contents.extractContents(), {
    ...configuration,
    RETURN_DOM_FRAGMENT: true,
    // Its type asks for members that DOMPurify never uses.
    TRUSTED_TYPES_POLICY: policy as unknown as Config['TRUSTED_TYPES_POLICY'],
  });
}

function asText(html: string, plain: RichText['plain']): RichText {
  const content = document.createDocumentFragment();
  content.append(plainText(html));
  return { content, plain };
}
