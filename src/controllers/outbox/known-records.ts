import type { Changes } from '../../internal/storage/database.js';
import { valueOf, type RecordType } from './record.js';

/** What a device has of a kind, as far as it answers. */
export interface Listed<Value> {
  readonly found: readonly Value[];
  readonly isWhole: boolean;
}

/** Records to be written, by their keys. */
export type Puts = NonNullable<Changes['put']>;

/** What is known after the device was asked: one that does not answer has not said that there is nothing. */
export function knownNow<Value extends { id: string }>(
  before: readonly Value[],
  { found, isWhole }: Listed<Value>,
): Value[] {
  if (isWhole) return [...found];
  return [...new Map([...before, ...found].map((value) => [value.id, value])).values()];
}

/** What is known of a kind after something was written. `keyOf`: the key of such a record, by its id. */
export function knownAfter<Value extends { id: string }>(
  before: readonly Value[],
  keyOf: (id: string) => string,
  type: RecordType<Value>,
  { put = [], remove = [] }: Changes,
): Value[] {
  const written = put
    .filter(([key]) => key.startsWith(keyOf('')))
    .flatMap(([, value]) => valueOf(type, value) ?? []);
  const isGone = ({ id }: Value) => remove.includes(keyOf(id)) || written.some((value) => value.id === id);
  return [...before.filter((value) => !isGone(value)), ...written];
}
