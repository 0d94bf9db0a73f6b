import { numberLists, type NumberList, type RecurrenceRule } from './rule.js';

/**
 * The rule as the value of an RRULE: FREQ first, which older readers expect (RFC 2445), nothing said that goes without
 * saying, always in the same order.
 */
export function ruleText(rule: RecurrenceRule): string {
  const { frequency, interval = 1, count, until, firstDayOfWeek = 'mo', byDay } = rule;
  const numbers = (Object.keys(numberLists) as NumberList[]).flatMap((list) =>
    rule[list] ? [`${numberLists[list].name}=${rule[list].join(',')}`] : [],
  );
  const days = byDay?.map(({ day, nthOfPeriod = '' }) => `${nthOfPeriod}${day.toUpperCase()}`);
  return [
    `FREQ=${frequency.toUpperCase()}`,
    ...(interval === 1 ? [] : [`INTERVAL=${interval}`]),
    ...(count === undefined ? [] : [`COUNT=${count}`]),
    ...(until === undefined ? [] : [`UNTIL=${until.replace(/[-:]/g, '')}`]),
    ...(days ? [`BYDAY=${days.join(',')}`] : []),
    ...numbers,
    ...(firstDayOfWeek === 'mo' ? [] : [`WKST=${firstDayOfWeek.toUpperCase()}`]),
  ].join(';');
}
