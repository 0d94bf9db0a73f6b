import { isTimeZone } from '../../../domain/instant.js';
import { epochFromCivil, zoneOffset, type CivilDateTime, type TimeZone } from '../../../domain/time.js';

/** The clock that a time is read from. */
export interface Zone {
  /** The name by which `Intl` knows it, or one that runs alike; `undefined` where none does. */
  name: TimeZone | undefined;
  /** Ms since the epoch. */
  toEpoch: (civil: CivilDateTime) => number;
  /** How far it is ahead of UTC, ms. */
  offsetAt: (epoch: number) => number;
}

const zones = new Map<TimeZone, Zone>();

/** A zone that `Intl` knows. */
export function namedZone(name: TimeZone): Zone {
  let zone = zones.get(name);
  if (!zone) {
    zone = {
      name,
      toEpoch: (civil) => epochFromCivil(civil, name),
      offsetAt: (epoch) => zoneOffset(epoch, name),
    };
    zones.set(name, zone);
  }
  return zone;
}

export const utc: Zone = {
  name: 'UTC',
  toEpoch: (civil) => Date.parse(`${civil}Z`),
  offsetAt: () => 0,
};

/** A name of a place or of UTC: `EST` and `+08:00` are known to some engines, and mean other things elsewhere. */
export function isZoneName(text: string): boolean {
  return /^(?:[a-z_]+\/[a-z\d_+/-]+|utc|gmt)$/i.test(text) && isTimeZone(text);
}
