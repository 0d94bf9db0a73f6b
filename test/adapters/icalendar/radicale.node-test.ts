import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findRadicale } from '../../../scripts/find-radicale.mjs';
import {
  activitiesFile,
  activityFile,
  seriesFile,
  type FileOptions,
} from '../../../src/domain/icalendar/activities/index.js';
import type { Activity, ActivitySeries } from '../../../src/domain/index.js';
import { calendar, event } from '../../support/icalendar/calendar-case.js';
import { readCalendar } from '../../support/icalendar/calendar-server.js';
import { startRadicale } from '../../support/radicale.js';

const options: FileOptions = {
  domain: 'garden.example',
  now: '2026-11-01T00:00:00Z',
  words: {
    title: ({ title }) => title,
    description: ({ description }) => description,
    category: (category) => category,
  },
};

const zone = 'Asia/Shanghai';
const timed = (start: string, end: string) => ({ allDay: false as const, start, end, zone });

const exercise: Activity = {
  id: 'exercise-1',
  title: '晨练, 太极; 和“八段锦”',
  description: 'Everybody is welcome.\n\nBring water.',
  category: 'club',
  when: timed('2026-11-02T07:00:00+08:00', '2026-11-02T08:00:00+08:00'),
  status: 'planned',
  place: 'Gate 2',
  host: { name: 'Li Wei' },
  url: 'https://garden.example/a/1',
  version: 3,
  updatedAt: '2026-10-20T00:00:00Z',
};

const series: ActivitySeries = {
  id: 'exercise',
  activity: exercise,
  rule: 'FREQ=WEEKLY;UNTIL=20261224T230000Z;BYDAY=MO,WE,FR',
  except: ['2026-11-11T07:00:00+08:00'],
  also: ['2026-11-07T07:00:00+08:00'],
  changed: [
    {
      start: '2026-11-16T07:00:00+08:00',
      activity: {
        ...exercise,
        status: 'moved',
        when: timed('2026-11-17T09:00:00+08:00', '2026-11-17T10:00:00+08:00'),
      },
    },
    {
      start: '2026-11-18T07:00:00+08:00',
      activity: {
        ...exercise,
        status: 'cancelled',
        when: timed('2026-11-18T07:00:00+08:00', '2026-11-18T08:00:00+08:00'),
      },
    },
  ],
};

const fair: Activity = {
  id: 'fair',
  title: 'Winter fair',
  category: 'festival',
  when: { allDay: true, start: '2026-12-12', end: '2026-12-13' },
  status: 'planned',
};

const days = (month: string, ...numbers: number[]) =>
  numbers.map((day) => `2026-${month}-${String(day).padStart(2, '0')}T07:00:00+08:00`);

/** Written by hand: 23 of the rule and one beside it, one of them moved. */
const starts = [
  ...days('11', 2, 4, 6, 7, 9, 13),
  '2026-11-17T09:00:00+08:00',
  ...days('11', 18, 20, 23, 25, 27, 30),
  ...days('12', 2, 4, 7, 9, 11),
  '2026-12-12',
  ...days('12', 14, 16, 18, 21, 23, 25),
];

const span = { from: '2026-11-01T00:00:00+08:00', until: '2027-01-01T00:00:00+08:00', limit: 100 };

async function put(url: string, file: string): Promise<void> {
  const headers = { 'Content-Type': 'text/calendar; charset=utf-8' };
  const { status } = await fetch(url, { method: 'PUT', headers, body: file });
  assert.equal(status, 201);
}

/** Both ways of reading a collection: Radicale gives it as one file, and answers questions too. */
const ways: readonly [string, typeof fetch | undefined][] = [
  ['in one file', undefined],
  [
    'by a question',
    (url, init) =>
      init?.method === 'GET'
        ? Promise.resolve(new Response('<!doctype html><title>Collection</title>'))
        : fetch(url, init),
  ],
];

/** Without Radicale nothing is tested here; `npm test` says so, or fails where it must be there. */
if (findRadicale() !== undefined) {
  describe('icalendar: Radicale, a CalDAV server', () => {
    let server: Awaited<ReturnType<typeof startRadicale>>;
    before(async () => (server = await startRadicale()));
    after(() => server.stop());

    for (const [index, [way, ownFetch]] of ways.entries()) {
      const read = (address: string) =>
        readCalendar({ calendar: address, ...(ownFetch && { fetch: ownFetch }) });

      it(`gives back ${way} the series and the activities that we wrote`, async () => {
        const address = await server.createCalendar(`own-${index}`);
        await put(`${address}series.ics`, seriesFile(series, options));
        await put(`${address}fair.ics`, activityFile(fair, options));
        const { port, reports } = read(address);
        const { items, omitted } = await port.list(span, {});
        assert.deepEqual(
          items.map(({ when }) => when.start),
          starts,
        );
        assert.deepEqual([omitted, reports], [0, []]);
        assert.deepEqual(items[0], {
          ...exercise,
          id: 'series-exercise@garden.example_20261101T230000Z',
          seriesId: 'series-exercise@garden.example',
        });
        assert.deepEqual(
          items
            .filter(({ status }) => status !== 'planned')
            .map(({ status, when, movedFrom }) => [status, when.start, movedFrom?.start]),
          [
            ['moved', '2026-11-17T09:00:00+08:00', '2026-11-16T07:00:00+08:00'],
            ['cancelled', '2026-11-18T07:00:00+08:00', undefined],
          ],
        );
        const again = (await port.series!('series-exercise@garden.example', {}))!;
        assert.equal(again.rule, series.rule);
        assert.deepEqual([again.except, again.also], [series.except, series.also]);
        assert.deepEqual(
          again.changed!.map(({ start }) => start),
          series.changed!.map(({ start }) => start),
        );
      });

      it(`gives back ${way} what a whole subscription holds`, async () => {
        const address = await server.createCalendar(`whole-${index}`);
        const name = 'Garden Court';
        const file = activitiesFile(
          { name, zone, refresh: 'PT1H', series: [series], activities: [fair] },
          options,
        );
        // A collection takes a file of several events when the file takes its place (Radicale).
        await fetch(address, { method: 'DELETE' });
        await put(address, file);
        const { items } = await read(address).port.list(span, {});
        assert.deepEqual(
          items.map(({ when }) => when.start),
          starts,
        );
      });

      it(`gives ${way} what began long before and recurs into what is asked for`, async () => {
        const address = await server.createCalendar(`old-${index}`);
        await put(`${address}old.ics`, calendar(event('DTSTART;VALUE=DATE:20100101\nRRULE:FREQ=YEARLY')));
        const { items } = await read(address).port.list({ ...span, until: '2027-02-01T00:00:00Z' }, {});
        assert.deepEqual(
          items.map(({ when }) => when.start),
          ['2027-01-01'],
        );
      });

      it(`shows ${way} what is changed, added and taken out there`, async () => {
        const address = await server.createCalendar(`live-${index}`);
        const { port, clock } = read(address);
        const titles = async () => {
          clock.now += 60_000;
          return (await port.list(span, {})).items.map(({ title }) => title);
        };
        assert.deepEqual(await titles(), []);
        await put(`${address}a.ics`, activityFile(fair, options));
        assert.deepEqual(await titles(), ['Winter fair']);
        await put(`${address}b.ics`, activityFile({ ...exercise, id: 'b', title: 'Tea' }, options));
        assert.deepEqual(await titles(), ['Tea', 'Winter fair']);
        await fetch(`${address}a.ics`, { method: 'DELETE' });
        assert.deepEqual(await titles(), ['Tea']);
      });
    }

    it('is not there where there is no collection', async () => {
      const { port } = readCalendar({ calendar: `${server.address}/garden/none/` });
      await assert.rejects(port.list(span, {}), { name: 'AdapterError', code: 'not-found' });
    });
  });
}
