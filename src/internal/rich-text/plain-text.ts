import { withinItself } from '../within-itself.js';

/** What is inside of these is no text of the page. */
const hidden = new Set(['script', 'style', 'template', 'title', 'iframe', 'svg', 'math', 'video', 'audio']);

/** Where these begin and end, a line does. */
const lines = new Set(
  (
    'address article aside blockquote br caption center dd details div dl dt figcaption figure footer form header hr ' +
    'main nav ol pre section summary table tr ul'
  ).split(' '),
);

const named = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ensp: '\u2002',
    emsp: '\u2003',
    middot: '·',
    bull: '•',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    times: '×',
    deg: '°',
    yen: '¥',
    copy: '©',
  }),
);

// The name is never tried shorter: of a long one without an end, each length would be read to its end.
const tagPattern = /^(\/?)([a-z][a-z\d-]*)(?![a-z\d-])(?:"[^"]*"|'[^']*'|[^'">])*>/i;

/**
 * What HTML says, in lines: for where it cannot be cleaned. It is read without a parser of the browser, so no policy
 * of the page stands in the way, and in one pass, however long it is. The answer is text: never put it into HTML.
 */
export function plainText(html: string): string {
  const [beginning = '', ...pieces] = html.split('<');
  const found = [flowing(beginning)];
  // What ends the part that is left out.
  let ending = '';
  for (const piece of pieces) {
    const tag = tagPattern.exec(piece);
    const name = tag ? tag[2]!.toLowerCase() : '';
    if (ending === '-->') {
      if (!piece.includes(ending)) continue;
      found.push(flowing(after(ending, piece)));
      ending = '';
    } else if (ending) {
      if (!tag?.[1] || name !== ending) continue;
      found.push(flowing(piece.slice(tag[0].length)));
      ending = '';
    } else if (tag) {
      // What says that it ends where it begins is believed: words are worth more here than what browsers make of it.
      if (hidden.has(name) && !tag[1] && !tag[0].endsWith('/>')) ending = name;
      else found.push(gap(name, !!tag[1]), flowing(piece.slice(tag[0].length)));
    } else if (piece.startsWith('!--')) {
      if (piece.includes('-->')) found.push(flowing(after('-->', piece)));
      else ending = '-->';
    } else if (/^[!?/]/.test(piece)) {
      found.push(flowing(after('>', piece)));
    } else {
      found.push(`<${flowing(piece)}`);
    }
  }
  return tidy(withinItself(found.join('')));
}

function after(end: string, text: string): string {
  return text.slice(text.indexOf(end) + end.length);
}

function gap(name: string, isEnd: boolean): string {
  if (name === 'li') return isEnd ? '\n' : '\n• ';
  if (/^(p|h[1-6])$/.test(name)) return '\n\n';
  if (/^t[dh]$/.test(name)) return ' ';
  return lines.has(name) ? '\n' : '';
}

/** Text as HTML means it: its own line breaks are spaces. */
function flowing(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, ' ').replace(/&(#x?[\da-f]+|[a-z]+);/gi, character);
}

function character(reference: string, code: string): string {
  if (!code.startsWith('#')) return named.get(code) ?? reference;
  const point = /^#x/i.test(code) ? parseInt(code.slice(2), 16) : parseInt(code.slice(1), 10);
  const isCharacter = point > 0x1f && point <= 0x10ffff && !(point >= 0x7f && point < 0xa0);
  return isCharacter ? String.fromCodePoint(point) : '';
}

/** One space between words, and one empty line between paragraphs at most. */
function tidy(text: string): string {
  const rows = text.split('\n').map((row) => row.replace(/ +/g, ' ').replace(/^ | $/g, ''));
  return rows
    .filter((row, index) => row !== '' || (index > 0 && rows[index - 1] !== ''))
    .join('\n')
    .trim();
}
