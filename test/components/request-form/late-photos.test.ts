import { expect, waitUntil } from '@open-wc/testing';
import type { KeptFile } from '../../../src/controllers/draft/draft-record.js';
import { ownerOf } from '../../../src/controllers/outbox/owner.js';
import { photoFile } from '../../support/photo-file.js';
import { restoreAll } from '../../support/replace.js';
import { askAgainSoon, holdAsking, holdFiles } from '../../support/silent-device.js';
import type { FormDriver } from '../../support/request-form.js';
import {
  community,
  description,
  isUploaded,
  open,
  reopen,
  restored,
  stored,
  untilUploaded,
  wordsOf,
} from './draft-support.js';

const sentPhotos = ({ adapter }: FormDriver) =>
  adapter.requestsFiled.map(({ photos = [] }) => photos.map(({ name }) => name));

describe('a photo of a draft that the device does not give in time', () => {
  afterEach(restoreAll);

  /** A form with the words of a draft, without its photo. `letAskOnce`: where whoever asks the device again is held. */
  async function withoutPhoto(letAskOnce?: () => void): Promise<{ form: FormDriver; letGive: () => void }> {
    const before = await open(community());
    await before.fillLamp();
    await before.addPhotos(await photoFile('earlier.png'));
    await untilUploaded(before.adapter);
    await before.until(() => before.text.includes('Kept on this device'));
    const letGive = holdFiles();
    const form = await reopen(before);
    await form.until(() => {
      letAskOnce?.();
      return form.text.includes(restored);
    });
    expect(wordsOf(form)).to.equal(description);
    expect(form.all('.photo')).to.have.length(0);
    return { form, letGive };
  }

  it('is shown as soon as it does', async () => {
    askAgainSoon();
    const { form, letGive } = await withoutPhoto();
    letGive();
    await form.until(() => form.all('.photo').length === 1);
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(sentPhotos(form)).to.deep.equal([['earlier.jpg']]);
  });

  it('goes with the report all the same, beside one that was added', async () => {
    const { letAskOnce, letAsk } = holdAsking();
    const { form, letGive } = await withoutPhoto(letAskOnce);
    letGive();
    const { store } = ownerOf({ adapter: form.adapter });
    await waitUntil(() => !store.isSilent, 'the device is asked again', { timeout: 25_000 });
    await form.addPhotos(await photoFile('added.png'));
    await form.untilText('Ready');
    await form.press('Send the report');
    letAsk();
    await form.untilText('We have received it');
    expect(sentPhotos(form)).to.deep.equal([['added.jpg', 'earlier.jpg']]);
    const isClean = async () => (await stored(form.adapter)).every(([key]) => key.startsWith('sent/'));
    await waitUntil(isClean, 'nothing is left on the device', { timeout: 25_000 });
  });

  it('goes with the report that is sent at once', async () => {
    const { form, letGive } = await withoutPhoto();
    letGive();
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(sentPhotos(form)).to.deep.equal([['earlier.jpg']]);
  });

  it('goes with the report that was sent before it does', async () => {
    const { form, letGive } = await withoutPhoto();
    await form.press('Send the report');
    await form.untilText('Not sent yet');
    letGive();
    await form.untilText('We have received it');
    expect(sentPhotos(form)).to.deep.equal([['earlier.jpg']]);
  });

  it('is shown without another that the resident has taken away meanwhile', async () => {
    const before = await open(community());
    await before.fillLamp();
    await before.addPhotos(await photoFile('first.png'));
    await untilUploaded(before.adapter);
    await before.addPhotos(await photoFile('second.png'));
    const files = async () => (await stored(before.adapter)).filter(([key]) => key.startsWith('file/'));
    await waitUntil(
      async () => (await files()).every(isUploaded) && (await files()).length === 2,
      'uploaded',
      {
        timeout: 25_000,
      },
    );
    const [[secondKey] = ['']] = (await files()).filter(
      ([, value]) => (value as KeptFile).name === 'second.jpg',
    );
    const letGive = holdFiles(secondKey);
    askAgainSoon();
    const form = await reopen(before);
    await form.until(() => form.all('.photo').length === 1);
    await form.press('Remove first.');
    await form.until(() => form.all('.photo').length === 0);
    letGive();
    await form.until(() => form.all('.photo').length > 0);
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(sentPhotos(form)).to.deep.equal([['second.jpg']]);
  });

  it('is shown as soon as it does, where the report was taken back to be changed', async () => {
    const before = await open(community());
    before.adapter.setFaults([{ call: 'requests.create', error: 'unauthenticated' }]);
    await before.addPhotos(await photoFile('earlier.png'));
    await before.untilText('Ready');
    await before.sendLamp();
    await before.untilText('Not sent yet');
    const form = await reopen(before);
    await form.untilText('Not sent yet');
    askAgainSoon();
    const letGive = holdFiles();
    await form.press('Change it');
    await form.until(() => wordsOf(form) === description);
    expect(form.all('.photo')).to.have.length(0);
    letGive();
    await form.until(() => form.all('.photo').length === 1);
    form.adapter.setFaults([]);
    await form.press('Send the report');
    await form.untilText('We have received it');
    expect(sentPhotos(form)).to.deep.equal([['earlier.jpg']]);
  });
});
