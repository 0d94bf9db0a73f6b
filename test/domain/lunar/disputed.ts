/**
 * Where the oracle is wrong, day by day, and who says so. Everything else has to agree. The sources:
 *
 * - Liu: the calendars as they were published from 1911 to 2010, in Liu Baolin's 100-Year Chinese Calendar and the New
 *   Perpetual Calendar of the Purple Mountain Observatory, as compared by Y. T. Liu with a computation from JPL's DE431
 *   (https://ytliu0.github.io/ChineseCalendar/computation.html, and discrepanciesQing.html for 1645 to 1911).
 * - GB/T 33661-2017, the standard by which the calendar of today is computed: in UTC+8, and the winter solstice is in
 *   the eleventh month.
 */
export interface DisputedMonth {
  from: string;
  to: string;
  /** What is right on these days, as in the oracle: the first day, and where a month begins. */
  right: string;
  reason: string;
}

export const disputedMonths: readonly DisputedMonth[] = [
  {
    from: '1906-04-23',
    to: '1906-05-22',
    right: '1906-04-23 1906/3/30, 1906-04-24 1906/4/1',
    reason:
      'The new moon was just after midnight in UTC+8 and just before it in the mean time of Beijing, in which the ' +
      'oracle counts until 1928. The calendar of the Qing had it on the 24th: it is no discrepancy in Liu’s list.',
  },
  {
    from: '1929-01-01',
    to: '1929-01-10',
    right: '1929-01-01 1928/11/21',
    reason:
      'The oracle changes from the time of Beijing to UTC+8 at New Year of 1929, in the middle of a lunar month, and ' +
      'has its 20th day twice.',
  },
  {
    from: '2033-08-25',
    to: '2033-12-21',
    right: '2033-08-25 2033/8/1, 2033-09-23 2033/9/1, 2033-10-23 2033/10/1, 2033-11-22 2033/11/1',
    reason:
      'The year has a leap eleventh month, as the Hong Kong Observatory publishes it (2033e.pdf). The oracle takes the ' +
      'first month without a major term for the leap month, although twelve months only lie between the solstices of ' +
      '2032 and 2033 (GB/T 33661-2017).',
  },
  {
    from: '2057-09-28',
    to: '2057-10-27',
    right: '2057-09-28 2057/8/30, 2057-09-29 2057/9/1',
    reason:
      'The new moon comes within a minute of midnight: at 00:00:40 on the 29th by DE431 and today’s forecast of the ' +
      'Earth’s turning (Liu), which is what GB/T 33661-2017 asks for. The Hong Kong Observatory has the 28th and says ' +
      'itself that this month may be a day off. To be looked at again once the Purple Mountain Observatory publishes 2057.',
  },
];

export interface DisputedTerm {
  /** The day on which the term began. */
  right: string;
  /** The day on which the oracle has it. */
  oracle: string;
  reason: string;
}

const beforeUtc8 =
  'Minutes after midnight in UTC+8, and before it in the mean time of Beijing, in which the oracle counts until 1928. ' +
  'Published on the day it has in UTC+8: it is no discrepancy in Liu’s lists.';

export const disputedTerms: readonly DisputedTerm[] = [
  {
    right: '1909-01-21',
    oracle: '1909-01-20',
    reason: beforeUtc8,
  },
  {
    right: '1911-05-07',
    oracle: '1911-05-06',
    reason:
      'Minutes after midnight in UTC+8, before it in the mean time of Beijing. Published as the 7th (Liu).',
  },
  {
    right: '1912-01-07',
    oracle: '1912-01-06',
    reason: beforeUtc8,
  },
  {
    right: '1912-10-09',
    oracle: '1912-10-08',
    reason:
      'Minutes after midnight in UTC+8, before it in the mean time of Beijing. Published as the 9th (Liu).',
  },
  {
    right: '1912-11-23',
    oracle: '1912-11-22',
    reason: 'Published as the 23rd at 00:39, by the method of 1742, which was 51 minutes late (Liu).',
  },
  {
    right: '1913-09-24',
    oracle: '1913-09-23',
    reason: 'Published as the 24th at 00:48, by the method of 1742, which was 55 minutes late (Liu).',
  },
  {
    right: '1979-01-21',
    oracle: '1979-01-20',
    reason:
      'Published as the 21st at 00:00, from the tables of the Sun of that time; DE431 has it six seconds before ' +
      'midnight (Liu). tyme4ts has the 20th too: scripts/build-lunar.mjs corrects it.',
  },
];
