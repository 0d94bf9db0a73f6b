import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.js';
import ICAL from 'ical.js';
import { calendarFile, type CalendarEvent } from '../../../src/domain/icalendar/index.js';

const outage: CalendarEvent = {
  uid: 'notice-2026-17@example.cn',
  start: '2026-11-27T09:00:00+08:00',
  end: '2026-11-27T17:30:00+08:00',
  summary: '停水通知；Building 3, units 1–4',
  description: 'Water is off.\nKeep a bucket; or two, C:\\temp',
  location: '幸福里 3 号楼',
  url: 'https://example.cn/notices/17?from=calendar',
  sequence: 2,
  status: 'confirmed',
  stamp: '2026-11-26T03:45:00.750Z',
};

/** The lines as a reader of the file joins them. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

/** Reads a file with ical.js, which is not ours. */
function read(file: string): { calendar: ICAL.Component; events: ICAL.Event[] } {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return { calendar, events };
}

describe('a calendar file', () => {
  it('is what RFC 5545 says, line by line', () => {
    assert.deepEqual(unfolded(calendarFile({ events: [outage] })), [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Linli//Linli//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:notice-2026-17@example.cn',
      'DTSTAMP:20261126T034500Z',
      'DTSTART:20261127T010000Z',
      'DTEND:20261127T093000Z',
      'SUMMARY:停水通知；Building 3\\, units 1–4',
      'DESCRIPTION:Water is off.\\nKeep a bucket\\; or two\\, C:\\\\temp',
      'LOCATION:幸福里 3 号楼',
      'URL:https://example.cn/notices/17?from=calendar',
      'SEQUENCE:2',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('has what is not known left out', () => {
    const { uid, start, stamp } = outage;
    const lines = unfolded(calendarFile({ events: [{ uid, start, stamp, summary: 'Fire drill' }] }));
    assert.deepEqual(lines.slice(5, -2), [
      'BEGIN:VEVENT',
      'UID:notice-2026-17@example.cn',
      'DTSTAMP:20261126T034500Z',
      'DTSTART:20261127T010000Z',
      'SUMMARY:Fire drill',
      'SEQUENCE:0',
      'END:VEVENT',
    ]);
  });

  it('has no end that is not later than the start', () => {
    for (const end of [outage.start, '2026-11-26T00:00:00Z']) {
      assert.doesNotMatch(calendarFile({ events: [{ ...outage, end }] }), /DTEND/);
    }
  });

  it('takes an event out again', () => {
    const { calendar, events } = read(
      calendarFile({ method: 'CANCEL', events: [{ ...outage, sequence: 3, status: 'cancelled' }] }),
    );
    assert.equal(calendar.getFirstPropertyValue('method'), 'CANCEL');
    assert.equal(events[0]!.component.getFirstPropertyValue('status'), 'CANCELLED');
    assert.equal(events[0]!.sequence, 3);
  });

  it('carries no address that is none, and writes the letters of the others in ASCII', () => {
    const urlOf = (url: string) =>
      unfolded(calendarFile({ events: [{ ...outage, url }] })).find((line) => line.startsWith('URL'));
    for (const url of ['/notices/17', 'https://a.cn/\r\nATTENDEE:x', 'https://a.cn/ b', 'notice', '']) {
      assert.equal(urlOf(url), undefined, url);
    }
    assert.equal(urlOf('https://a.cn/通知?q=50%25'), 'URL:https://a.cn/%E9%80%9A%E7%9F%A5?q=50%25');
  });

  it('lets no text begin a line of its own', () => {
    const injected = 'x\r\nATTENDEE:mailto:a@b.cn\rRRULE:FREQ=DAILY\nEND:VEVENT\u0085\u2028\u0000y';
    const event = { ...outage, uid: injected, summary: injected, description: injected, location: injected };
    const names = unfolded(calendarFile({ events: [event] })).map((line) => line.split(':')[0]);
    assert.equal(names.length, 19);
    assert.equal(names.includes('ATTENDEE') || names.includes('RRULE'), false);
    assert.equal(names.filter((name) => name === 'END').length, 2);
  });

  it('refuses a time without a zone, one that does not exist, and half a change', () => {
    const write = (change: Partial<CalendarEvent>) => calendarFile({ events: [{ ...outage, ...change }] });
    assert.throws(() => write({ start: '2026-11-27T09:00:00' }), RangeError);
    assert.throws(() => write({ stamp: '2026-02-30T09:00:00Z' }), RangeError);
    assert.throws(() => write({ end: 'tomorrow', start: '2026-11-27T09:00:00' }), RangeError);
    assert.throws(() => write({ sequence: 1.5 }), RangeError);
    assert.throws(() => write({ sequence: -1 }), RangeError);
  });
});

/** Whether it can be written in UTF-8. */
const isWellFormed = (text: string) => Buffer.from(text).toString() === text;

const instants = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`);

/** Text with all that has a meaning in a file, and letters of one to four octets. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ',',
        ';',
        ':',
        '\\',
        '\n',
        '\\n',
        '"',
        '^',
        '\t',
        '停水',
        'é',
        '👩‍👩‍👧',
        '🀄',
        'BEGIN:VEVENT',
      ),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join('').replace(/(?![\t\n])\p{Cc}/gu, ''))
  .filter(isWellFormed);

const somethingWritten = texts.filter((text) => text !== '');

const events = fc.record(
  {
    uid: fc.uuid().map((id) => `${id}@example.cn`),
    start: instants,
    stamp: instants,
    summary: somethingWritten,
    description: somethingWritten,
    location: somethingWritten,
    sequence: fc.nat(),
    status: fc.constantFrom('tentative' as const, 'confirmed' as const, 'cancelled' as const),
  },
  { noNullPrototype: true },
);

describe('any calendar file', () => {
  it('is read by ical.js as what was written', () => {
    fc.assert(
      fc.property(fc.array(events, { minLength: 1, maxLength: 4 }), (written) => {
        const found = read(calendarFile({ events: written })).events.map((event) => ({
          uid: event.uid,
          start: event.startDate.toJSDate().toISOString().replace('.000', ''),
          stamp: (event.component.getFirstPropertyValue('dtstamp') as ICAL.Time)
            .toJSDate()
            .toISOString()
            .replace('.000', ''),
          summary: event.summary,
          description: event.description,
          location: event.location,
          sequence: event.sequence,
          status: String(event.component.getFirstPropertyValue('status')).toLowerCase(),
        }));
        assert.deepEqual(found, written);
      }),
      { numRuns: 300 },
    );
  });

  it('has lines of 75 octets at most, cut between characters and ended by CRLF', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    fc.assert(
      fc.property(events, (event) => {
        const bytes = Buffer.from(calendarFile({ events: [event] }));
        const lines = bytes.toString('latin1').split('\r\n');
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

  it('fills its lines: a letter more would be too long', () => {
    const summary = '水'.repeat(60);
    const lines = calendarFile({ events: [{ ...outage, summary }] }).split('\r\n');
    const [first, ...rest] = lines.slice(lines.findIndex((line) => line.startsWith('SUMMARY')));
    assert.equal(Buffer.byteLength(first!), 74);
    assert.equal(Buffer.byteLength(rest[0]!), 73);
    assert.equal(rest[0]!.startsWith(' 水'), true);
  });

  it('is whole even when a text is not', () => {
    const file = calendarFile({ events: [{ ...outage, summary: 'half \ud83d' }] });
    assert.equal(isWellFormed(file), true);
    assert.match(file, /SUMMARY:half \ufffd/);
  });
});
