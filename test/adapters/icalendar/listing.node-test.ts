import assert from 'node:assert/strict';
import { it } from 'node:test';
import { listActivities, readCalendar } from '../../../src/adapters/icalendar/reading/index.js';
import { calendar, event } from '../../support/icalendar/calendar-case.js';

it('icalendar: a series that cannot be reckoned is left out, counted and reported; the others are shown', async () => {
  const reports: string[] = [];
  const report = (message: string) => void reports.push(message);
  const context = { zone: 'UTC', maxOccurrences: 100, map: undefined, report };
  const read = await readCalendar(
    [calendar(event('DTSTART:20261110T070000', 'bad'), event('DTSTART:20261111T070000', 'good'))],
    { ...context, url: '/garden.ics', categories: new Map(), maxEvents: 100, now: 0 },
    new AbortController().signal,
  );
  const bad = read.series.get('bad@portal.example')!;
  // No calendar is known that does: what is read has been looked through.
  const series = new Map(read.series).set(bad.uid, { ...bad, except: ['never'] });
  const asked = { from: Date.parse('2026-11-01T00:00Z'), until: Date.parse('2026-12-01T00:00Z') };
  const { items, omitted } = await listActivities([{ ...read, series }], asked, context, undefined);
  assert.deepEqual(
    items.map(({ activity }) => activity.id),
    ['good@portal.example'],
  );
  assert.equal(omitted, 1);
  assert.deepEqual(reports, [
    '/garden.ics: left out bad@portal.example: neither a day nor a civil time: never',
  ]);
});
