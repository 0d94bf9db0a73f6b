import { isCivil } from '../instant.js';
import {
  frequencies,
  greatestInteger,
  numberLists,
  weekdays,
  type Frequency,
  type NthDay,
  type NumberList,
  type RecurrenceRule,
  type Weekday,
} from './rule.js';

/**
 * Reads the value of an RRULE (RFC 5545, section 3.3.10), small letters and an empty last part taken as they are met in
 * the wild. The second 60 is read as 59 (section 3.3.12). RSCALE and SKIP (RFC 7529) are not understood.
 *
 * @throws {RangeError} for a rule that is none, that contradicts itself or that the standard forbids, and says why
 */
export function readRule(text: string): RecurrenceRule {
  const parts = partsOf(text);
  const rule: RecurrenceRule = { frequency: readFrequency(parts.get('FREQ')) };
  for (const [name, value] of parts) readPart(rule, name, value);
  refuseContradictions(rule);
  return rule;
}

function partsOf(text: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().replace(/;$/, '').split(';')) {
    const [name = '', value, ...more] = part.split('=');
    if (!value || more.length > 0) throw new RangeError(`“${part}” is no part of a rule`);
    if (parts.has(name)) throw new RangeError(`${name} is there twice`);
    parts.set(name, value);
  }
  return parts;
}

function readFrequency(value: string | undefined): Frequency {
  const frequency = frequencies.find((name) => name.toUpperCase() === value);
  if (!frequency) throw new RangeError(value ? `FREQ=${value} is no frequency` : 'FREQ is missing');
  return frequency;
}

function readPart(rule: RecurrenceRule, name: string, value: string): void {
  const list = listNames.get(name);
  if (list) {
    rule[list] = readNumbers(list, value);
    return;
  }
  switch (name) {
    case 'FREQ':
      return;
    case 'INTERVAL':
    case 'COUNT':
      rule[name === 'COUNT' ? 'count' : 'interval'] = readNumber(name, value, 1, greatestInteger);
      return;
    case 'UNTIL':
      rule.until = readUntil(value);
      return;
    case 'WKST':
      rule.firstDayOfWeek = readWeekday(name, value);
      return;
    case 'BYDAY':
      rule.byDay = readDays(value);
      return;
    case 'RSCALE':
    case 'SKIP':
      throw new RangeError(`${name}: rules in other calendars (RFC 7529) are not understood`);
    default:
      throw new RangeError(`${name} is no part of a rule`);
  }
}

const listNames: ReadonlyMap<string, NumberList> = new Map(
  (Object.keys(numberLists) as NumberList[]).map((list) => [numberLists[list].name, list]),
);

function readNumbers(list: NumberList, value: string): readonly number[] {
  const { name, least, greatest, fromEnd } = numberLists[list];
  const numbers = value.split(',').map((item) => {
    const distance = item.replace(fromEnd ? /^[+-]/ : /^\+/, '');
    const number = readNumber(name, distance, least, greatest, item);
    return item.startsWith('-') ? -number : number;
  });
  // Clocks that know no leap second show 59 for it.
  const shown = list === 'bySecond' ? numbers.map((second) => Math.min(second, 59)) : numbers;
  return [...new Set(shown)].sort((one, other) => one - other);
}

function readNumber(name: string, digits: string, least: number, greatest: number, shown = digits): number {
  const number = Number(digits);
  if (!/^\d{1,10}$/.test(digits) || number < least || number > greatest) {
    throw new RangeError(`${name}: ${shown} is no whole number from ${least} to ${greatest}`);
  }
  return number;
}

function readWeekday(name: string, value: string): Weekday {
  const weekday = weekdays.find((day) => day.toUpperCase() === value);
  if (!weekday) throw new RangeError(`${name}: ${value} is no weekday`);
  return weekday;
}

function readDays(value: string): readonly NthDay[] {
  const days = new Map<string, NthDay>();
  for (const item of value.split(',')) {
    const [, sign = '', digits, letters = item] = /^([+-]?)(\d*)(\D+)$/.exec(item) ?? [];
    const day = readWeekday('BYDAY', letters);
    const distance = digits || sign ? readNumber('BYDAY', digits ?? '', 1, 53, item) : undefined;
    const nthOfPeriod = distance && (sign === '-' ? -distance : distance);
    days.set(`${nthOfPeriod} ${day}`, nthOfPeriod ? { day, nthOfPeriod } : { day });
  }
  const rank = ({ day, nthOfPeriod = 0 }: NthDay) => nthOfPeriod * weekdays.length + weekdays.indexOf(day);
  return [...days.values()].sort((one, other) => rank(one) - rank(other));
}

/** `20261231`, `20261231T070000` or `20261231T070000Z`, with what stands between the numbers everywhere else. */
function readUntil(value: string): string {
  const [, year, month, day, hour, minute, second, zone = ''] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(value) ?? [];
  const date = `${year}-${month}-${day}`;
  const time = hour && `T${hour}:${minute}:${second}`;
  if (!year || !isCivil(`${date}${time ?? 'T00:00'}`)) throw new RangeError(`UNTIL: ${value} is no time`);
  return time ? `${date}${time}${zone}` : date;
}

/** What is forbidden beside something else (RFC 5545, section 3.3.10). */
function refuseContradictions(rule: RecurrenceRule): void {
  const { frequency, count, until, byDay, byMonthDay, byYearDay, byWeekNo, bySetPosition } = rule;
  const refuse = (isSo: unknown, problem: string) => {
    if (isSo) throw new RangeError(problem);
  };
  const name = `FREQ=${frequency.toUpperCase()}`;
  const inDays = frequency === 'daily' || frequency === 'weekly' || frequency === 'monthly';
  refuse(count !== undefined && until !== undefined, 'COUNT and UNTIL exclude each other');
  refuse(byWeekNo && frequency !== 'yearly', `BYWEEKNO is not for ${name}`);
  refuse(byYearDay && inDays, `BYYEARDAY is not for ${name}`);
  refuse(byMonthDay && frequency === 'weekly', `BYMONTHDAY is not for ${name}`);
  if (byDay?.some(({ nthOfPeriod }) => nthOfPeriod !== undefined)) {
    refuse(frequency !== 'yearly' && frequency !== 'monthly', `numbers in BYDAY are not for ${name}`);
    refuse(byWeekNo, 'numbers in BYDAY are not for a rule with BYWEEKNO');
  }
  const others = [...(Object.keys(numberLists) as NumberList[]), 'byDay' as const].filter(
    (part) => part !== 'bySetPosition',
  );
  refuse(
    bySetPosition && others.every((part) => rule[part] === undefined),
    'BYSETPOS needs another BY part to choose from',
  );
}
