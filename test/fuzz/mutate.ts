import type { Random } from '../support/seeded-random.js';

/** What breaks the borders between text, markup, data and code in most languages. */
const usualScraps = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '`',
    '\\',
    '/',
    '=',
    ';',
    ':',
    ',',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '%',
    '#',
    '@',
    '-',
  ],
  ...[
    '\0',
    '\t',
    '\n',
    '\r\n',
    ' ',
    '\u00a0',
    '\u2028',
    '\u202e',
    '\u200b',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\udc00',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'null',
    'true',
    'NaN',
    '-0',
    '1e999',
    '9'.repeat(30),
  ],
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example/',
    'https://u:p@evil.example/',
    '\\\\evil.example',
  ],
  ...[
    '2026-02-30',
    '0000-00-00',
    '99999-01-01T00:00:00Z',
    '🚰',
    '👨‍👩‍👧',
    '停水',
    'e\u0301'.repeat(20),
    ' '.repeat(50),
  ],
];

const stretches = [0, 0, 0, 1, 1, 2, 5, 20, 80];

/** One to four changes to a text: scraps put in, stretches taken out, doubled, exchanged, or a character turned. */
export function mutated(text: string, random: Random, scraps: readonly string[] = []): string {
  let changed = text;
  for (let left = 1 + random.below(4); left > 0; left--) changed = changedOnce(changed, random, scraps);
  return changed;
}

function changedOnce(text: string, random: Random, scraps: readonly string[]): string {
  const at = random.below(text.length + 1);
  const length = random.of(stretches);
  const [before, piece, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  switch (random.below(6)) {
    case 0:
      return before + piece + piece + after;
    case 1: {
      const other = random.below(text.length + 1);
      return before + text.slice(other, other + 1 + random.below(60)) + after;
    }
    case 2:
      return before + String.fromCharCode(random.below(random.of([128, 256, 65_536]))) + after;
    case 3:
      return before + after;
    default: {
      const chosen = scraps.length > 0 && random.below(2) === 0 ? scraps : usualScraps;
      return before + random.of(chosen) + after;
    }
  }
}

/** JSON of what seldom belongs where it stands. */
const strangers = [
  ...['null', 'true', '0', '-1', '1e999', '""', '[]', '{}', '[null]', '[[{}]]'],
  ...['"__proto__"', '"2026-02-30"', '"javascript:alert(1)"', '"<img src=x onerror=alert(1)>"', '"\\ud800"'],
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1,"then":1}',
  `"${'x'.repeat(20_000)}"`,
  `[${'0,'.repeat(5000)}0]`,
  '['.repeat(2000) + ']'.repeat(2000),
];

/** The data as JSON, with a stranger in the place of one value. */
export function withStranger(data: unknown, random: Random): string {
  let places = 0;
  JSON.stringify(data, (_, value: unknown) => (places++, value));
  let left = random.below(places);
  const hole = 'a place of its own';
  const text = JSON.stringify(data, (_, value: unknown) => (left-- === 0 ? hole : value));
  return text.replace(JSON.stringify(hole), () => random.of(strangers));
}

/** The bytes with one to four changes. */
export function mutatedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = [...bytes];
  for (let left = 1 + random.below(4); left > 0; left--) {
    const at = random.below(changed.length + 1);
    const added = Array.from({ length: random.of([0, 1, 1, 2, 4]) }, () =>
      random.of([0, 255, 127, 128, random.below(256)]),
    );
    changed = [...changed.slice(0, at), ...added, ...changed.slice(at + random.of(stretches))];
    if (random.below(4) === 0) changed.length = random.below(changed.length + 1);
  }
  return Uint8Array.from(changed);
}

/** A text out of scraps alone. */
export function scrapText(random: Random, scraps: readonly string[] = usualScraps): string {
  return Array.from({ length: random.below(12) }, () =>
    random.below(3) === 0 ? random.of(usualScraps) : random.of(scraps),
  ).join('');
}
