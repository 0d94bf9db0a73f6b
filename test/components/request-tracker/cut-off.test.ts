import { expect, waitUntil } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { draftType } from '../../../src/controllers/draft/draft-record.js';
import { ownerOf, recordKey } from '../../../src/controllers/outbox/owner.js';
import { valueOf } from '../../../src/controllers/outbox/record.js';
import { randomId } from '../../../src/internal/key.js';
import { openApart } from '../../support/apart-frame.js';
import { adapterWith, addPhoto, leak, placeTracker, TrackerDriver } from '../../support/request-tracker.js';

const cutOff = 'Nothing is lost: try again in a minute.';

describe('while what handles photos cannot be loaded', () => {
  let frame: HTMLIFrameElement | undefined;
  afterEach(() => frame?.remove());

  /** A tracker whose photos are cut off, in a page of its own. */
  async function openCutOff(adapter: MemoryAdapter): Promise<TrackerDriver> {
    const apart = await openApart('linli-request-tracker', 'controllers/photo-tray', {
      adapter,
      requestId: 'leak',
    });
    ({ frame } = apart);
    return new TrackerDriver(apart.element);
  }

  const adapterOfOne = () => adapterWith([leak()], { residentId: randomId(), persist: randomId() });

  /** Waits until the draft on the device names a photo: the backend may have it ("Ready") before. */
  async function untilPhotoKept(adapter: MemoryAdapter): Promise<void> {
    const owner = ownerOf({ adapter });
    const isKept = async () => {
      const drafts = await owner.store.list(recordKey('draft', owner, ''));
      return drafts.some(([, draft]) => valueOf(draftType, draft)?.fileIds.length === 1);
    };
    await waitUntil(isKept, 'kept', { timeout: 25_000 });
  }

  /** Leaves a message with a photo on the device. */
  async function leaveMessage(adapter: MemoryAdapter, words = ''): Promise<void> {
    const before = await placeTracker(adapter, 'leak');
    await before.press('Write to us');
    await before.type('write-comment', words);
    await addPhoto(before, 'ceiling.jpg');
    await before.untilText('Ready');
    await untilPhotoKept(adapter);
    before.element.remove();
  }

  for (const words of ['I am at home after three.', ''])
    it(`a kept message ${words ? 'with words' : 'without words'} goes with its photo`, async () => {
      const adapter = adapterOfOne();
      await leaveMessage(adapter, words);
      const tracker = await openCutOff(adapter);
      await tracker.untilText(cutOff);
      await tracker.press('Send');
      await tracker.untilText('Your message has arrived.');
      const { history } = (await adapter.requests.get('leak', {}))!;
      expect(history!.at(-1)!.photos?.length).to.equal(1);
    });

  it('a message does not go without the photo that was chosen just before, and says so', async () => {
    const adapter = adapterOfOne();
    const tracker = await openCutOff(adapter);
    await tracker.press('Write to us');
    await tracker.type('write-comment', 'See the photo.');
    await addPhoto(tracker, 'ceiling.jpg');
    tracker.button('Send').click();
    await tracker.untilText(cutOff);
    await tracker.until(() => tracker.find('Send')?.getAttribute('aria-busy') === 'false');
    expect((tracker.root.getElementById('write-comment') as HTMLTextAreaElement).value).to.equal(
      'See the photo.',
    );
    await tracker.press('Send');
    await tracker.untilText('Your message has arrived.');
  });

  it('a message that waits does not take the place of kept photos', async () => {
    const adapter = adapterOfOne();
    adapter.setFaults([{ call: 'requests.comment', error: 'unavailable' }]);
    const first = await placeTracker(adapter, 'leak');
    await first.press('Write to us');
    await first.type('write-comment', 'First');
    await first.press('Send');
    await first.until(() => first.find('Change it') !== undefined);
    first.element.remove();
    await leaveMessage(adapter);
    const tracker = await openCutOff(adapter);
    await tracker.untilText(cutOff);
    await tracker.until(() => tracker.find('Discard') !== undefined);
    expect(tracker.find('Change it') === undefined).to.equal(true);
  });

  it('that is said where it was tried, and not of other requests', async () => {
    const adapter = adapterWith([leak(), leak({ id: 'lamp', number: 'R-0050' })]);
    const tracker = await openCutOff(adapter);
    await tracker.press('Write to us');
    await addPhoto(tracker, 'ceiling.jpg');
    await tracker.untilText(cutOff);
    tracker.element.requestId = 'lamp';
    await tracker.untilText('R-0050');
    await tracker.press('Write to us');
    await tracker.until(() => tracker.root.getElementById('add-photos') !== null);
    expect(tracker.text).to.not.include(cutOff);
  });
});
