import { decodeReferences } from './entities.js';

// HTML as text, for there is no DOM where a server reads documents. Every expression goes over the text once.

const unseen = /<!--[^]*?(?:-->|$)|<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi;
const tags = /<[/!]?[a-z][^<>]*>/gi;
const breaking =
  /^<\/?(?:p|div|br|hr|li|ul|ol|dl|dt|dd|tr|td|th|table|h\d|blockquote|pre|section|article)\b/i;

/** Whether text that may be either has anything in it that only HTML gives a meaning. */
export function looksLikeHtml(text: string): boolean {
  return /<[/!]?[a-z]|&(?:#x?[\da-f]+|[a-z][a-z\d]*);/i.test(text);
}

/** What a reader reads of HTML, in one line. */
export function plainText(html: string): string {
  const text = html.replace(unseen, ' ').replace(tags, (tag) => (breaking.test(tag) ? ' ' : ''));
  return decodeReferences(text).replace(/\s+/g, ' ').trim();
}
