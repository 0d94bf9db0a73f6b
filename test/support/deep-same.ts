import { expect } from '@open-wc/testing';

/** Whether two values are the same all through, in a browser. */
export function isDeepSame(one: unknown, other: unknown): boolean {
  try {
    expect(one).to.deep.equal(other);
    return true;
  } catch {
    return false;
  }
}
