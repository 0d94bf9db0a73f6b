import type { Random } from '../../support/seeded-random.js';
import {
  attributes,
  formattings,
  foreign,
  odd,
  ordinary,
  rawTexts,
  tables,
  values,
  words,
} from './vocabulary.js';

/** How deep elements are opened in one another at most. */
const deepest = 7;

/** HTML that a parser has to mend: nested wrongly, in other namespaces, cut off, written in odd ways. */
export function markup(random: Random): string {
  return contents(random, 0);
}

function contents(random: Random, depth: number): string {
  const count = depth === 0 ? 1 + random.below(4) : random.below(4);
  return Array.from({ length: count }, () => content(random, depth)).join('');
}

function content(random: Random, depth: number): string {
  const kind = depth >= deepest ? 0 : random.below(12);
  if (kind < 3) return text(random);
  if (kind === 3) return comment(random);
  if (kind === 4) return rawText(random, depth);
  if (kind === 5) return `</${tagName(random)}>`;
  return element(random, depth);
}

function text(random: Random): string {
  const word = random.of(words);
  return random.below(3) === 0 ? encoded(word, random) : word;
}

/** With some characters as references, in one of the ways in which they are written. */
function encoded(word: string, random: Random): string {
  const ways = [
    (code: number) => `&#${code};`,
    (code: number) => `&#x${code.toString(16)};`,
    (code: number) => `&#X000${code.toString(16)}`,
    (code: number) => `&#0${code}`,
    (code: number) => String.fromCharCode(code),
    (code: number) => `\0${String.fromCharCode(code)}`,
    (code: number) => String.fromCharCode(code).toUpperCase(),
  ];
  return word.replace(/[^]/g, (character) =>
    random.below(4) === 0 ? random.of(ways)(character.charCodeAt(0)) : character,
  );
}

function comment(random: Random): string {
  const inside = random.below(2) === 0 ? text(random) : `<${tagName(random)}${attributesOf(random)}>`;
  const [begin, end] = random.of([
    ...([
      ['<!--', '-->'],
      ['<!--', '--!>'],
      ['<!-->', ''],
      ['<!--->', ''],
      ['<!', '>'],
      ['<?', '?>'],
      ['<![CDATA[', ']]>'],
    ] as const),
    ...([
      ['</ ', '>'],
      ['<!--', ''],
      ['<!DOCTYPE ', '>'],
      ['<%', '%>'],
      ['<!--<!--', '-->-->'],
      ['<![CDATA[', '>'],
    ] as const),
  ]);
  return begin + inside + end;
}

/** Elements whose content is read otherwise: where they end is what parsers do not agree on. */
function rawText(random: Random, depth: number): string {
  const name = random.of(rawTexts);
  const inside = random.of([
    text(random),
    comment(random),
    contents(random, depth + 2),
    `</${random.of(rawTexts)}>`,
  ]);
  const end = random.of([`</${name}>`, `</${name} >`, `</${name}/>`, `</${name}`, `</ ${name}>`, '']);
  return `<${name}${attributesOf(random)}>${inside}${end}`;
}

function element(random: Random, depth: number): string {
  const name = tagName(random);
  const start = `<${random.below(8) === 0 ? encodedName(name, random) : name}${attributesOf(random)}`;
  const close = random.of(['>', '>', '>', '>', '/>', ' >', '\n>', '']);
  const inside = contents(random, depth + 1);
  const end = random.of([`</${name}>`, `</${name}>`, `</${name}>`, `</${tagName(random)}>`, '']);
  return start + close + inside + end;
}

function tagName(random: Random): string {
  return random.of(random.of([ordinary, ordinary, formattings, tables, foreign, foreign, odd, rawTexts]));
}

function encodedName(name: string, random: Random): string {
  return random.of([name.toUpperCase(), `${name}\0`, `${name}/`, `x:${name}`, `${name}\u212a`, `${name}<`]);
}

function attributesOf(random: Random): string {
  return Array.from({ length: random.below(4) }, () => attribute(random)).join('');
}

function attribute(random: Random): string {
  const name = random.of(attributes);
  const value = random.below(4) === 0 ? encoded(random.of(values), random) : random.of(values);
  const before = random.of([' ', ' ', ' ', '/', '\n', '\t', '"', ' / ']);
  const [begin, end] = random.of([
    ...([
      ['="', '"'],
      ['="', '"'],
      ["='", "'"],
      ['=', ''],
      [' = "', '"'],
      ['="', ''],
      ['=`', '`'],
      ['', ''],
    ] as const),
  ]);
  const isQuoted = begin.endsWith('"');
  return `${before}${name}${begin}${isQuoted ? value.replaceAll('"', random.of(['&quot;', "'", '"'])) : value}${end}`;
}
