import { webAddress } from '../../../adapter/documents/addresses.js';

// Every expression goes over the text once.

const unseen = /<!--[^]*?(?:-->|$)|<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi;

/** What people write in angle brackets, `<https://…>`, `<li@example.org>` and `a<b & b>c`, is no tag. */
const tags = /<(?:[/!][a-z][^<>]*|[a-z][a-z\d-]*(?:(?:\s+[a-z]+)?\s*\/?|\s[^<>=]*=[^<>]*))>/gi;
const known =
  /<\/?(?:a|p|div|br|b|i|u|em|strong|span|font|ul|ol|li|h\d|table|hr|html|body|blockquote|pre)(?=[\s/>])|&(?:amp|lt|gt|quot|apos|nbsp|#x?[\da-f]{1,7});/i;
/** HTML has a reference in its place. */
const strayBracket = /<(?!!--|[/!]?[a-z])/i;
const paragraph = /^<\/?(?:p|ul|ol|dl|table|blockquote|pre|h\d)[\s/>]/i;
const block = /^<\/?(?:div|li|tr|dt|dd|hr|section|article)[\s/>]/i;
const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** What calendars write by name: all that HTML knows would take more room than this. */
const characters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** A line ends here, unless it has just ended. */
const atMostOne = '\f';

/**
 * The standard has plain text there; Google and Thunderbird write HTML. That is read as its text: blocks are lines, and
 * the address of a link follows it where its words are others.
 */
export function descriptionText(written: string, base: string): string {
  if (!known.test(written) || strayBracket.test(written)) return written;
  const html = written.replace(unseen, ' ');
  const hasLines = /<(?:br|p|div|li)[\s/>]/i.test(html);
  const text = hasLines ? html.replace(/\s+/g, ' ') : html;
  const pieces: string[] = [];
  let link: { address: string | undefined; words: string } | undefined;
  let taken = 0;
  for (const { 0: tag, index } of text.matchAll(tags)) {
    const before = text.slice(taken, index);
    taken = index + tag.length;
    if (link) link.words += before;
    pieces.push(before);
    if (/^<a\s/i.test(tag)) link = { address: addressIn(tag, base), words: '' };
    else if (/^<\/a\b/i.test(tag)) {
      if (link?.address !== undefined && bare(decoded(link.words)) !== bare(link.address))
        pieces.push(` (${link.address.replaceAll('&', '&amp;')})`);
      link = undefined;
    } else pieces.push(endOfLine(tag));
  }
  pieces.push(text.slice(taken));
  return decoded(pieces.join(''))
    .replace(/[^\S\n\f]+/g, ' ')
    .replace(/ ?[\n\f][ \n\f]*/g, (ends) => (ends.split('\n').length > 2 ? '\n\n' : '\n'))
    .trim();
}

function decoded(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos|nbsp)|#(x?[\da-f]{1,7}));/gi,
    (whole, name: string, number: string) => characters[name] ?? character(`0${number}`) ?? whole,
  );
}

/** By its number as programs write it: `039`, `0x27`. Halves of characters are none. */
function character(number: string): string | undefined {
  const code = Number(number);
  // U+D800 to U+DFFF.
  const isHalf = code >> 11 === 27;
  return code > 0 && code <= 0x10ffff && !isHalf ? String.fromCodePoint(code) : undefined;
}

function endOfLine(tag: string): string {
  if (/^<br\b/i.test(tag)) return '\n';
  if (paragraph.test(tag)) return '\n\n';
  if (block.test(tag)) return atMostOne;
  return /^<t[dh]\b/i.test(tag) ? ' ' : '';
}

function addressIn(tag: string, base: string): string | undefined {
  const written = href.exec(tag)?.slice(1).find(Boolean);
  return written === undefined ? undefined : webAddress(decoded(written), base);
}

/** An address without what people leave out. */
const bare = (address: string) => address.trim().replace(/^https?:\/\/|\/$/gi, '');
