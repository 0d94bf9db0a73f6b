import { withinItself } from '../internal/within-itself.js';
import { isCivil, isInstant, isTimeZone } from '../domain/instant.js';

/**
 * Gives back the value as its type, or throws an error that names the place: `promises.0.dueAt: not an instant`.
 * Objects are made anew with the known properties only, so that nothing else a backend sends comes any further.
 */
export type Shape<Value> = (value: unknown, path?: string) => Value;

/** Whether the value is one of the shape as it stands. */
export function fits<Value>(shape: Shape<Value>, value: unknown): value is Value {
  try {
    shape(value);
    return true;
  } catch {
    return false;
  }
}

export function fail(path: string | undefined, expected: string): never {
  throw new Error(`${path || 'record'}: not ${expected}`);
}

const at = (path: string | undefined, key: string | number) => (path ? `${path}.${key}` : String(key));

/** Whether members can be asked for by name. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text as it stands: what is handed back, looked up or loaded. */
export const verbatim: Shape<string> = (value, path) =>
  typeof value === 'string' ? value : fail(path, 'a text');

/** A text for people to read. */
export const text: Shape<string> = (value, path) => withinItself(verbatim(value, path));

export const number: Shape<number> = (value, path) =>
  Number.isFinite(value) ? (value as number) : fail(path, 'a number');

export const flag: Shape<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : fail(path, 'a boolean');

/** A text that is not empty. */
export const id: Shape<string> = (value, path) => verbatim(value, path) || fail(path, 'an id');

export const instant: Shape<string> = (value, path) =>
  isInstant(verbatim(value, path)) ? (value as string) : fail(path, 'an instant with an offset');

/** A calendar day: `2026-11-23`. */
export const civilDate: Shape<string> = (value, path) =>
  /^\d{4}-\d{2}-\d{2}$/.test(verbatim(value, path)) && isCivil(`${value as string}T00:00`)
    ? (value as string)
    : fail(path, 'a day');

/** The name of a time zone that `Intl` knows. */
export const timeZone: Shape<string> = (value, path) =>
  isTimeZone(verbatim(value, path)) ? (value as string) : fail(path, 'a time zone');

/** Exactly this. */
export const exactly =
  <const Value>(expected: Value): Shape<Value> =>
  (value, path) =>
    value === expected ? expected : fail(path, String(expected));

/** A whole number from 0 on. */
export const count: Shape<number> = (value, path) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : fail(path, 'a count');

/** One of a list of texts. */
export const oneOf =
  <const Choice extends string>(choices: readonly Choice[]): Shape<Choice> =>
  (value, path) =>
    choices.includes(value as Choice) ? (value as Choice) : fail(path, `one of ${choices.join(' ')}`);

export const listOf =
  <Item>(item: Shape<Item>): Shape<Item[]> =>
  (value, path) =>
    Array.isArray(value) ? value.map((one, index) => item(one, at(path, index))) : fail(path, 'a list');

/** The first shape that fits. */
export const either =
  <Value>(...shapes: Shape<Value>[]): Shape<Value> =>
  (value, path) =>
    (shapes.find((shape) => fits(shape, value)) ?? shapes.at(-1)!)(value, path);

/** Any names, all values alike. */
export const recordOf =
  <Value>(shape: Shape<Value>): Shape<Record<string, Value>> =>
  (value, path) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shape(one, at(path, key))]))
      : fail(path, 'an object');

/** The properties that every value has, and those that it may leave out. */
export const object = <Value extends object>(
  required: { [Key in RequiredKeys<Value>]: Shape<Value[Key]> },
  optional?: { [Key in OptionalKeys<Value>]-?: Shape<NonNullable<Value[Key]>> },
): Shape<Value> => {
  const shapes = Object.entries<Shape<unknown>>({ ...required, ...optional });
  return (value, path) => {
    if (!isObject(value)) fail(path, 'an object');
    const result: Record<string, unknown> = {};
    for (const [key, shape] of shapes)
      if (key in required || value[key] !== undefined) result[key] = shape(value[key], at(path, key));
    return result as Value;
  };
};

type OptionalKeys<Value> = {
  [Key in keyof Value]-?: undefined extends Value[Key] ? Key : never;
}[keyof Value];
type RequiredKeys<Value> = Exclude<keyof Value, OptionalKeys<Value>>;
