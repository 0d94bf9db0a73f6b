import { clean } from '../../../src/internal/rich-text/clean.js';
import type { RichTextOptions } from '../../../src/internal/rich-text/index.js';
import { base, imageOrigins } from './notices.js';

export const options: RichTextOptions = {
  base,
  imageOrigins,
  words: { pictureHidden: (host, alt) => `[${host ?? 'none'}|${alt}]` },
};

/** The nodes as XML. */
function written(content: Node): string {
  return new XMLSerializer()
    .serializeToString(content)
    .replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '');
}

/** What residents see of HTML, as XML. */
export const shown = (html: string, change: Partial<RichTextOptions> = {}) =>
  written(clean(html, { ...options, ...change }).content);
