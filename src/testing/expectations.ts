import { isAdapterError, type AdapterError, type AdapterErrorCode } from '../adapter/errors.js';

/** A few expectations that run in browsers and in Node alike. Each throws an `Error` that says what was there. */

export function expectThat(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`expected ${what}`);
}

/** Compares plain values by what they hold; members that are `undefined` do not count. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [left, right] = [written(actual), written(expected)];
  expectThat(left === right, `${what} to be ${right}, and it is ${left}`);
}

/** Expects the promise to reject with an `AdapterError` of one of the codes, and gives the error. */
export async function expectRejection(
  promise: Promise<unknown>,
  ...codes: readonly AdapterErrorCode[]
): Promise<AdapterError> {
  const outcome = await promise.then(
    (value) =>
      new Error(`expected a rejection with ${codes.join(' or ')}, and it resolved with ${written(value)}`),
    (reason: unknown) => reason,
  );
  if (!isAdapterError(outcome)) throw outcome;
  const what = `a rejection with ${codes.join(' or ')}, and it is ${outcome.code} ("${outcome.message}")`;
  expectThat(codes.includes(outcome.code), what);
  return outcome;
}

function written(value: unknown): string {
  const sorted = (_: string, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member;
  return JSON.stringify(value, sorted) ?? 'undefined';
}
