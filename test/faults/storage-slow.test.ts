import { expect, waitUntil } from '@open-wc/testing';
import { recordStore } from '../../src/internal/storage/device-store.js';
import { randomId } from '../../src/internal/key.js';
import { openAt, openPrompt } from '../support/rating-prompt.js';
import { restoreAll } from '../support/replace.js';
import { adapterWith, placeTracker, solved } from '../support/request-tracker.js';
import { writtenIn } from '../support/shadow-driver.js';
import { letDeviceAnswer, silenceDevice } from '../support/silent-device.js';

const kept = async () => JSON.stringify(await recordStore(true).list('draft/'));

/** Has a device that has the words say nothing until `answer`. */
async function silenceOnce(words: string): Promise<void> {
  await waitUntil(async () => (await kept()).includes(words), 'kept', { timeout: 25_000 });
  await silenceDevice();
}

/** The device answers again. */
async function answer(): Promise<void> {
  letDeviceAnswer();
  await waitUntil(() => !recordStore(true).isSilent, 'the device is asked again', { timeout: 25_000 });
}

/** Other tests of the same browser keep their drafts beside these. */
const newWords = () => `It drips again, ${randomId()}`;

describe('a device that is slow to wake up', function () {
  // It is asked again after 5 s at the earliest.
  this.timeout(60_000);
  afterEach(restoreAll);

  it('K063: gives back what was written about a request', async () => {
    const earlier = newWords();
    const adapter = adapterWith([solved()], { residentId: randomId(), persist: randomId() });
    const before = await placeTracker(adapter, 'leak');
    await before.press('It is not solved');
    await before.type('write-reopen', earlier);
    await silenceOnce(earlier);
    before.element.remove();
    const tracker = await placeTracker(adapter, 'leak');
    await tracker.press('It is not solved');
    expect(writtenIn(tracker, 'write-reopen')).to.equal('');
    await answer();
    await tracker.until(() => writtenIn(tracker, 'write-reopen') === earlier);
  });

  it('K063: takes no word from who writes meanwhile, and keeps the earlier ones beside', async () => {
    const earlier = newWords();
    const adapter = adapterWith([solved()], { residentId: randomId(), persist: randomId() });
    const before = await placeTracker(adapter, 'leak');
    await before.press('It is not solved');
    await before.type('write-reopen', earlier);
    await silenceOnce(earlier);
    before.element.remove();
    const tracker = await placeTracker(adapter, 'leak');
    await tracker.press('It is not solved');
    await tracker.type('write-reopen', 'Wet once more');
    await answer();
    await waitUntil(async () => /Wet once more/.test(await kept()), 'both are kept', { timeout: 25_000 });
    expect(await kept()).to.include(earlier);
    expect(writtenIn(tracker, 'write-reopen')).to.equal('Wet once more');
  });

  it('K063: gives back why it is not solved, and lets a rating be given before', async () => {
    const earlier = newWords();
    const before = await openPrompt();
    await before.choose('score', 1);
    await before.untilText('It isn’t solved');
    await before.press('It isn’t solved');
    await before.type('reopen-reason', earlier);
    await silenceOnce(earlier);
    before.element.remove();
    const prompt = await openAt(before.adapter, { 'subject-id': 'seed-2' });
    await prompt.choose('score', 1);
    await prompt.untilText('It isn’t solved');
    expect(writtenIn(prompt, 'reopen-reason')).to.equal(undefined);
    await answer();
    await prompt.until(() => writtenIn(prompt, 'reopen-reason') === earlier);
  });
});
