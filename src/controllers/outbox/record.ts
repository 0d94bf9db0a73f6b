import { object, number, ShapeError, type Shape } from '../../adapter/shape.js';
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

/** What became of a record that was read: `foreign` ones belong to a later version, or to somebody else. */
export type ReadRecord<Value> = { state: 'read'; value: Value } | { state: 'absent' } | { state: 'foreign' };

const versioned = object<{ version: number }>({ version: number });

/** A value as it is stored. */
export function toRecord<Value extends object>({ version }: RecordType<Value>, value: Value): unknown {
  return { ...value, version };
}

/**
 * A stored value as its type, brought up to date. What a later version of the library wrote is left as it is, and so
 * is what cannot be understood; the developer is told.
 */
export function readRecord<Value>(type: RecordType<Value>, stored: unknown): ReadRecord<Value> {
  if (stored === undefined) return { state: 'absent' };
  try {
    const { version } = versioned(stored);
    if (version > type.version) throw new ShapeError(`written by a later version (${version})`);
    let value: unknown = stored;
    for (let from = version; from < type.version; from++) {
      const upgrade = type.upgrades?.[from];
      if (!upgrade) throw new ShapeError(`no way from version ${from}`);
      value = upgrade(value);
    }
    return { state: 'read', value: type.shape(value) };
  } catch (thrown) {
    warnOnce(`a ${type.name} on this device was left alone: ${String(thrown)}`);
    return { state: 'foreign' };
  }
}
