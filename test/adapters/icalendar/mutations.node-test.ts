import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.js';
import { brokenCases } from '../../support/icalendar/broken-cases.js';
import { readCase } from '../../support/icalendar/calendar-case.js';
import { recurrenceCases } from '../../support/icalendar/recurrence-cases.js';
import { styleCases } from '../../support/icalendar/style-cases.js';
import { zoneCases } from '../../support/icalendar/zone-cases.js';

/** What a line, an editor or an enemy does to a document. */
interface Mutation {
  /** Where, in thousandths of the length. */
  at: number;
  remove: number;
  insert: string;
}

const scraps = fc.constantFrom(
  ...[
    '\r\n',
    '\n',
    '\r',
    '\r\n ',
    '\n\t',
    ':',
    ';',
    '=',
    ',',
    '"',
    '\\',
    '^',
    '\0',
    '\ufffd',
    '\u2028',
    '\ud800',
  ],
  ...['BEGIN:VEVENT\r\n', 'END:VEVENT\r\n', 'BEGIN:VCALENDAR\r\n', 'END:VCALENDAR\r\n', 'BEGIN:X\r\n'],
  ...[
    'RRULE:FREQ=SECONDLY\r\n',
    'RRULE:FREQ=DAILY;COUNT=9999999\r\n',
    'RRULE:FREQ=YEARLY;BYMONTHDAY=-366\r\n',
  ],
  ...['INTERVAL=-1;', 'BYSETPOS=366;', 'BYDAY=-53MO;', 'UNTIL=99991231T235959Z;', 'COUNT=0;', 'WKST=XX;'],
  ...['EXDATE:\r\n', 'RDATE;VALUE=PERIOD:/\r\n', 'EXRULE:FREQ=MINUTELY\r\n', 'DURATION:P99999D\r\n'],
  ...[
    'RECURRENCE-ID:20261102T070000\r\n',
    'RANGE=THISANDFUTURE;',
    'TZID=/;',
    'TZID=__proto__;',
    'VALUE=DATE;',
  ],
  ...['00010101', '99991231T235960Z', '20270230', '-', '+2359', '9'.repeat(30), '\u{1f6b0}', ' '.repeat(80)],
);
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat({ max: 999 }),
  remove: fc.constantFrom(0, 0, 1, 5, 30),
  insert: fc.oneof(scraps, fc.string({ maxLength: 5 })),
});

/** Calendars of a size that somebody writes. */
const small = [...styleCases, ...recurrenceCases, ...zoneCases, ...brokenCases].filter(
  ({ body, fails }) => typeof body === 'string' && body.length < 5000 && !fails,
);

function mutated(body: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((text, { at, remove, insert }) => {
    const place = Math.floor((at * text.length) / 1000);
    return text.slice(0, place) + insert + text.slice(place + remove);
  }, body);
}

describe('icalendar: whatever is done to a calendar', () => {
  it('gives a list, or an AdapterError, and never an activity that the boundary refuses', async () => {
    const documents = fc.tuple(fc.constantFrom(...small), fc.array(mutation, { minLength: 1, maxLength: 4 }));
    const outcomes = { whole: 0, partly: 0, malformed: 0 };
    await fc.assert(
      fc.asyncProperty(documents, async ([one, mutations]) => {
        const { error, reports, omitted } = await readCase({
          ...one,
          body: mutated(String(one.body), mutations),
        });
        if (error) assert.equal(error.code, 'malformed');
        assert.deepEqual(
          reports.filter((message) => message.startsWith('boundary:')),
          [],
        );
        outcomes[error ? 'malformed' : omitted > 0 ? 'partly' : 'whole']++;
      }),
      { numRuns: 4000 },
    );
    const { whole, partly, malformed } = outcomes;
    const all = whole + partly + malformed;
    assert.ok(whole > all / 8 && partly > all / 20 && malformed > all / 800, JSON.stringify(outcomes));
  });

  it('and whatever its bytes are', async () => {
    const start = [...new TextEncoder().encode('BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261110\nUID:')];
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.boolean(),
        fc.string({ maxLength: 20 }),
        async (bytes, begins, charset) => {
          const body = begins ? Uint8Array.from([...start, ...bytes]) : bytes;
          const contentType = `text/calendar; charset=${charset.replace(/[^\w-]/g, '')}`;
          const { error } = await readCase({ name: 'bytes', body, contentType });
          assert.ok(error === undefined ? begins : error.code === 'malformed');
        },
      ),
      { numRuns: 500 },
    );
  });
});
