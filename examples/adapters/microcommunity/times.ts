import {
  civilFromInstant,
  instantFromCivil,
  type Instant,
  type TimeZone,
} from '../../../src/domain/index.js';

/** `2026-11-23 15:05:00` on the community's clock as an instant. What is no time stays as it is: the boundary refuses it. */
export function toInstant(wire: string, zone: TimeZone): Instant {
  return instantFromCivil(wire.replace(' ', 'T'), zone) ?? wire;
}

/** An instant, or ms since the epoch, as the API takes it; whole minutes. */
export function toWire(instant: Instant | number, zone: TimeZone): string {
  return `${civilFromInstant(instant, zone).replace('T', ' ')}:00`;
}
