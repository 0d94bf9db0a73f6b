import { expect } from '@open-wc/testing';
import { PhotoTrayController } from '../../../src/controllers/photo-tray.js';
import { holdCalls } from '../../support/hold.js';
import { restoreAll } from '../../support/replace.js';
import { addPhoto, openTracker } from '../../support/request-tracker.js';

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
