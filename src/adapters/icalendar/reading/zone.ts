import { isTimeZone } from '../../../domain/instant.js';
import { zoneOffset, type CivilDateTime, type TimeZone } from '../../../domain/time.js';

/** The clock that a time is read from. */
export interface Zone {
  /** The name by which `Intl` knows it, or one that runs alike; `undefined` where none does. */
  name: TimeZone | undefined;
  /** Ms since the epoch. */
  toEpoch: (civil: CivilDateTime) => number;
  /** How far it is ahead of UTC, ms. */
  offsetAt: (epoch: number) => number;
}

const day = 86_400_000;

/** As `epochFromCivil` of the domain: forward over a gap, and the first of two. */
export function zoneOf(name: TimeZone | undefined, offsetAt: Zone['offsetAt']): Zone {
  return {
    name,
    offsetAt,
    toEpoch(civil) {
      const wall = Date.parse(`${civil}Z`);
      const before = offsetAt(wall - day);
      const after = offsetAt(wall + day);
      const isShownBefore = offsetAt(wall - before) === before;
      return isShownBefore || offsetAt(wall - after) !== after ? wall - before : wall - after;
    },
  };
}

const zones = new Map<TimeZone, Zone>();

/** A zone that `Intl` knows. */
export function namedZone(name: TimeZone): Zone {
  let zone = zones.get(name);
  if (!zone) {
    zone = zoneOf(name, rememberedOffsets(name));
    zones.set(name, zone);
  }
  return zone;
}

/** The most days of which the offset of a zone is remembered. */
const mostDays = 20_000;

/** `Intl` takes its time, and a zone has one offset on nearly every day: that in which the day begins and ends. */
function rememberedOffsets(name: TimeZone): Zone['offsetAt'] {
  const known = new Map<number, number>();
  const atStartOf = (number: number): number => {
    let offset = known.get(number);
    if (offset === undefined) {
      if (known.size >= mostDays) known.clear();
      offset = zoneOffset(number * day, name);
      known.set(number, offset);
    }
    return offset;
  };
  return (epoch) => {
    const number = Math.floor(epoch / day);
    const offset = atStartOf(number);
    return offset === atStartOf(number + 1) ? offset : zoneOffset(epoch, name);
  };
}

export const utc: Zone = {
  name: 'UTC',
  toEpoch: (civil) => Date.parse(`${civil}Z`),
  offsetAt: () => 0,
};

const names = new Map<string, boolean>();

/** The most names of which it is remembered what they are: calendars use few, and asking takes its time. */
const mostNames = 1000;

/** A name of a place or of UTC: `EST` and `+08:00` are known to some engines, and mean other things elsewhere. */
export function isZoneName(text: string): boolean {
  let isOne = names.get(text);
  if (isOne === undefined) {
    if (names.size >= mostNames) names.clear();
    isOne = /^(?:[a-z_]+\/[a-z\d_+/-]+|utc|gmt)$/i.test(text) && isTimeZone(text);
    names.set(text, isOne);
  }
  return isOne;
}
