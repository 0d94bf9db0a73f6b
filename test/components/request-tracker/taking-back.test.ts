import { expect, waitUntil } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { randomId } from '../../../src/internal/key.js';
import { recordStore } from '../../../src/internal/storage/device-store.js';
import { callsOf, holdCalls } from '../../support/hold.js';
import { restoreAll } from '../../support/replace.js';
import {
  adapterWith,
  addPhoto,
  leak,
  placeTracker,
  type TrackerDriver,
} from '../../support/request-tracker.js';
import { writtenIn } from '../../support/shadow-driver.js';

const words = 'I am at home after three.';

const textIn = (tracker: TrackerDriver) => writtenIn(tracker, 'write-comment');

/** A tracker whose message waits, with a photo. */
async function waiting(): Promise<{ tracker: TrackerDriver; adapter: MemoryAdapter }> {
  const adapter = adapterWith([leak()], { residentId: randomId(), persist: randomId() });
  adapter.setFaults([{ call: 'requests.comment', error: 'unauthenticated' }]);
  const tracker = await placeTracker(adapter, 'leak');
  await tracker.press('Write to us');
  await tracker.type('write-comment', words);
  await addPhoto(tracker, 'ceiling.jpg');
  await tracker.untilText('Ready');
  await tracker.press('Send');
  await tracker.until(
    () => tracker.find('Change it') !== undefined && !tracker.text.includes('Trying to send'),
  );
  return { tracker, adapter };
}

describe('a message that waits and is to be changed', () => {
  afterEach(restoreAll);

  it('comes back with its photo, and goes once, as it was changed', async () => {
    const { tracker, adapter } = await waiting();
    await tracker.press('Change it');
    await tracker.until(() => textIn(tracker) === words);
    await tracker.untilText('ceiling.jpg');
    await tracker.type('write-comment', 'I am at home after four.');
    adapter.setFaults([]);
    await tracker.press('Send');
    await tracker.untilText('Your message has arrived.');
    const { history = [] } = (await adapter.requests.get('leak', {}))!;
    const own = history.filter(({ by, type }) => type === 'message' && !by?.role);
    expect(own.map(({ text, photos }) => [text, photos?.length])).to.deep.equal([
      ['I am at home after four.', 1],
    ]);
  });

  it('stays where something else is written before it can be taken out', async () => {
    const { tracker, adapter } = await waiting();
    const held = holdCalls(Outbox.prototype, 'withdraw');
    const over = callsOf(Outbox.prototype, 'withdraw');
    await tracker.press('Change it');
    await held.begun;
    await tracker.press('Write to us');
    await tracker.type('write-comment', 'Something new.');
    held.release();
    await over();
    expect(textIn(tracker)).to.equal('Something new.');
    adapter.setFaults([]);
    await tracker.press('Try now');
    const said = async () => (await adapter.requests.get('leak', {}))!.history!.map(({ text }) => text);
    await waitUntil(async () => (await said()).includes(words), 'sent', { timeout: 25_000 });
    expect(textIn(tracker)).to.equal('Something new.');
  });

  it('leaves what is typed while a slow device takes it in', async () => {
    const { tracker } = await waiting();
    const over = callsOf(Outbox.prototype, 'withdraw');
    const held = holdCalls(recordStore(true), 'listWhole');
    await tracker.press('Change it');
    await held.begun;
    await tracker.press('Write to us');
    await tracker.until(() => textIn(tracker) === words);
    await tracker.type('write-comment', `${words} Or four.`);
    held.release();
    await over();
    await tracker.untilText('ceiling.jpg');
    expect(textIn(tracker)).to.equal(`${words} Or four.`);
  });
});
