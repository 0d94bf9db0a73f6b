import { isObject } from '../adapter/shape.js';
import { safeHref } from '../internal/safe-url.js';

/** What is wrong in a brand file, and where: `logo.light`. An empty path is the whole file. */
export interface BrandFault {
  path: string;
  /** What is wrong and what to write instead, for whoever writes the file. */
  problem: string;
}

/** A value of a brand file with its path, and where to report what is wrong with it. */
export interface Place {
  value: unknown;
  path: string;
  faults: BrandFault[];
}

/** Gives the value as its type, or reports why it cannot be used: the library's own then stands in its place. */
export type Field<Value> = (place: Place) => Value | undefined;

/** So many are told: whoever has more has another kind of file. */
const mostFaults = 100;

/** Reports a fault. */
export function refuse({ path, faults }: Place, problem: string): undefined {
  if (faults.length < mostFaults) faults.push({ path, problem });
}

/** A value as it looks in a message: `"red"`, `[…]`. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value ? 'an object' : String(value);
}

/** A member of an object. */
export function member({ value, path, faults }: Place, name: string): Place {
  return { value: (value as Record<string, unknown>)[name], path: path ? `${path}.${name}` : name, faults };
}

/** A text that is not empty and has at most so many characters. */
export const text =
  (most: number): Field<string> =>
  (place) => {
    const { value } = place;
    if (typeof value !== 'string') return refuse(place, `${shown(value)} is no text: write it in quotes.`);
    if (value.trim() === '') return refuse(place, 'it is empty: write a text, or leave it out.');
    if (value.length > most)
      return refuse(place, `it has ${value.length} characters; at most ${most} are taken.`);
    return value;
  };

export const oneOf =
  <const Choice extends string | number>(choices: readonly Choice[]): Field<Choice> =>
  (place) =>
    choices.includes(place.value as Choice)
      ? (place.value as Choice)
      : refuse(place, `${shown(place.value)} is not known: write ${choices.map(shown).join(', ')}.`);

export const numberBetween =
  (least: number, most: number): Field<number> =>
  (place) => {
    const { value } = place;
    if (typeof value === 'number' && value >= least && value <= most) return value;
    return refuse(
      place,
      `${shown(value)} is no number from ${least} to ${most}.${typeof value === 'string' ? ' Write it without quotes and unit.' : ''}`,
    );
  };

/** A colour as `#rrggbb`. `#rgb` is taken and written out, and a missing `#` is added. */
export const color: Field<string> = (place) => {
  const { value } = place;
  const digits = typeof value === 'string' && /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(value.trim());
  if (!digits) return refuse(place, `${shown(value)} is no colour: write six hex digits, as "#1677ff".`);
  const [, base] = digits;
  return `#${base!.length === 3 ? base!.replace(/./g, '$&$&') : base!}`.toLowerCase();
};

/** A flag, also as the text that forms and old templates make of it. */
export const flag: Field<boolean> = (place) => {
  const { value } = place;
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  return refuse(place, `${shown(value)} is neither true nor false.`);
};

/** Stands for the page in which the file will be used: relative addresses are allowed. */
const anyPage = 'https://page.example/';

/** The address of a page: https or http, relative to the page, or what dials and writes a letter. */
export const address: Field<string> = (place) => {
  const given = text(2000)(place);
  if (given === undefined || safeHref(given, anyPage)) return given?.trim();
  return refuse(
    place,
    `${shown(given)} is no address that is taken: write https://…, or one of the page's site, as "/privacy".`,
  );
};

/** The address of a picture: of the web, or with the picture in it. */
export const picture: Field<string> = (place) => {
  const given = text(200_000)(place);
  if (given === undefined || /^data:image\/(png|jpeg|webp|avif|gif|svg\+xml)[;,]/i.test(given)) return given;
  if (safeHref(given, anyPage)?.startsWith('http')) return given.trim();
  return refuse(
    place,
    `${shown(given)} is no address of a picture: write https://…, or one of the page's site, as "/logo.svg".`,
  );
};

/** A list; the items that cannot be used are left out. */
export const listOf =
  <Item>(item: Field<Item>, most = 200): Field<readonly Item[]> =>
  (place) => {
    const { value } = place;
    if (!Array.isArray(value))
      return refuse(place, `${shown(value)} is no list: write it in brackets, as ["…"].`);
    if (value.length > most) return refuse(place, `it has ${value.length} items; at most ${most} are taken.`);
    return value.flatMap((_, index) => item(member(place, String(index))) ?? []);
  };

/** Whether it is an object; reported when not. */
export function isMembers(place: Place): boolean {
  if (isObject(place.value)) return true;
  refuse(place, `${shown(place.value)} is no object: write it in braces, as { … }.`);
  return false;
}

/** Any names, all values alike. */
export const recordOf =
  <Value>(
    field: Field<Value>,
    nameProblem: (name: string) => string | undefined = () => undefined,
  ): Field<Record<string, Value>> =>
  (place) => {
    if (!isMembers(place)) return undefined;
    const entries = Object.keys(place.value as object).flatMap((name): [string, Value][] => {
      const at = member(place, name);
      const problem = name === '__proto__' ? 'this name is not taken.' : nameProblem(name);
      const value = problem ? refuse(at, problem) : field(at);
      return value === undefined ? [] : [[name, value]];
    });
    return Object.fromEntries(entries);
  };

/** An object with known members, each of which may be left out. Unknown ones are reported. */
export const members =
  <Value extends object>(fields: { [Key in keyof Value]-?: Field<NonNullable<Value[Key]>> }): Field<Value> =>
  (place) => {
    if (!isMembers(place)) return undefined;
    const known = Object.keys(fields);
    const result: Partial<Value> = {};
    for (const name of Object.keys(place.value as object)) {
      const at = member(place, name);
      if (!Object.hasOwn(fields, name)) refuse(at, `this is not known${guess(name, known)}.`);
      else if (at.value !== undefined && at.value !== null) {
        const value = fields[name as keyof Value](at);
        if (value !== undefined) result[name as keyof Value] = value;
      }
    }
    return result as Value;
  };

/** The known name that was probably meant, else all there are. */
export function guess(name: string, known: readonly string[]): string {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const letters = (text: string) => [...plain(text)].sort().join('');
  const near =
    known.find((one) => letters(one) === letters(name)) ??
    known.find((one) => plain(one).startsWith(plain(name).slice(0, 4)) && plain(name).length > 3);
  return near ? `; "${near}" is` : `: known are ${known.join(', ')}`;
}

/** Whether the text is a BCP 47 tag. */
export function localeProblem(tag: string): string | undefined {
  try {
    return void Intl.getCanonicalLocales(tag);
  } catch {
    return `"${tag}" is no language tag: write it as "zh-Hans" or "en".`;
  }
}
