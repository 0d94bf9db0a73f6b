import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { findRadicale } from '../../scripts/find-radicale.mjs';
import { describeAdapter, scenarios, type Coverage } from '../../src/testing/index.js';
import { calendarFileBackend, radicaleBackend } from '../support/backends/icalendar.js';
import { serveText } from '../support/local-server.js';
import { startRadicale } from '../support/radicale.js';

/** What a calendar cannot be told or asked: it takes no replies and counts nothing. */
const beyondCalendars = scenarios
  .map(({ key }) => key)
  .filter((key) => /^activities\.(join|leave|frequency|subscription|errors)\./.test(key));

function expectWhole({ notOffered, notPlayed }: Coverage): void {
  const left = notOffered.filter((key) => key.startsWith('activities.'));
  const signedOut = { 'activities.signed-out': ['signOut'] };
  assert.deepEqual([left.sort(), notPlayed], [beyondCalendars.sort(), signedOut]);
}

const ofFile = await describeAdapter(
  { name: 'icalendar (a file)', open: () => calendarFileBackend(serveText) },
  { describe, it },
);

describe('the kit on icalendar (a file)', () => {
  it('leaves out of activities what a calendar cannot be told, and nothing else', () => expectWhole(ofFile));
});

const asksOtherwise =
  'a collection whose GET gives no calendar is asked by REPORT, which the line lets through';

/** Without Radicale nothing is tested here; `npm test` says so, or fails where it must be there. */
if (findRadicale() !== undefined) {
  const { createCalendar, stop } = await startRadicale();
  after(stop);
  const ofCollection = await describeAdapter(
    {
      name: 'icalendar (Radicale)',
      open: () => radicaleBackend(createCalendar),
      gaps: {
        'line.forbidden': asksOtherwise,
        'line.sign-in-page': asksOtherwise,
        'line.empty': asksOtherwise,
        'line.nonsense': asksOtherwise,
      },
    },
    { describe, it },
  );

  describe('the kit on icalendar (Radicale)', () => {
    it('leaves out of activities what a calendar cannot be told, and nothing else', () =>
      expectWhole(ofCollection));
  });
}
