import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.js';
import { activitiesFile, activityFile, seriesFile } from '../../../src/domain/icalendar/activities/index.js';
import {
  civilFromInstant,
  epochFromCivil,
  type Activity,
  type ActivitySeries,
  type TimeZone,
} from '../../../src/domain/index.js';
import { expand, readRule } from '../../../src/domain/recurrence/index.js';
import { fair, morning, mornings, options } from './activities.js';
import { readWithIcal, readWithNodeIcal, type Read } from './readers.js';

const until = '2044-06-15T00:30:00';
const readers = { 'ical.js': readWithIcal, 'node-ical': readWithNodeIcal };

const utc = (epoch: number) => new Date(epoch).toISOString().replace('.000Z', 'Z');
const titleOf = (activity: Activity) => options.words.title(activity);

/** How a reader should understand one occurrence. */
function occurrence(activity: Activity): Read {
  const { when, status } = activity;
  const shared = { title: titleOf(activity), isCancelled: status === 'cancelled' };
  if (when.allDay) {
    const end = utc(Date.parse(when.end) + 86_400_000).slice(0, 10);
    return { start: when.start, end, ...shared };
  }
  return { start: utc(Date.parse(when.start)), end: utc(Date.parse(when.end ?? when.start)), ...shared };
}

describe('an activity read back', () => {
  for (const [name, read] of Object.entries(readers)) {
    it(`is the same by ${name}, timed and all day`, () => {
      for (const activity of [morning, fair]) {
        assert.deepEqual(read(activityFile(activity, options), until), [occurrence(activity)]);
      }
    });

    it(`is five mornings by ${name}: one left out, one moved, one cancelled, one added`, () => {
      const title = titleOf(morning);
      const [, evening, cancelled] = [morning, ...mornings.changed!.map(({ activity }) => activity)];
      const planned = (start: string, end: string) => ({ start, end, title, isCancelled: false });
      const added = planned('2026-12-08T23:00:00Z', '2026-12-09T00:30:00Z');
      assert.deepEqual(read(seriesFile(mornings, options), until), [
        planned('2026-11-27T23:00:00Z', '2026-11-28T00:30:00Z'),
        // What node-ical does not know.
        ...(name === 'node-ical' ? [] : [added]),
        occurrence(evening!),
        occurrence(cancelled!),
        planned('2026-12-25T23:00:00Z', '2026-12-26T00:30:00Z'),
      ]);
    });

    it(`is at one time of the clock by ${name}, summer and winter`, () => {
      const when = {
        allDay: false as const,
        start: '2026-02-15T19:00:00-05:00',
        end: '2026-02-15T20:00:00-05:00',
        zone: 'America/New_York',
      };
      const series = { id: 'talks', activity: { ...morning, when }, rule: 'FREQ=MONTHLY;BYDAY=3SU;COUNT=4' };
      assert.deepEqual(
        read(seriesFile(series, options), until).map(({ start }) => start),
        ['2026-02-16T00:00:00Z', '2026-03-15T23:00:00Z', '2026-04-19T23:00:00Z', '2026-05-17T23:00:00Z'],
      );
    });
  }
});

/** Not Morocco: on the day in 2018 on which Ramadan began, node-ical is an hour off. ical.js is not. */
const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'UTC',
];

/** Words whose characters are of one to four octets, long enough to be folded anywhere. */
const titles = fc
  .array(fc.constantFrom('停水', '晨练', 'é', '👩‍👩‍👧', '🀄', 'a', ',', ';', ':', '"', 'BEGIN:VEVENT', ' to '), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => `活动${parts.join('')}.`);

const days = fc.integer({ min: 0, max: 3000 }).map((days) => utc(Date.UTC(2018, 0, 1 + days)).slice(0, 10));
/** By day: clocks are changed at night. */
const clocks = fc
  .tuple(fc.integer({ min: 6, max: 20 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minutes]) => `${String(hour).padStart(2, '0')}:${minutes}:00`);

const timedAt = (civil: string, zone: TimeZone, hours: number): Activity['when'] => {
  const start = epochFromCivil(civil, zone);
  return {
    allDay: false,
    start: utc(start),
    ...(hours ? { end: utc(start + hours * 3_600_000) } : {}),
    zone,
  };
};

const activities: fc.Arbitrary<Activity> = fc
  .record({
    id: fc.uuid(),
    title: titles,
    description: titles,
    place: titles,
    category: fc.constantFrom('club' as const, 'festival' as const),
    status: fc.constantFrom('planned' as const, 'cancelled' as const, 'moved' as const),
    day: days,
    clock: clocks,
    zone: fc.constantFrom(...zones),
    length: fc.integer({ min: 0, max: 3 }),
    allDay: fc.boolean(),
  })
  .map(({ day, clock, zone, length, allDay, ...activity }) => ({
    ...activity,
    when: allDay
      ? { allDay, start: day, end: utc(Date.parse(day) + length * 86_400_000).slice(0, 10) }
      : timedAt(`${day}T${clock}`, zone, length),
  }));

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** A rule that gives the first occurrence too, for otherwise readers differ. */
function ruleFor(day: string, kind: number, interval: number, end: string): string {
  const date = new Date(day);
  const weekday = weekdays[date.getUTCDay()]!;
  const nth = Math.ceil(date.getUTCDate() / 7);
  const kinds = [
    'FREQ=DAILY',
    `FREQ=WEEKLY;BYDAY=${[...new Set([weekday, 'MO', 'SA'])].join(',')}`,
    `FREQ=MONTHLY;BYDAY=${nth > 4 ? -1 : nth}${weekday}`,
    `FREQ=MONTHLY;BYMONTHDAY=${date.getUTCDate()}`,
    'FREQ=YEARLY',
  ];
  return `${kinds[kind]};INTERVAL=${interval};${end}`;
}

/** A series, and what becomes of some of its occurrences, by their place. */
const seriesWithPlaces = fc
  .record({
    activity: activities,
    kind: fc.nat(4),
    interval: fc.integer({ min: 1, max: 3 }),
    count: fc.integer({ min: 1, max: 40 }),
    byUntil: fc.boolean(),
    except: fc.uniqueArray(fc.nat(12), { maxLength: 3 }),
    moved: fc.uniqueArray(fc.nat(12), { maxLength: 3 }),
    cancelled: fc.uniqueArray(fc.nat(12), { maxLength: 3 }),
    title: titles,
  })
  // ical.js takes 29 February for 1 March in other years.
  .filter(({ activity: { when }, kind }) => kind !== 4 || !when.start.includes('-02-29'));

interface Case {
  series: ActivitySeries;
  expected: readonly Read[];
}

const cases: fc.Arbitrary<Case> = seriesWithPlaces.map((given) => {
  const activity: Activity = { ...given.activity, status: 'planned' };
  const { when } = activity;
  const zone = when.allDay ? 'UTC' : when.zone;
  const toEpoch = (civil: string) => epochFromCivil(civil, zone);
  const first = when.allDay ? when.start : civilFromInstant(when.start, when.zone);
  const last = when.allDay ? '20281231' : '20281231T120000Z';
  const end = given.byUntil && given.kind > 0 ? `UNTIL=${last}` : `COUNT=${given.count}`;
  const rule = ruleFor(first.slice(0, 10), given.kind, given.interval, end);
  const { starts } = expand({ start: first, rule: readRule(rule), toEpoch }, { from: first, until });

  const length = when.end === undefined ? 0 : Date.parse(when.end) - Date.parse(when.start);
  const at = (start: string, shift = 0): Activity['when'] => {
    const epoch = toEpoch(when.allDay ? `${start}T00:00` : start) + shift;
    if (when.allDay)
      return { allDay: true, start: utc(epoch).slice(0, 10), end: utc(epoch + length).slice(0, 10) };
    return { ...when, start: utc(epoch), ...(when.end ? { end: utc(epoch + length) } : {}) };
  };
  const original = (start: string) => (when.allDay ? start : utc(toEpoch(start)));
  const others = new Map<string, Activity>();
  starts.forEach((start, place) => {
    if (given.moved.includes(place))
      others.set(start, { ...activity, title: given.title, when: at(start, 7_200_000 * 12) });
    if (given.cancelled.includes(place))
      others.set(start, { ...activity, when: at(start), status: 'cancelled' });
  });
  // The first occurrence stays: that a series has none of its own start, readers do not expect.
  const except = starts.filter(
    (start, place) => place > 0 && given.except.includes(place) && !others.has(start),
  );
  const expected = starts
    .filter((start) => !except.includes(start))
    .map((start) => occurrence(others.get(start) ?? { ...activity, when: at(start) }));
  return {
    series: {
      id: activity.id,
      activity,
      rule,
      except: except.map(original),
      changed: [...others].map(([start, other]) => ({ start: original(start), activity: other })),
    },
    expected,
  };
});

const inOrder = (list: readonly Read[]) => list.map((read) => JSON.stringify(read)).sort();

describe('any activities read back', () => {
  for (const [name, read] of Object.entries(readers)) {
    it(`are the same by ${name}: single ones`, () => {
      fc.assert(
        fc.property(activities, (activity) => {
          assert.deepEqual(read(activityFile(activity, options), until), [occurrence(activity)]);
        }),
        { numRuns: 300 },
      );
    });

    it(`are the same by ${name}: series with moved and cancelled occurrences`, () => {
      fc.assert(
        fc.property(cases, ({ series, expected }) => {
          assert.deepEqual(inOrder(read(seriesFile(series, options), until)), inOrder(expected));
        }),
        { numRuns: 300 },
      );
    });

    it(`are the same by ${name}: whole subscriptions`, () => {
      fc.assert(
        fc.property(
          fc.uniqueArray(cases, { maxLength: 3, selector: ({ series }) => series.id }),
          fc.uniqueArray(activities, { maxLength: 3, selector: ({ id }) => id }),
          (several, single) => {
            const series = several.map((one) => one.series);
            const file = activitiesFile(
              { name: '幸福里', zone: 'Asia/Shanghai', refresh: 'PT6H', series, activities: single },
              options,
            );
            const expected = [...several.flatMap((one) => one.expected), ...single.map(occurrence)];
            assert.deepEqual(inOrder(read(file, until)), inOrder(expected));
          },
        ),
        { numRuns: 60 },
      );
    });
  }

  it('have lines of 75 octets at most, cut between characters and ended by CRLF', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    fc.assert(
      fc.property(activities, (activity) => {
        const lines = Buffer.from(activityFile(activity, options)).toString('latin1').split('\r\n');
        assert.equal(lines.pop(), '');
        for (const line of lines) {
          assert.ok(line.length <= 75, line);
          assert.doesNotMatch(line, /[\r\n]/);
          assert.doesNotThrow(() => decoder.decode(Buffer.from(line, 'latin1')));
        }
      }),
      { numRuns: 300 },
    );
  });
});
