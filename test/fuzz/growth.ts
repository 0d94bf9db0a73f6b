import { outcomeOf } from './oracle.js';
import type { Parser } from './parsers/index.js';

/** What is repeated to keep a parser busy: what begins something and never ends it, and what may be matched in many ways. */
export const units: readonly string[] = [
  ...[
    'a',
    'A1',
    ' ',
    '\n',
    '\r',
    '\t',
    '<',
    '>',
    '&',
    '"',
    "'",
    '=',
    '(',
    ')',
    '@',
    ',',
    ';',
    ':',
    '/',
    '\\',
    '[',
    '{',
    '.',
    '-',
    '%',
  ],
  ...[
    '<a',
    '<a ',
    '</a',
    '<b x>',
    '<!--',
    '<![CDATA[',
    '<script',
    '<input ',
    '&a',
    '&#1',
    'x=',
    'x="',
    'on ',
    'at /a',
    '/usr/',
    'C:\\',
  ],
  ...[
    'data:',
    '^',
    '\\n',
    '\n ',
    'type ',
    '1',
    '1,',
    'T1',
    '{"a":',
    '"a",',
    '\\"',
    '\u0300',
    // Two marks that are put in order, one below and one above.
    '\u0301\u0323',
    '水',
    '\ud83d\udeb0',
    '<p><b id=1>',
    '(a)',
    '\0',
  ],
];

/** What may stand behind so that nothing of it matches in the end. */
export const endings: readonly string[] = ['', ' x', '!', '>'];

/** The length of what is read, in characters. */
const long = 16_000;

/** What is read in less, ms of the processor, is no hang at four times the length either. */
const quick = 25;

/**
 * How much longer four times the text takes: 4 when the work grows with the text, 16 when it grows with its square.
 * The test is between the two.
 */
const steepest = 9;

/** What is repeated, and where. */
export interface Repetition {
  parser: Parser;
  place: string;
  unit: string;
  ending: string;
  /** The length of what is read, and four times that of what it is compared with. */
  length?: number;
}

/** Everything that is repeated in the places of a parser. */
export function repetitionsFor(parser: Parser): readonly Repetition[] {
  return Object.keys(parser.places).flatMap((place) =>
    units.flatMap((unit) => endings.map((ending) => ({ parser, place, unit, ending }))),
  );
}

/** Why what is repeated takes longer than it grows; `undefined` where it does not. */
export async function steepness({
  parser,
  place,
  unit,
  ending,
  length = long,
}: Repetition): Promise<string | undefined> {
  const write = parser.places[place]!;
  const measure = (size: number, times: number) =>
    leastCost(parser, write(unit.repeat(size / unit.length) + ending), times);
  if ((await measure(length, 1)) < quick) return undefined;
  if ((await measure(length, 3)) < quick) return undefined;
  const quarter = await measure(length / 4, 5);
  // Measured last: by then the engine has made of the code what it makes of it.
  const whole = await measure(length, 3);
  const ratio = whole / Math.max(quarter, 1);
  if (ratio < steepest) return undefined;
  return `${parser.name}, ${place}: ${JSON.stringify(unit)} … ${JSON.stringify(ending)}: ${Math.round(ratio)} times for 4 times`;
}

/** The least time of the processor over some attempts, ms: other work on the computer only makes it longer. */
async function leastCost(parser: Parser, document: string, times: number): Promise<number> {
  let least = Infinity;
  for (let left = times; left > 0; left--) {
    const before = process.cpuUsage();
    await outcomeOf(() => parser.read(document));
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
