import { object, number, type Shape } from '../../adapter/shape.js';
import { warnOnce } from '../../internal/warn.js';

/** How records of one kind are read, also those that another version of the library wrote. */
export interface RecordType<Value> {
  /** For messages to developers: "draft". */
  readonly name: string;
  /** The version that is written now, from 1. */
  readonly version: number;
  readonly shape: Shape<Value>;
  /** What makes a record of version n + 1 out of one of version n, by n. */
  readonly upgrades?: Readonly<Record<number, (old: unknown) => unknown>>;
}

/** What became of a record that was read: `foreign` ones belong to another version, `damaged` ones to nobody. */
export type ReadRecord<Value> =
  { state: 'read'; value: Value } | { state: 'absent' } | { state: 'foreign' } | { state: 'damaged' };

const versioned = object<{ version: number }>({ version: number });

/** A value as it is stored. */
export function toRecord<Value extends object>({ version }: RecordType<Value>, value: Value): object {
  return { ...value, version };
}

/**
 * A stored value as its type, brought up to date. What another version of the library wrote is left as it is, and so
 * is what cannot be understood; the developer is told.
 */
export function readRecord<Value>(type: RecordType<Value>, stored: unknown): ReadRecord<Value> {
  if (stored === undefined) return { state: 'absent' };
  let isForeign = false;
  try {
    const { version } = versioned(stored);
    isForeign = !isUnderstood(type, version);
    if (isForeign) throw new Error(`written by another version (${version})`);
    let value: unknown = stored;
    for (let from = version; from < type.version; from++) value = type.upgrades![from]!(value);
    return { state: 'read', value: type.shape(value) };
  } catch (thrown) {
    warnOnce(`a ${type.name} on this device was left alone: ${String(thrown)}`);
    return { state: isForeign ? 'foreign' : 'damaged' };
  }
}

/** The value of a stored record, where it can be read. */
export function valueOf<Value>(type: RecordType<Value>, stored: unknown): Value | undefined {
  const record = readRecord(type, stored);
  return record.state === 'read' ? record.value : undefined;
}

/** Whether every step from that version to ours is known. */
function isUnderstood(
  { version, upgrades }: Pick<RecordType<unknown>, 'version' | 'upgrades'>,
  from: number,
): boolean {
  if (from >= version) return from === version;
  return upgrades?.[from] !== undefined && isUnderstood({ version, upgrades }, from + 1);
}
