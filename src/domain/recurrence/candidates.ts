import { calendarPeriods } from './calendar-periods.js';
import { day, dayOf, hour, minute, modulo, second, type Day, type Wall } from './civil.js';
import { clockPeriods } from './clock-periods.js';
import type { RecurrenceRule } from './rule.js';
import type { WallSpan } from './span.js';
import type { Steps } from './steps.js';

/** What a rule means within a period: each of the times of a clock, on each of the days. */
interface Period {
  days: readonly Pick<Day, 'number'>[];
  hours: readonly number[];
  minutes: readonly number[];
  seconds: readonly number[];
}

/**
 * The times that a rule gives to a series that begins at `first`, ascending. Some are before the span or before `first`
 * as well: they are of the period in which it begins. They end early when the steps are used up.
 */
export function* candidates(
  rule: RecurrenceRule,
  first: Wall,
  span: WallSpan,
  steps: Steps,
): Generator<Wall> {
  for (const period of periods(rule, first, span, steps)) {
    for (const place of places(period, rule.bySetPosition, span.from, steps)) {
      if (!steps.take()) return;
      yield timeAt(period, place);
    }
  }
}

function* periods(rule: RecurrenceRule, first: Wall, span: WallSpan, steps: Steps): Generator<Period> {
  const clock = clockAt(first);
  const { frequency, byHour = clock.hours, byMinute = clock.minutes, bySecond = clock.seconds } = rule;
  if (frequency === 'hourly' || frequency === 'minutely' || frequency === 'secondly') {
    for (const begin of clockPeriods({ ...rule, frequency }, first, span, steps)) {
      const { hours, minutes, seconds } = clockAt(begin);
      yield {
        days: [{ number: Math.floor(begin / day) }],
        hours,
        minutes: frequency === 'hourly' ? byMinute : minutes,
        seconds: frequency === 'secondly' ? seconds : bySecond,
      };
    }
  } else {
    const firstDay = dayOf(Math.floor(first / day));
    for (const days of calendarPeriods({ ...rule, frequency }, firstDay, span, steps)) {
      yield { days, hours: byHour, minutes: byMinute, seconds: bySecond };
    }
  }
}

/** Which of the times of a period are meant, by their place from 0 on: those of BYSETPOS, or all from the day on. */
function* places(
  period: Period,
  positions: readonly number[] | undefined,
  from: Wall,
  steps: Steps,
): Generator<number> {
  const perDay = timesPerDay(period);
  const size = perDay * period.days.length;
  if (positions) {
    const possible = positions.filter((position) => Math.abs(position) <= size);
    // Those that are not there are looked at as well: hundreds in every second.
    steps.take(positions.length - possible.length);
    const chosen = possible.map((position) => (position < 0 ? size + position : position - 1));
    yield* [...new Set(chosen)].sort((one, other) => one - other);
  } else {
    const daysBefore = period.days.filter(({ number }) => (number + 1) * day <= from).length;
    for (let place = daysBefore * perDay; place < size; place++) yield place;
  }
}

const timesPerDay = ({ hours, minutes, seconds }: Period): number =>
  hours.length * minutes.length * seconds.length;

/** The time at a place, the last of the units counting up first. */
function timeAt(period: Period, place: number): Wall {
  const { days, hours, minutes, seconds } = period;
  const ofMinutes = Math.floor(place / seconds.length);
  const ofHours = Math.floor(ofMinutes / minutes.length);
  const ofDays = Math.floor(ofHours / hours.length);
  return (
    days[ofDays]!.number * day +
    hours[ofHours % hours.length]! * hour +
    minutes[ofMinutes % minutes.length]! * minute +
    seconds[place % seconds.length]! * second
  );
}

function clockAt(wall: Wall): Omit<Period, 'days'> {
  return {
    hours: [modulo(Math.floor(wall / hour), 24)],
    minutes: [modulo(Math.floor(wall / minute), 60)],
    seconds: [modulo(Math.floor(wall / second), 60)],
  };
}
