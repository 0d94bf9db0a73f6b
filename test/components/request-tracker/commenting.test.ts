import { expect } from '@open-wc/testing';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { PhotoTrayController } from '../../../src/controllers/photo-tray.js';
import { randomId } from '../../../src/internal/key.js';
import { holdCalls } from '../../support/hold.js';
import { restoreAll } from '../../support/replace.js';
import { adapterWith, addPhoto, leak, openTracker, placeTracker } from '../../support/request-tracker.js';

describe('a message with photos', () => {
  afterEach(restoreAll);

  it('takes no photo more while those that are there are made ready, and has them', async () => {
    const tracker = await openTracker({ requestId: 'leak' });
    await tracker.press('Write to us');
    await addPhoto(tracker, 'ceiling.jpg');
    await tracker.untilText('Ready');
    const held = holdCalls(PhotoTrayController.prototype, 'prepared');
    await tracker.press('Send');
    await held.begun;
    await tracker.until(() => (tracker.root.getElementById('add-photos') as HTMLInputElement).disabled);
    // As an engine does that has the choice of files still open.
    await addPhoto(tracker, 'floor.jpg');
    await tracker.press('Remove');
    held.release();
    await tracker.untilText('Your message has arrived.');
    expect(tracker.all('.event img')).to.have.length(1);
  });

  it('has the photo that was chosen in the very moment before', async () => {
    const tracker = await openTracker({ requestId: 'leak' });
    await tracker.press('Write to us');
    await tracker.type('write-comment', 'I am at home after three.');
    await addPhoto(tracker, 'ceiling.jpg');
    tracker.button('Send').click();
    await tracker.untilText('Your message has arrived.');
    expect(tracker.all('.event img')).to.have.length(1);
  });
});

describe('a message of an earlier visit, on a device that is slow to read its photos', () => {
  afterEach(restoreAll);

  it('is sent with them, and only once', async () => {
    const adapter = adapterWith([leak()], { residentId: randomId(), persist: randomId() });
    const before = await placeTracker(adapter, 'leak');
    await before.press('Write to us');
    await before.type('write-comment', 'See the ceiling');
    await addPhoto(before, 'ceiling.jpg');
    await before.untilText('Ready');
    before.element.remove();
    const held = holdCalls(DraftKeeper.prototype, 'filesOf');
    const tracker = await placeTracker(adapter, 'leak');
    await held.begun;
    await tracker.press('Write to us');
    await tracker.until(() => tracker.all('.writing').length === 1);
    await tracker.press('Send');
    held.release();
    await tracker.until(() => tracker.part('.writing').includes('Ready'));
    await tracker.press('Send');
    await tracker.untilText('Your message has arrived.');
    const { history = [] } = (await adapter.requests.get('leak', {}))!;
    const messages = history.filter(({ text }) => text === 'See the ceiling');
    expect(messages.map(({ photos }) => photos?.length)).to.deep.equal([1]);
  });
});
