import { day, dayOf, hour, minute, modulo, second, type Wall } from './civil.js';
import { dayTest } from './days.js';
import type { RecurrenceRule } from './rule.js';
import type { WallSpan } from './span.js';
import type { Steps } from './steps.js';

export type ClockFrequency = 'hourly' | 'minutely' | 'secondly';

const lengths: Record<ClockFrequency, number> = { hourly: hour, minutely: minute, secondly: second };

/**
 * The beginnings of the hours, minutes or seconds that a rule means, from one before the span on. What no rule part
 * allows is passed over as a whole: a day, an hour, a minute.
 */
export function* clockPeriods(
  rule: RecurrenceRule & { frequency: ClockFrequency },
  first: Wall,
  span: WallSpan,
  steps: Steps,
): Generator<Wall> {
  const { interval = 1 } = rule;
  const length = lengths[rule.frequency];
  const start = Math.floor(first / length);
  const next = possibleTimes(rule, length);
  const roundUp = (index: number) => start + Math.ceil((index - start) / interval) * interval;
  let index = Math.max(start, roundUp(Math.floor(span.from / length) - interval));
  while (index * length < span.end && steps.take()) {
    const possible = next(index * length);
    if (possible === index * length) {
      yield possible;
      index += interval;
    } else {
      index = roundUp(Math.ceil(possible / length));
    }
  }
}

/** The time itself where the rule allows it, otherwise when the day, hour, minute or second is over that it does not allow. */
function possibleTimes(rule: RecurrenceRule, length: number): (wall: Wall) => Wall {
  const isMeant = dayTest(rule);
  // Many follow each other on one day, which need not be looked at for each.
  let today = { number: NaN, isMeant: false };
  const isOnMeantDay = (wall: Wall) => {
    const number = Math.floor(wall / day);
    if (number !== today.number) today = { number, isMeant: isMeant(dayOf(number)) };
    return today.isMeant;
  };
  const units = [
    { unit: hour, of: 24, allowed: rule.byHour },
    { unit: minute, of: 60, allowed: rule.byMinute },
    { unit: second, of: 60, allowed: rule.bySecond },
  ].filter(({ unit }) => unit >= length);
  return (wall) => {
    const over = (unit: number) => (Math.floor(wall / unit) + 1) * unit;
    if (!isOnMeantDay(wall)) return over(day);
    const refused = units.find(
      ({ unit, of, allowed }) => allowed && !allowed.includes(modulo(Math.floor(wall / unit), of)),
    );
    return refused ? over(refused.unit) : wall;
  };
}
