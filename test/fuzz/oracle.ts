import { isAdapterError } from '../../src/adapter/errors.js';

/** What every object of a page has from. Whatever comes out of a document must leave it alone. */
const shared = [Object, Array, String, Number, Function, Map, Set, Promise, RegExp, Error].map(
  ({ prototype }) => prototype as object,
);

/** Remembers what everything inherits; the function throws once that is another. */
export function watchPrototypes(): () => void {
  const before = shared.map((prototype) => Reflect.ownKeys(prototype));
  return () => {
    for (const [index, prototype] of shared.entries()) {
      const keys = Reflect.ownKeys(prototype);
      const added = keys.filter((key) => !before[index]!.includes(key));
      if (added.length > 0 || keys.length !== before[index]!.length)
        throw new Error(`what everything inherits has become another: ${added.map(String).join()}`);
    }
  };
}

/** What a parser made of a document: a value, or an error that is documented. */
export type Outcome = { state: 'read'; value: unknown } | { state: 'refused'; code: string };

/** Whether an error is one that callers are told of. The boundary makes `unknown` of any other, with that as its cause. */
export const isDocumented = (thrown: unknown): boolean =>
  isAdapterError(thrown) && (thrown.code !== 'unknown' || thrown.cause === undefined);

/** Reads. Throws what nobody is told to expect. */
export async function outcomeOf(read: () => unknown): Promise<Outcome> {
  try {
    return { state: 'read', value: await read() };
  } catch (thrown) {
    if (isAdapterError(thrown) && isDocumented(thrown)) return { state: 'refused', code: thrown.code };
    throw isAdapterError(thrown) ? thrown.cause : thrown;
  }
}

/** Members of what is read that browsers follow, or load a picture from. */
const addressNames = new Set(['url', 'thumbnailUrl', 'href']);

/**
 * What is wrong with a value that came out of a document: objects that inherit from something else than objects do, and
 * addresses that lead elsewhere than to the web.
 */
export function faultsOfValue(value: unknown, path = 'value', depth = 0): readonly string[] {
  if (typeof value !== 'object' || value === null || depth > 50) return [];
  const prototype: unknown = Object.getPrototypeOf(value);
  const isUsual = prototype === null || shared.includes(prototype as object) || value instanceof ArrayBuffer;
  const own = isUsual ? [] : [`${path} inherits from something else`];
  const within = Object.entries(value).flatMap(([name, member]) => {
    const leadsAway = addressNames.has(name) && typeof member === 'string' && !/^https?:\/\//.test(member);
    return [
      ...(leadsAway ? [`${path}.${name} leads to ${member.slice(0, 80)}`] : []),
      ...faultsOfValue(member, `${path}.${name}`, depth + 1),
    ];
  });
  return [...own, ...within];
}
