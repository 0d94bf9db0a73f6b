import { isForeign, safeHref } from '../safe-url.js';
import { copyAttributes, isBlock, shownName } from './allowed.js';
import { withinItself } from '../within-itself.js';
import type { RichTextOptions } from './rich-text.js';

/** How many more cells all the cells that are joined may take: tables of a hundred columns a cell stop a page. */
const mostJoined = 5000;

const elementNode = 1;
const textNode = 3;

/**
 * Builds cleaned HTML anew from what a notice may have, so that nothing gets in which nobody thought of. Nothing of
 * `source` is taken over, and nothing is requested but pictures from the allowed origins, once they are in sight.
 */
export function rebuild(source: ParentNode & Node, options: RichTextOptions): DocumentFragment {
  const fragment = document.createDocumentFragment();
  new Builder(source, options).copyChildren(source, fragment);
  return fragment;
}

class Builder {
  readonly #options: RichTextOptions;
  readonly #headings: ReadonlyMap<string, string>;
  #joined = 0;
  /** The marks with which the text ends so far. */
  #marks = '';

  constructor(source: ParentNode, options: RichTextOptions) {
    this.#options = options;
    this.#headings = headingNames(source, options.headingLevel ?? 2);
  }

  copyChildren(from: Node, into: Node): void {
    for (let child = from.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === textNode)
        into.appendChild(document.createTextNode(this.#textOf(child.nodeValue ?? '')));
      else if (child.nodeType === elementNode) this.#copyElement(child as Element, into);
    }
  }

  /** A pile of marks may go on in the next node. */
  #textOf(written: string): string {
    const text = withinItself(this.#marks + written);
    const own = text.startsWith(this.#marks) ? text.slice(this.#marks.length) : text;
    this.#marks = /[\p{M}\p{Cf}]*$/u.exec(text || this.#marks)![0];
    return own;
  }

  #copyElement(element: Element, into: Node): void {
    const copy = this.#counterpart(element);
    this.copyChildren(element, copy ?? into);
    if (!copy) return;
    copyAttributes(element, copy);
    if (copy instanceof HTMLTableCellElement) this.#boundJoined(copy);
    if (isBlock(copy.localName) && !copy.hasAttribute('dir') && startsWithText(copy)) {
      copy.setAttribute('dir', 'auto');
    }
    into.appendChild(copy);
  }

  #boundJoined(cell: HTMLTableCellElement): void {
    this.#joined += cell.colSpan * cell.rowSpan - 1;
    if (this.#joined <= mostJoined) return;
    cell.removeAttribute('colspan');
    cell.removeAttribute('rowspan');
  }

  /** What stands for an element; `undefined`: nothing does, and only its content is shown. */
  #counterpart(element: Element): Element | undefined {
    const name = shownName(element.localName);
    if (name === 'a') return this.#link(element);
    if (name === 'img') return this.#picture(element);
    return name === undefined ? undefined : document.createElement(this.#headings.get(name) ?? name);
  }

  #link(element: Element): Element | undefined {
    const written = element.getAttribute('href') ?? '';
    // Places within the text have lost their names.
    const href = written.startsWith('#') ? undefined : safeHref(written, this.#options.base);
    if (href === undefined) return undefined;
    return make('a', {
      href,
      rel: 'noopener noreferrer nofollow',
      // Said in any case: the page's `<base target>` would hold otherwise.
      target: isForeign(href) ? '_blank' : '_self',
    });
  }

  #picture(element: Element): Element | undefined {
    const alt = withinItself(element.getAttribute('alt') ?? '');
    const src = safeHref(element.getAttribute('src') ?? '', this.#options.base);
    const source = src?.startsWith('http') ? new URL(src) : undefined;
    if (source && this.#isAllowed(source.origin)) {
      // The address comes last: from then on the rest holds for how it is loaded.
      return make('img', {
        alt,
        loading: 'lazy',
        decoding: 'async',
        referrerpolicy: 'no-referrer',
        src: source.href,
      });
    }
    if (alt === '' && isTiny(element)) return undefined;
    const hidden = make('span', { class: 'picture-hidden' });
    hidden.textContent = this.#options.words.pictureHidden(source?.host, alt);
    return hidden;
  }

  #isAllowed(origin: string): boolean {
    return this.#options.imageOrigins.some(
      (allowed) => origin === (allowed === 'self' ? location.origin : allowed),
    );
  }
}

function make(name: string, attributes: Record<string, string>): Element {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}

/** Pictures of one pixel tell who reads, and show nothing. */
function isTiny(picture: Element): boolean {
  return ['width', 'height'].some((side) => /^\s*[01](?:px)?\s*$/.test(picture.getAttribute(side) ?? ''));
}

/** The headings that there are, in their order of rank, from one below the given level on. */
function headingNames(source: ParentNode, above: number): ReadonlyMap<string, string> {
  const present = 'h1 h2 h3 h4 h5 h6'.split(' ').filter((name) => source.querySelector(name));
  return new Map(present.map((name, index) => [name, `h${Math.min(6, above + 1 + index)}`]));
}

/** Whether its first content is text: only then its direction is that of a text. */
function startsWithText(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === elementNode) return !isBlock((child as Element).localName);
    if (child.nodeValue?.trim()) return true;
  }
  return false;
}
