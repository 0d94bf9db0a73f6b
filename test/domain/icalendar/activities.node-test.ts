import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { activitiesFile, activityFile, seriesFile } from '../../../src/domain/icalendar/activities/index.js';
import type { Activity, ActivitySeries } from '../../../src/domain/index.js';
import { fair, morning, mornings, options } from './activities.js';

/** The lines as a reader of the file joins them, those of the events alone. */
function linesOf(file: string): readonly string[] {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  return lines.slice(lines.indexOf('BEGIN:VEVENT'), -2);
}

const timesOf = (file: string) =>
  linesOf(file).filter((line) => /^(DTSTART|DTEND|RRULE|EXDATE|RDATE|RECURRENCE-ID)/.test(line));

const inNewYork = (start: string, end?: string): Activity => ({
  ...morning,
  when: { allDay: false, start, ...(end ? { end } : {}), zone: 'America/New_York' },
});

describe('the file of an activity', () => {
  it('is what RFC 5545 says, line by line', () => {
    const file = activityFile(morning, options).replaceAll('\r\n ', '').split('\r\n');
    assert.deepEqual(file.slice(0, 12), [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Linli//Linli//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VTIMEZONE',
      'TZID:Asia/Shanghai',
      'BEGIN:STANDARD',
      'DTSTART:20250101T000000',
      'TZOFFSETFROM:+0800',
      'TZOFFSETTO:+0800',
      'END:STANDARD',
    ]);
    assert.deepEqual(file.slice(12), [
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:activity-晨练-2026-11-28@portal.example.cn',
      'DTSTAMP:20261120T010000Z',
      'LAST-MODIFIED:20261120T010000Z',
      'SEQUENCE:2',
      'DTSTART;TZID=Asia/Shanghai:20261128T070000',
      'DTEND;TZID=Asia/Shanghai:20261128T083000',
      'SUMMARY:晨练；太极拳\\, for beginners',
      'DESCRIPTION:请穿软底鞋。\\n\\nBring water\\; or tea\\, C:\\\\temp\\n\\n免费',
      'LOCATION:幸福里中心花园',
      'CATEGORIES:兴趣社团',
      'CONTACT:李伟\\, 社团负责人\\, +86 10 5555 0101',
      'URL:https://portal.example.cn/activities/%E6%99%A8%E7%BB%83',
      'ATTACH;FMTTYPE=application/pdf:https://portal.example.cn/files/route.pdf',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has what is not known left out, and is stamped when it is written', () => {
    assert.deepEqual(linesOf(activityFile(fair, options)), [
      'BEGIN:VEVENT',
      'UID:activity-fair@portal.example.cn',
      'DTSTAMP:20261126T034500Z',
      'SEQUENCE:0',
      'DTSTART;VALUE=DATE:20270206',
      'DTEND;VALUE=DATE:20270209',
      'SUMMARY:新春游园会',
      'CATEGORIES:festival',
      'STATUS:CONFIRMED',
      'END:VEVENT',
    ]);
  });

  it('ends at the latest on the last day that a file can name', () => {
    const when = { ...fair.when, end: '9999-12-31' } as const;
    const file = activityFile({ ...fair, when }, options);
    assert.match(file, /\r\nDTEND;VALUE=DATE:99991231\r\n/);
    const last = activityFile({ ...fair, when: { ...when, start: '9999-12-31' } }, options);
    assert.doesNotMatch(last, /DTEND/);
  });

  it('needs no clocks where the activity lasts all day', () => {
    assert.doesNotMatch(activityFile(fair, options), /VTIMEZONE|TZID/);
  });

  it('takes a cancelled one out again, and says so in its title', () => {
    const file = activityFile({ ...morning, status: 'cancelled', reason: '大风', version: 3 }, options);
    assert.match(file, /\r\nMETHOD:CANCEL\r\n/);
    assert.match(file, /\r\nSEQUENCE:3\r\n/);
    assert.match(file, /\r\nSTATUS:CANCELLED\r\n/);
    assert.match(file, /\r\nSUMMARY:【已取消】晨练/);
    assert.match(file, /\r\nDESCRIPTION:大风/);
  });

  it('is told in UTC where clocks are changed: their hour comes twice then', () => {
    // Clocks in New York go from two back to one, at six in UTC.
    for (const hour of ['05', '06']) {
      const file = activityFile(inNewYork(`2026-11-01T${hour}:30:00Z`, '2026-11-01T14:00:00Z'), options);
      assert.deepEqual(timesOf(file), [`DTSTART:20261101T${hour}3000Z`, 'DTEND:20261101T140000Z']);
    }
  });

  it('has no end that is not later than the start', () => {
    const start = '2026-11-01T12:00:00Z';
    assert.deepEqual(timesOf(activityFile(inNewYork(start, '2026-11-01T07:00:00-05:00'), options)), [
      'DTSTART;TZID=America/New_York:20261101T070000',
    ]);
  });

  it('lets no text begin a line of its own', () => {
    const injected = 'x\r\nATTENDEE:mailto:a@b.cn\rRRULE:FREQ=DAILY\nEND:VEVENT\u0085\u0000y';
    const file = activityFile(
      {
        ...morning,
        id: injected,
        title: injected,
        description: injected,
        place: injected,
        host: { name: injected, phone: injected },
        url: `https://a.cn/${injected}`,
        attachments: [
          { name: injected, url: injected },
          { name: 'x', url: 'https://a.cn/x', type: `text/plain:x\r\n${injected}` },
        ],
      },
      options,
    );
    const names = linesOf(file).map((line) => line.split(/[:;]/)[0]);
    assert.deepEqual(names, [
      ...[
        'BEGIN',
        'UID',
        'DTSTAMP',
        'LAST-MODIFIED',
        'SEQUENCE',
        'DTSTART',
        'DTEND',
        'SUMMARY',
        'DESCRIPTION',
      ],
      ...['LOCATION', 'CATEGORIES', 'CONTACT', 'ATTACH', 'STATUS', 'END'],
    ]);
  });

  it('is refused for a time or a zone that is none', () => {
    assert.throws(() => activityFile(inNewYork('tomorrow'), options), RangeError);
    const when = { allDay: false as const, start: '2026-11-01T05:30:00Z', zone: 'Mars/Olympus' };
    assert.throws(() => activityFile({ ...morning, when }, options), RangeError);
  });
});

describe('the file of a series', () => {
  it('says how it recurs, what is left out and added, and what is not as the rule has it', () => {
    assert.deepEqual(timesOf(seriesFile(mornings, options)), [
      'DTSTART;TZID=Asia/Shanghai:20261128T070000',
      'DTEND;TZID=Asia/Shanghai:20261128T083000',
      'RRULE:FREQ=WEEKLY;COUNT=5',
      'EXDATE;TZID=Asia/Shanghai:20261205T070000',
      'RDATE;TZID=Asia/Shanghai:20261209T070000',
      'RECURRENCE-ID;TZID=Asia/Shanghai:20261212T070000',
      'DTSTART;TZID=Asia/Shanghai:20261212T180000',
      'RECURRENCE-ID;TZID=Asia/Shanghai:20261219T070000',
      'DTSTART;TZID=Asia/Shanghai:20261219T070000',
      'DTEND;TZID=Asia/Shanghai:20261219T083000',
    ]);
    const lines = linesOf(seriesFile(mornings, options));
    const values = (name: string) =>
      lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));
    assert.deepEqual(new Set(values('UID')), new Set(['series-晨练@portal.example.cn']));
    assert.deepEqual(values('SEQUENCE'), ['2', '3', '4']);
    assert.deepEqual(values('STATUS'), ['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
  });

  it('names days where it lasts all day', () => {
    const series: ActivitySeries = {
      id: 'fair',
      activity: fair,
      rule: 'FREQ=YEARLY;UNTIL=20300206T000000Z',
      except: ['2028-02-06'],
      also: ['2028-01-26'],
      changed: [
        {
          start: '2029-02-06',
          activity: {
            ...fair,
            when: { allDay: true, start: '2029-02-06', end: '2029-02-08' },
            status: 'cancelled',
          },
        },
      ],
    };
    assert.deepEqual(timesOf(seriesFile(series, options)), [
      'DTSTART;VALUE=DATE:20270206',
      'DTEND;VALUE=DATE:20270209',
      'RRULE:FREQ=YEARLY;UNTIL=20300206',
      'EXDATE;VALUE=DATE:20280206',
      'RDATE;VALUE=DATE:20280126',
      'RECURRENCE-ID;VALUE=DATE:20290206',
      'DTSTART;VALUE=DATE:20290206',
      'DTEND;VALUE=DATE:20290209',
    ]);
  });

  it('names the day on which it ends in the community’s zone where it lasts all day', () => {
    const series = { id: 'fair', activity: fair, rule: 'FREQ=DAILY;UNTIL=20270207T160000Z' };
    const lastDay = (file: string) => timesOf(file).find((line) => line.startsWith('RRULE'));
    const until = (day: string) => `RRULE:FREQ=DAILY;UNTIL=${day}`;
    const zone = 'Asia/Shanghai';
    assert.equal(lastDay(seriesFile(series, { ...options, zone })), until('20270208'));
    assert.equal(lastDay(seriesFile(series, { ...options, zone: 'America/New_York' })), until('20270207'));
    const subscription = { name: 'All', zone, refresh: 'PT6H', series: [series], activities: [] };
    assert.equal(lastDay(activitiesFile(subscription, options)), until('20270208'));
  });

  it('ends in UTC, however its end is given', () => {
    const untilOf = (until: string) =>
      timesOf(seriesFile({ ...mornings, rule: `FREQ=WEEKLY;UNTIL=${until}` }, options))[2];
    assert.equal(untilOf('20261226'), 'RRULE:FREQ=WEEKLY;UNTIL=20261226T155959Z');
    assert.equal(untilOf('20261226T070000'), 'RRULE:FREQ=WEEKLY;UNTIL=20261225T230000Z');
    assert.equal(untilOf('20261225T230000Z'), 'RRULE:FREQ=WEEKLY;UNTIL=20261225T230000Z');
  });

  it('is refused for a rule that is none', () => {
    assert.throws(() => seriesFile({ ...mornings, rule: 'FREQ=SOMETIMES' }, options), /SOMETIMES/);
  });
});

describe('a file to subscribe to', () => {
  const subscription = {
    name: '幸福里, 活动',
    zone: 'Asia/Shanghai',
    refresh: 'PT6H',
    series: [mornings],
    activities: [fair, { ...inNewYork('2027-01-01T05:00:00Z'), id: 'call', status: 'cancelled' as const }],
  };

  it('has a name, says how often to look, and has all that there is', () => {
    const lines = activitiesFile(subscription, options).replaceAll('\r\n ', '').split('\r\n');
    assert.deepEqual(lines.slice(4, 10), [
      'METHOD:PUBLISH',
      'NAME:幸福里\\, 活动',
      'X-WR-CALNAME:幸福里\\, 活动',
      'X-WR-TIMEZONE:Asia/Shanghai',
      'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
      'X-PUBLISHED-TTL:PT6H',
    ]);
    assert.deepEqual(
      lines.filter((line) => line.startsWith('TZID')),
      ['TZID:America/New_York', 'TZID:Asia/Shanghai'],
    );
    assert.equal(lines.filter((line) => line === 'BEGIN:VEVENT').length, 5);
  });

  it('is a calendar of no events where there are none yet', () => {
    const file = activitiesFile({ ...subscription, series: [], activities: [] }, options);
    assert.match(file, /BEGIN:VTIMEZONE\r\nTZID:Asia\/Shanghai/);
    assert.doesNotMatch(file, /VEVENT/);
  });

  it('is the same as long as the activities are, whenever it is written', () => {
    const stamped = { ...subscription, activities: [] };
    const later = { ...options, now: '2026-12-24T12:00:00Z' };
    assert.equal(activitiesFile(stamped, options), activitiesFile(stamped, later));
  });
});
