import { expect } from '@open-wc/testing';
import type { AdapterErrorCode } from '../../src/adapter/errors.js';
import type { MemoryAdapter } from '../../src/adapters/memory/index.js';
import { cleanUp, openCalendar } from '../support/activity-calendar.js';
import { goBack, lookAgain } from '../support/go-back.js';
import { notice, openBoard } from '../support/notice-board.js';
import { openTracker } from '../support/request-tracker.js';
import { writtenIn } from '../support/shadow-driver.js';

const refuse = (adapter: MemoryAdapter, error: AdapterErrorCode = 'unauthenticated') =>
  adapter.setFaults([{ call: '*', error }]);

const signedOut = 'You are signed out';

/** Every element that keeps what it shows up to date, with words of what it shows. */
const shown = {
  'a list of requests': async () => {
    const tracker = await openTracker();
    await tracker.untilText('Resolution:');
    return { driver: tracker, words: 'R-0042' };
  },
  'a request': async () => ({ driver: await openTracker({ requestId: 'leak' }), words: 'Li Wei' }),
  'a board': async () => ({ driver: await (await openBoard()).ready(), words: 'Title a' }),
  'a notice': async () => {
    const board = await openBoard({ notices: [notice('a')], element: { noticeId: 'a' } });
    await (await board.ready()).untilText('Text of a.');
    return { driver: board, words: 'Title a' };
  },
  'a calendar': async () => ({ driver: await (await openCalendar()).ready(), words: 'Clean-up' }),
  'an activity': async () => {
    const activities = [cleanUp({ description: 'Bring gloves.' })];
    const calendar = await openCalendar({ activities, element: { activityId: 'clean-up' } });
    await calendar.untilText('Bring gloves.');
    return { driver: calendar, words: 'Clean-up' };
  },
};

for (const [what, open] of Object.entries(shown))
  describe(`${what} on a page that is gone back to`, () => {
    it('goes where somebody has signed out, and comes back by itself with them', async () => {
      const { driver, words } = await open();
      await driver.until(() => driver.text.includes(words) && !driver.text.includes('Loading'));
      refuse(driver.adapter);
      goBack();
      await driver.untilText(signedOut);
      expect(driver.text).not.to.include(words);
      driver.adapter.setFaults([]);
      lookAgain();
      await driver.untilText(words);
      expect(driver.text).not.to.include(signedOut);
    });

    it('goes where it is no longer for who is there', async () => {
      const { driver, words } = await open();
      refuse(driver.adapter, 'forbidden');
      goBack();
      await driver.until(() => !driver.text.includes(words));
    });
  });

describe('what was open when the session ended', () => {
  it('keeps what is half written, and has it where it was after the sign-in', async () => {
    const tracker = await openTracker({ requestId: 'leak' });
    await tracker.press('Write to us');
    await tracker.type('write-comment', 'The seal is');
    refuse(tracker.adapter);
    await tracker.element.refresh();
    await tracker.untilText(signedOut);
    tracker.adapter.setFaults([]);
    await tracker.element.refresh();
    await tracker.until(() => writtenIn(tracker, 'write-comment') === 'The seal is');
  });

  it('leaves nothing behind it that the way back to the list would show', async () => {
    const tracker = await openTracker();
    await tracker.until(() => tracker.root.getElementById('open-leak') !== null);
    tracker.element.requestId = 'leak';
    await tracker.untilText('What you can do');
    refuse(tracker.adapter);
    await tracker.element.refresh();
    await tracker.press('All my requests');
    expect(tracker.text).not.to.include('R-0042');
    await tracker.untilText(signedOut);
    expect(tracker.text).not.to.include('This is how it was');
  });

  it('stays where the backend is only out of reach', async () => {
    const tracker = await openTracker();
    await tracker.untilText('R-0042');
    refuse(tracker.adapter, 'unavailable');
    await tracker.element.refresh();
    await tracker.until(() => tracker.all('.stale').length > 0);
    expect(tracker.text).to.include('R-0042');
  });
});
