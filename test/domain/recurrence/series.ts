import { epochFromCivil } from '../../../src/domain/index.js';
import { expand, readRule, type Recurrence } from '../../../src/domain/recurrence/index.js';

/** A series in words of a file: a zone, and rules as an RRULE has them. */
export interface Series extends Pick<Recurrence, 'start' | 'also' | 'except'> {
  rule: string | readonly string[];
  zone?: string;
}

/** A series as the expander takes it. */
export function recurrenceOf({ rule, zone = 'America/New_York', ...series }: Series): Recurrence {
  return { ...series, rule: [rule].flat().map(readRule), toEpoch: (civil) => epochFromCivil(civil, zone) };
}

/** All starts from a moment to before another, of a series that the budget is enough for. */
export function startsOf(series: Series, until: string, from = '0001-01-01'): readonly string[] {
  const { starts, isComplete } = expand(recurrenceOf(series), { from, until });
  if (!isComplete) throw new Error(`the budget ended ${series.rule.toString()}`);
  return starts;
}

/**
 * Dates as they are written by hand: `1997-09: 2 4 6; 1997-10: 1-3` are six days, each at the time of the clock; without
 * a time, the days.
 */
export function written(dates: string, clock?: string): readonly string[] {
  return dates.split(';').flatMap((part) => {
    const [month = '', days = ''] = part.split(':');
    return days
      .trim()
      .split(/\s+/)
      .flatMap((range) => {
        const [first, last = first] = range.split('-').map(Number);
        return Array.from({ length: last! - first! + 1 }, (_, index) => first! + index);
      })
      .map((day) => `${month.trim()}-${String(day).padStart(2, '0')}${clock ? `T${clock}` : ''}`);
  });
}
