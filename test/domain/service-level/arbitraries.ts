import fc from '../../support/fast-check.js';
import type { Hours, Pause, ServicePromise, WorkCalendar } from '../../../src/domain/index.js';

// Random promises. Starts and pauses are whole minutes, so that the oracle can step from one to the next.

const minute = 60_000;
const toInstant = (epochMinute: number) => new Date(epochMinute * minute).toISOString();
const toTime = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const rarely = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

/** By how and when their clocks change: by an hour or half of one, at midnight, an hour before it, never, southern. */
const zones = [
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'America/Santiago',
  'America/Nuuk',
  'America/St_Johns',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Pacific/Chatham',
];

/** Days on which clocks change somewhere, the ends of years and leap days. */
const specialDays = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-09-06',
  '2026-09-27',
  '2026-10-04',
  '2026-10-24',
  '2026-11-01',
  '2026-12-31',
  '2028-02-29',
  '2038-01-19',
].map((date) => Date.parse(date) / minute);

const day = 1440;

/** Whole minutes since the epoch. */
const starts = fc.oneof(
  fc.integer({ min: Date.parse('2024-01-01') / minute, max: Date.parse('2030-01-01') / minute }),
  fc
    .tuple(fc.constantFrom(...specialDays), fc.integer({ min: -3 * day, max: 2 * day }))
    .map(([special, offset]) => special + offset),
);

const block = (from: number, to: number): Hours => [toTime(from), toTime(to)];

const hoursOfDay: fc.Arbitrary<readonly Hours[]> = fc.oneof(
  fc.constant([]),
  fc
    .tuple(fc.integer({ min: 360, max: 800 }), fc.integer({ min: 801, max: 1440 }))
    .map(([from, to]) => [block(from, to)]),
  // In any order, and they may overlap.
  fc
    .tuple(fc.integer({ min: 700, max: 1000 }), fc.integer({ min: 360, max: 640 }))
    .map(([late, early]) => [block(late, late + 333), block(early, early + 95)]),
  // Over midnight: closed before the earliest opening of the day after.
  fc
    .tuple(fc.integer({ min: 1081, max: 1439 }), fc.integer({ min: 0, max: 359 }))
    .map(([from, to]) => [block(from, to)]),
  fc.constant([block(0, 360), block(360, 720)]),
  fc.constant([block(0, 1440)]),
);

const week = fc.record(
  {
    sun: hoursOfDay,
    mon: hoursOfDay,
    tue: hoursOfDay,
    wed: hoursOfDay,
    thu: hoursOfDay,
    fri: hoursOfDay,
    sat: hoursOfDay,
  },
  { requiredKeys: [] },
);

function calendarsAt(start: number): fc.Arbitrary<WorkCalendar> {
  const exception = fc.record({
    date: fc.integer({ min: -2, max: 15 }).map((days) => toInstant(start + days * day).slice(0, 10)),
    hours: hoursOfDay,
  });
  return fc.record({
    id: fc.constant('office'),
    timeZone: fc.constantFrom(...zones),
    week,
    exceptions: fc.array(exception, { maxLength: 6 }),
  });
}

/** Begins within days of the start, and ends. */
const pausesAt = (start: number): fc.Arbitrary<Pause & { until: string }> =>
  fc
    .tuple(
      fc.integer({ min: -day, max: 9 * day }),
      fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 4 * day })),
      fc.constantFrom(undefined, 'Waiting for a part', 'No access'),
    )
    .map(([offset, length, reason]) => ({
      since: toInstant(start + offset),
      until: toInstant(start + offset + length),
      ...(reason && { reason }),
    }));

const endlessPausesAt = (start: number): fc.Arbitrary<Pause> =>
  fc.integer({ min: -day, max: 12 * day }).map((offset) => ({ since: toInstant(start + offset) }));

const hoursGoal = fc.integer({ min: 1, max: 2400 }).map((minutes) => `PT${minutes}M`);
const daysGoal = fc.integer({ min: 1, max: 8 }).map((days) => `P${days}D`);

export interface Case {
  goal: string;
  /** Absent: the wall clock. */
  calendar?: WorkCalendar | undefined;
  startedAt: string;
  pauses: Pause[];
}

const casesWith = (goal: fc.Arbitrary<string>): fc.Arbitrary<Case> =>
  starts.chain((start) =>
    fc.record({
      goal,
      calendar: fc.option(calendarsAt(start), { nil: undefined, freq: 6 }),
      startedAt: fc.constant(toInstant(start)),
      pauses: fc
        .tuple(fc.array(pausesAt(start), { maxLength: 4 }), rarely(endlessPausesAt(start)))
        .map(([pauses, endless]) => (endless ? [endless, ...pauses] : pauses)),
    }),
  );

export const hoursCases = casesWith(hoursGoal);
export const cases = fc.oneof(hoursCases, casesWith(daysGoal));

/** A case, and one pause more that ends. */
export const casesWithPause = hoursCases.chain((one) =>
  fc.tuple(fc.constant(one), pausesAt(Date.parse(one.startedAt) / minute)),
);

/** Instants of one hour, so close that many coincide. */
const instants = fc.integer({ min: 0, max: 12 }).map((count) => toInstant(29_000_000 + count * 5));

/** Promises as a server might send them, with or without sense. */
export const sentPromises: fc.Arbitrary<ServicePromise> = fc
  .record({
    startedAt: maybe(instants),
    dueAt: maybe(instants),
    warnAt: maybe(instants),
    stoppedAt: rarely(instants),
    since: maybe(instants),
    until: maybe(instants),
  })
  .filter(({ since, until }) => !since || !until || since < until)
  .filter(({ dueAt, warnAt }) => !dueAt || !warnAt || warnAt <= dueAt)
  .map(({ startedAt, dueAt, warnAt, stoppedAt, since, until }) => ({
    metric: 'response',
    source: 'server',
    ...(startedAt && { startedAt }),
    ...(dueAt && { dueAt }),
    ...(warnAt && { warnAt }),
    ...(stoppedAt && { stoppedAt }),
    ...(since && { paused: { since, ...(until && { until }) } }),
  }));
