import { expect, waitUntil } from '@open-wc/testing';
import { photoFile } from '../../support/photo-file.js';
import { holdDecoder } from '../../support/photos/hold.js';
import { replace, restoreAll } from '../../support/replace.js';
import { description, offered, reopen, restored, stored, wordsOf, written } from './draft-support.js';

describe('a photo that is not ready', () => {
  afterEach(restoreAll);

  it('comes back where the draft is discarded and that is undone', async () => {
    const form = await reopen(await written());
    await form.untilText(restored);
    const decoder = holdDecoder();
    await form.addPhotos(await photoFile('new.png'));
    await form.until(() => form.all('.photo').length === 1);
    await decoder.begun;
    await form.press('Start over');
    await form.untilText('What you wrote is gone.');
    decoder.release();
    await form.press('Undo');
    await form.until(() => wordsOf(form) === description);
    await form.until(() => form.all('.photo').length === 1);
  });

  it('comes back with the words in whose place an earlier draft was used', async () => {
    const form = await offered();
    const decoder = holdDecoder();
    await form.addPhotos(await photoFile('new.png'));
    await form.until(() => form.all('.photo').length === 1);
    await decoder.begun;
    await form.press('Use it instead');
    await form.until(() => wordsOf(form) === description);
    decoder.release();
    await form.press('Undo');
    await form.until(() => wordsOf(form) === 'Something else.');
    await form.until(() => form.all('.photo').length === 1);
  });

  it('goes with the report where the form is replaced at Send, and the next shows no draft of it', async () => {
    const before = await written();
    const { adapter } = before;
    const decoder = holdDecoder();
    await before.addPhotos(await photoFile('lamp.png'));
    await before.until(() => before.all('.photo').length === 1);
    await decoder.begun;
    await before.press('Send the report');
    const form = await reopen(before);
    decoder.release();
    await waitUntil(() => adapter.requestsFiled.length === 1, 'sent', { timeout: 25_000 });
    // As many steps on the device as bringing it back would take.
    for (let step = 0; step < 20; step++) await stored(adapter);
    expect(adapter.requestsFiled.map(({ photos }) => photos?.length)).to.deep.equal([1]);
    expect(form.text).not.to.contain(restored);
    expect(wordsOf(form)).to.equal('');
  });

  it('and cannot be read is told of where the report has gone without it', async () => {
    const form = await written();
    const decoder = holdDecoder();
    const broken = new File(['no photo'], 'stairs.jpg', { type: 'image/jpeg' });
    await form.addPhotos(await photoFile('lamp.png'), broken);
    await form.until(() => form.all('.photo').length === 2);
    await decoder.begun;
    await form.press('Send the report');
    decoder.release();
    await form.untilText('We have received it');
    expect(form.text).to.include('stairs.jpg is not a photo.');
    expect(form.adapter.requestsFiled.map(({ photos }) => photos?.length)).to.deep.equal([1]);
    await form.press('Report something else');
    expect(form.text).to.not.include('stairs.jpg');
  });

  it('and cannot be read again keeps no report from the outbox whose form is emptied at Send', async () => {
    const form = await written();
    const { adapter } = form;
    const decoder = holdDecoder();
    await form.addPhotos(await photoFile('lamp.png'));
    await form.until(() => form.all('.photo').length === 1);
    await decoder.begun;
    replace(Blob.prototype, 'arrayBuffer', (original) => {
      return function (this: Blob) {
        return this.type ? Promise.reject(new Error('gone')) : original.call(this);
      };
    });
    await form.press('Send the report');
    form.element.reset();
    decoder.release();
    const isHandedOver = async () => (await stored(adapter)).some(([key]) => key.startsWith('outbox/'));
    await waitUntil(isHandedOver, 'handed over', { timeout: 25_000 });
  });
});
