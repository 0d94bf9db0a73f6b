import { expect } from '@open-wc/testing';
import { photoFile } from '../../support/photo-file.js';
import { holdDecoder, holdKeeping } from '../../support/photos/hold.js';
import { restoreAll } from '../../support/replace.js';
import type { FormDriver } from '../../support/request-form.js';
import { community, description, kept, reopen, restored, wordsOf, written } from './draft-support.js';

/** A draft whose photo is chosen and no further. */
async function withPhoto(): Promise<FormDriver> {
  const form = await written();
  await form.addPhotos(await photoFile('lamp.png'));
  await form.until(() => form.all('.photo').length === 1);
  return form;
}

/** The draft is back, whole. */
async function expectBack(form: FormDriver): Promise<void> {
  await form.untilText(restored);
  expect(wordsOf(form)).to.equal(description);
  await form.until(() => form.all('.photo').length === 1);
}

describe('a photo that is on its way to the device', () => {
  afterEach(restoreAll);

  for (const [how, holdIt] of [
    ['is not made ready yet', holdDecoder],
    ['is not read yet', holdKeeping],
  ] as const) {
    it(`and ${how} comes back with the draft, where the form is replaced by another`, async () => {
      const held = holdIt();
      const before = await withPhoto();
      await held.begun;
      const form = await reopen(before);
      held.release();
      await expectBack(form);
    });

    it(`and ${how} is kept for who chose it, where somebody else signs in`, async () => {
      const held = holdIt();
      const form = await withPhoto();
      const { adapter } = form;
      await held.begun;
      form.element.adapter = community();
      await form.until(() => form.all<HTMLTextAreaElement>('#description')[0]?.value === '');
      await form.type('Description', 'The lift stops on every floor.');
      await form.untilText(kept);
      held.release();
      expect(form.all('.photo')).to.have.length(0);
      await expectBack(await reopen(form, adapter));
    });
  }

  it('and waits for what handles photos is kept for who chose it, where somebody else signs in', async () => {
    const form = await written();
    const { adapter } = form;
    const isChosen = form.addPhotos(await photoFile('lamp.png'));
    form.element.adapter = community();
    await isChosen;
    expect(form.all('.photo')).to.have.length(0);
    await form.until(() => form.all<HTMLTextAreaElement>('#description')[0]?.value === '');
    await form.type('Description', 'The lift stops on every floor.');
    await form.untilText(kept);
    expect(form.all('.photo')).to.have.length(0);
    await expectBack(await reopen(form, adapter));
  });

  it('keeps nobody from writing in the form that has come in its place', async () => {
    const held = holdDecoder();
    const before = await withPhoto();
    await held.begun;
    const form = await reopen(before);
    await form.type('Description', 'Something else.');
    await form.untilText(kept);
    held.release();
    await form.untilText('There is an earlier draft of');
    await form.press('Use it instead');
    await form.until(() => wordsOf(form) === description);
    await form.until(() => form.all('.photo').length === 1);
  });
});
