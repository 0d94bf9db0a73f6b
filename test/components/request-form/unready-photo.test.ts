import { photoFile } from '../../support/photo-file.js';
import { holdDecoder } from '../../support/photos/hold.js';
import { restoreAll } from '../../support/replace.js';
import { description, offered, reopen, restored, wordsOf, written } from './draft-support.js';

describe('a photo that is not ready', () => {
  afterEach(restoreAll);

  it('comes back where the draft is discarded and that is undone', async () => {
    const form = await reopen(await written());
    await form.untilText(restored);
    const decoder = holdDecoder();
    await form.addPhotos(await photoFile('new.png'));
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
    await decoder.begun;
    await form.press('Use it instead');
    await form.until(() => wordsOf(form) === description);
    decoder.release();
    await form.press('Undo');
    await form.until(() => wordsOf(form) === 'Something else.');
    await form.until(() => form.all('.photo').length === 1);
  });
});
