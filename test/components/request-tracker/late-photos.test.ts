import { expect, waitUntil } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { draftType } from '../../../src/controllers/draft/draft-record.js';
import { ownerOf, recordKey } from '../../../src/controllers/outbox/owner.js';
import { valueOf } from '../../../src/controllers/outbox/record.js';
import { Paper } from '../../../src/components/request-tracker/following/paper.js';
import { randomId } from '../../../src/internal/key.js';
import { Database } from '../../../src/internal/storage/database.js';
import { DeviceStore } from '../../../src/internal/storage/device-store.js';
import { callsOf } from '../../support/hold.js';
import { restoreAll } from '../../support/replace.js';
import {
  adapterWith,
  addPhoto,
  leak,
  placeTracker,
  type TrackerDriver,
} from '../../support/request-tracker.js';
import { writtenIn } from '../../support/shadow-driver.js';
import { askAgainSoon, holdAsking, holdFiles } from '../../support/silent-device.js';

const words = 'I am at home after three.';

afterEach(restoreAll);

const adapterOfOne = () => adapterWith([leak()], { residentId: randomId(), persist: randomId() });

const textIn = (tracker: TrackerDriver) => writtenIn(tracker, 'write-comment');

async function write(tracker: TrackerDriver, text = words): Promise<void> {
  await tracker.press('Write to us');
  await tracker.type('write-comment', text);
  await addPhoto(tracker, 'ceiling.jpg');
  await tracker.untilText('Ready');
}

/** Of each message of the resident: how many photos came with it. */
async function photosSent(adapter: MemoryAdapter): Promise<(number | undefined)[]> {
  const { history = [] } = (await adapter.requests.get('leak', {}))!;
  const own = history.filter(({ type, by }) => type === 'message' && !by?.role);
  return own.map(({ photos }) => photos?.length);
}

/** Leaves a message with a photo on the device. */
async function leaveMessage(adapter: MemoryAdapter, text: string): Promise<void> {
  const before = await placeTracker(adapter, 'leak');
  await write(before, text);
  const owner = ownerOf({ adapter });
  const isKept = async () => {
    const drafts = await owner.store.list(recordKey('draft', owner, ''));
    return drafts.some(([, draft]) => valueOf(draftType, draft)?.fileIds.length === 1);
  };
  await waitUntil(isKept, 'kept', { timeout: 25_000 });
  before.element.remove();
}

it('a message without words opens no more where its photo is gone for good', async () => {
  const adapter = adapterOfOne();
  await leaveMessage(adapter, '');
  const owner = ownerOf({ adapter });
  await owner.store.write({ remove: await owner.store.keys(recordKey('file', owner, '')) });
  const restored = callsOf(Paper.prototype, 'restore');
  const tracker = await placeTracker(adapter, 'leak');
  await tracker.untilText('Write to us');
  await restored();
  expect(textIn(tracker)).to.equal(undefined);
});

describe('a photo of a message that the device does not give in time', () => {
  /** A message that was kept on an earlier visit, without its photo. `letAskOnce`: where whoever asks the device again is held. */
  async function withoutPhoto({ text = words, letAskOnce = () => {} } = {}): Promise<{
    tracker: TrackerDriver;
    adapter: MemoryAdapter;
    letGive: () => void;
  }> {
    const adapter = adapterOfOne();
    await leaveMessage(adapter, text);
    const letGive = holdFiles();
    const tracker = await placeTracker(adapter, 'leak');
    await tracker.until(() => {
      letAskOnce();
      return textIn(tracker) === text;
    });
    expect(tracker.text).not.to.include('ceiling.jpg');
    return { tracker, adapter, letGive };
  }

  it('is shown as soon as it does', async () => {
    askAgainSoon();
    const { tracker, adapter, letGive } = await withoutPhoto();
    letGive();
    await tracker.untilText('ceiling.jpg');
    await tracker.press('Send');
    await tracker.untilText('Your message has arrived.');
    expect(await photosSent(adapter)).to.deep.equal([1]);
  });

  it('is shown as soon as it does, where there are no words', async () => {
    askAgainSoon();
    const { tracker, adapter, letGive } = await withoutPhoto({ text: '' });
    letGive();
    await tracker.untilText('ceiling.jpg');
    await tracker.press('Send');
    await tracker.untilText('Your message has arrived.');
    expect(await photosSent(adapter)).to.deep.equal([1]);
  });

  it('is shown as soon as it does, where the tracker was put elsewhere meanwhile', async () => {
    const { letAskOnce } = holdAsking();
    const { tracker } = await withoutPhoto({ letAskOnce });
    const place = tracker.element.parentElement!;
    tracker.element.remove();
    restoreAll();
    askAgainSoon();
    place.append(tracker.element);
    await tracker.untilText('ceiling.jpg');
    expect(tracker.text.split('ceiling.jpg')).to.have.length(2);
  });

  it('goes with the message that was sent before it does', async () => {
    const { letAskOnce, letAsk } = holdAsking();
    const { tracker, adapter, letGive } = await withoutPhoto({ letAskOnce });
    await tracker.press('Send');
    await tracker.until(() => tracker.find('Change it') !== undefined);
    expect(await photosSent(adapter)).to.deep.equal([]);
    letGive();
    letAsk();
    await waitUntil(async () => (await photosSent(adapter)).length > 0, 'sent', { timeout: 25_000 });
    expect(await photosSent(adapter)).to.deep.equal([1]);
  });

  it('holds no words back that were sent before, where the device turns out to have lost it', async () => {
    const { letAskOnce, letAsk } = holdAsking();
    const { tracker, adapter, letGive } = await withoutPhoto({ letAskOnce });
    await tracker.press('Send');
    await tracker.until(() => tracker.find('Change it') !== undefined);
    const otherTab = new DeviceStore(new Database('linli'));
    await otherTab.write({ remove: await otherTab.keys(recordKey('file', ownerOf({ adapter }), '')) });
    letGive();
    letAsk();
    await waitUntil(async () => (await photosSent(adapter)).length > 0, 'sent', { timeout: 25_000 });
    expect(await photosSent(adapter)).to.deep.equal([undefined]);
  });

  it('is shown as soon as it does, where the message was taken back to be changed', async () => {
    const adapter = adapterOfOne();
    adapter.setFaults([{ call: 'requests.comment', error: 'unauthenticated' }]);
    const tracker = await placeTracker(adapter, 'leak');
    await write(tracker);
    await tracker.press('Send');
    await tracker.until(() => tracker.find('Change it') !== undefined);
    askAgainSoon();
    const letGive = holdFiles();
    await tracker.press('Change it');
    await tracker.until(() => textIn(tracker) === words && !tracker.text.includes('ceiling.jpg'));
    letGive();
    await tracker.untilText('ceiling.jpg');
    adapter.setFaults([]);
    await tracker.press('Send');
    await tracker.untilText('Your message has arrived.');
    expect(await photosSent(adapter)).to.deep.equal([1]);
  });
});
