import { tokens } from '../../styles/tokens.generated.js';

const descriptions = new Map(tokens.map(({ name, description }) => [name, description]));

/** What a role is for; empty where its name says it. */
export const descriptionOf = (name: string): string => descriptions.get(name) ?? '';

/** The channels of a colour like `#0b6b6b`, each 0 to 1, to four places, which is finer than eight bits. */
export const rgb = (hex: string): [number, number, number] => {
  const channel = (start: number) =>
    Math.round((parseInt(hex.slice(start, start + 2), 16) / 255) * 1e4) / 1e4;
  return [channel(1), channel(3), channel(5)];
};

/** A measure as formats want it that are not CSS. */
export type Typed =
  | { type: 'dimension'; value: number; unit: 'px' }
  | { type: 'duration'; value: number; unit: 'ms' }
  | { type: 'number'; value: number; unit?: never }
  | { type: 'fontFamily'; value: string[]; unit?: never };

/** The names in a list of families as `fontFamily` wrote it. */
const familiesIn = (text: string) =>
  [...text.matchAll(/"([^"]*)"|[^",\s]+/g)].map(([whole, quoted]) =>
    quoted === undefined
      ? whole
      : quoted.replace(/\\([\da-f]+) /g, (_, code: string) => String.fromCodePoint(parseInt(code, 16))),
  );

/** What a measure of a theme is: `8px`, `150ms`, `1.6`, or a list of families. */
export function typed(text: string): Typed {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(px|ms)?$/.exec(text) ?? [];
  const value = Number(digits);
  if (digits === undefined) return { type: 'fontFamily', value: familiesIn(text) };
  if (unit === 'px') return { type: 'dimension', value, unit };
  return unit === 'ms' ? { type: 'duration', value, unit } : { type: 'number', value };
}
