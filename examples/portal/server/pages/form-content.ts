import { createHash } from 'node:crypto';
import { Problem } from '../api/problem.js';
import { isId } from '../api/reading.js';

/** Whether this can be the key that makes what a form asks happen once. */
export const isKey = (key: unknown): key is string => typeof key === 'string' && isId(key);

/** Refuses a body that says of itself to be a form and is none. */
export function unreadable(): never {
  throw new Problem(400, 'invalid', 'The form cannot be read.');
}

/** Stands for what was written and chosen in a form. */
export async function digestOf(form: Iterable<readonly [name: string, value: unknown]>): Promise<string> {
  const digest = createHash('sha256');
  for (const [name, value] of form) {
    digest.update(`${name}\0`);
    digest.update(value instanceof File ? new Uint8Array(await value.arrayBuffer()) : `${String(value)}\0`);
  }
  return digest.digest('hex');
}
