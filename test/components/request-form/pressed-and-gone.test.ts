import { expect } from '@open-wc/testing';
import { photoFile } from '../../support/photo-file.js';
import { openForm, type FormDriver } from '../../support/request-form.js';
import { offered } from './draft-support.js';

/** Presses as somebody does who works by keyboard. */
async function pressWithFocus(form: FormDriver, words: string): Promise<void> {
  form.button(words).focus();
  await form.press(words);
}

/** What has the focus, by its beginning. */
const focused = (form: FormDriver) => form.root.activeElement?.textContent.replace(/\s+/g, ' ').trim();

describe('a button that goes when it is pressed leaves the focus', () => {
  it('on the photo that is sent again', async () => {
    const form = await openForm({ faults: [{ call: 'photos.upload', times: 1, error: 'timeout' }] });
    await form.addPhotos(await photoFile('a.png'));
    await form.untilText('was not sent.');
    await pressWithFocus(form, 'Send a.');
    await form.untilText('Ready');
    expect(focused(form)).to.match(/^a\.\w+ Ready/);
  });

  it('on the category whose questions are asked for again', async () => {
    const form = await openForm({ faults: [{ call: 'requests.fields', times: 1, error: 'unavailable' }] });
    await form.choose('Leak');
    await form.untilText('could not be loaded');
    await pressWithFocus(form, 'Try again');
    await form.untilText('Since when');
    expect(focused(form)).to.match(/^Category/);
  });

  it('on the words, where what others have reported is something else', async () => {
    const form = await openForm();
    await form.findNeighbour();
    await pressWithFocus(form, 'Mine is something else');
    await form.until(() => form.root.activeElement === form.control('Description'));
  });

  it('on the title, where an earlier draft is done without', async () => {
    const form = await offered();
    await pressWithFocus(form, 'Discard it');
    await form.until(() => focused(form) === 'Report a repair');
  });
});
