import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { timeZoneLines } from '../../../src/domain/icalendar/activities/time-zone.js';
import { zoneOffset } from '../../../src/domain/index.js';

const day = 86_400_000;
const hours = day / 8;

const written = (zone: string, from: string, until: string): string =>
  timeZoneLines(zone, Date.parse(from), Date.parse(until)).join('');

const linesOf = (zone: string, from: string, until: string) =>
  written(zone, from, until).split('\r\n').slice(2, -2);

/** What the clock of a zone shows, and when ical.js says that it does by the VTIMEZONE. */
function disagreements(zone: string, from: string, until: string): readonly string[] {
  const file = `BEGIN:VCALENDAR\r\n${written(zone, from, until)}END:VCALENDAR`;
  const component = new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstSubcomponent('vtimezone')!;
  const clocks = new ICAL.Timezone(component);
  const wrong: string[] = [];
  // An odd stride, so that all hours of the day and days of the week have their turn.
  for (let at = Date.parse(from); at <= Date.parse(until); at += 4.37 * day) {
    const epoch = Math.floor(at / 60_000) * 60_000;
    const civil = new Date(epoch + zoneOffset(epoch, zone)).toISOString().slice(0, 19);
    // Of an hour that comes twice, and of one that is skipped, readers have ideas of their own.
    if (zoneOffset(epoch - hours, zone) !== zoneOffset(epoch + hours, zone)) continue;
    const time = ICAL.Time.fromDateTimeString(civil);
    time.zone = clocks;
    if (time.toJSDate().getTime() !== epoch) wrong.push(`${zone} ${civil}`);
  }
  return wrong;
}

describe('the clocks of a zone in a file', () => {
  it('are one standard time where they are never changed', () => {
    assert.deepEqual(linesOf('Asia/Shanghai', '2026-11-27T23:00:00Z', '2030-01-01T00:00:00Z'), [
      'BEGIN:STANDARD',
      'DTSTART:20250101T000000',
      'TZOFFSETFROM:+0800',
      'TZOFFSETTO:+0800',
      'END:STANDARD',
    ]);
  });

  it('are two rules without an end where they are changed twice a year', () => {
    assert.deepEqual(linesOf('Europe/Berlin', '2026-07-01T00:00:00Z', '2030-07-01T00:00:00Z'), [
      'BEGIN:DAYLIGHT',
      'DTSTART:20250330T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20251026T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'END:STANDARD',
    ]);
  });

  it('are the rules of both times where the law was changed: New York in 2007', () => {
    const lines = linesOf('America/New_York', '2005-01-01T00:00:00Z', '2009-01-01T00:00:00Z');
    assert.deepEqual(
      lines.filter((line) => line.startsWith('RRULE')),
      [
        'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T070000Z',
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T060000Z',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
        'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
      ],
    );
  });

  it('are the same however far they are needed: an UNTIL of the year 9999 takes no minutes', () => {
    for (const zone of ['Europe/Berlin', 'America/New_York', 'Africa/Casablanca']) {
      assert.deepEqual(
        linesOf(zone, '2026-07-01T00:00:00Z', '9999-12-31T23:59:59Z'),
        linesOf(zone, '2026-07-01T00:00:00Z', '2100-01-01T00:00:00Z'),
      );
    }
    assert.deepEqual(
      linesOf('Europe/Berlin', '2500-07-01T00:00:00Z', '9999-12-31T23:59:59Z').filter((line) =>
        line.startsWith('RRULE'),
      ),
      ['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
    );
  });

  it('are those of 1969 for all before it, however long ago they are needed', () => {
    const { length } = linesOf('Europe/Paris', '1970-01-01T00:00:00Z', '2030-01-01T00:00:00Z');
    assert.ok(length > 10);
    for (const from of ['0001-01-01T00:00:00Z', '0500-01-01T00:00:00Z', '1900-01-01T00:00:00Z']) {
      const lines = linesOf('Europe/Paris', from, '9998-01-01T00:00:00Z');
      assert.deepEqual(lines, linesOf('Europe/Paris', '1970-01-01T00:00:00Z', '2030-01-01T00:00:00Z'), from);
    }
  });

  it('end where they were given up: Brazil in 2019', () => {
    assert.deepEqual(disagreements('America/Sao_Paulo', '2016-01-01T00:00:00Z', '2026-01-01T00:00:00Z'), []);
    // The last February and the last November of summer time; nothing after.
    const file = written('America/Sao_Paulo', '2016-01-01T00:00:00Z', '2026-01-01T00:00:00Z');
    assert.doesNotMatch(file, /RRULE:[^;]+;[^;]+;[^;]+\r\n/);
  });

  it('say what held before, where the first change is later', () => {
    // Turkey gave up winter time in 2016, Russia changed its offset in 2014.
    for (const zone of ['Europe/Istanbul', 'Europe/Moscow', 'Asia/Pyongyang']) {
      assert.deepEqual(disagreements(zone, '2013-01-01T00:00:00Z', '2020-01-01T00:00:00Z'), [], zone);
    }
  });

  it('are right where no rule of weekdays gives them: Morocco by Ramadan, Chile, Gaza, Lord Howe by half an hour', () => {
    for (const zone of ['Africa/Casablanca', 'America/Santiago', 'Asia/Gaza', 'Australia/Lord_Howe']) {
      assert.deepEqual(disagreements(zone, '2024-01-01T00:00:00Z', '2034-01-01T00:00:00Z'), [], zone);
    }
  });

  it('K079: are right in every zone that there is, for the activities of two years', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    assert.ok(zones.length > 400);
    const wrong = zones.flatMap((zone) =>
      disagreements(zone, '2026-01-01T00:00:00Z', '2027-12-31T00:00:00Z'),
    );
    assert.deepEqual(wrong, []);
  });

  it('are refused for a zone that is none', () => {
    assert.throws(() => written('Mars/Olympus', '2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'), RangeError);
  });
});
