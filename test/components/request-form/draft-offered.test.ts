import { expect, waitUntil } from '@open-wc/testing';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { holdCalls } from '../../support/hold.js';
import { photoFile } from '../../support/photo-file.js';
import { restoreAll } from '../../support/replace.js';
import type { FormDriver } from '../../support/request-form.js';
import {
  community,
  description,
  holdReads,
  kept,
  offered,
  open,
  reopen,
  restored,
  stored,
  untilUploaded,
  wordsOf,
  written,
} from './draft-support.js';

describe('an earlier draft', () => {
  afterEach(restoreAll);

  it('waits for a word where something was typed before it came', async () => {
    const again = await offered();
    expect(wordsOf(again)).to.equal('Something else.');
    await again.press('Use it instead');
    await again.until(() => wordsOf(again) === description);
    expect(again.text).not.to.contain('There is an earlier draft');
  });

  it('waits for a word also where something is typed while its photos are read', async () => {
    const form = await written();
    form.element.remove();
    const held = holdCalls(DraftKeeper.prototype, 'filesOf');
    const again = await open(form.adapter);
    await held.begun;
    await again.type('Description', 'Something else.');
    held.release();
    await again.untilText('There is an earlier draft of');
    expect(wordsOf(again)).to.equal('Something else.');
  });

  /** A form in which something was typed before the earlier draft came, each with a photo. */
  async function openOffered(): Promise<FormDriver> {
    const adapter = community();
    const form = await open(adapter);
    await form.fillLamp();
    await form.addPhotos(await photoFile('earlier.png'));
    await untilUploaded(adapter);
    await form.untilText(kept);
    form.element.remove();
    const late = holdReads();
    const again = await open(adapter);
    await again.type('Description', 'Something else.');
    await again.addPhotos(await photoFile('now.png'), await photoFile('now-too.png'));
    late.release();
    await again.untilText('There is an earlier draft of');
    await again.until(() => again.all('.photo').length === 2 && again.text.includes(kept));
    return again;
  }

  it('that waits for a word stays on the device, and is offered again after a reload', async () => {
    const form = await openOffered();
    const again = await reopen(form);
    await again.untilText('There is an earlier draft of');
    expect(wordsOf(again)).to.equal('Something else.');
    await again.until(() => again.all('.photo').length === 2);
    await again.press('Discard it');
    await again.until(() => !again.text.includes('There is an earlier draft'));
    await waitUntil(async () => (await stored(form.adapter)).length === 3, 'gone', { timeout: 25_000 });
    const last = await reopen(again);
    await last.untilText(restored);
    expect(wordsOf(last)).to.equal('Something else.');
  });

  it('that is used instead is kept at once, with its own photos and no others', async () => {
    const form = await openOffered();
    await form.press('Use it instead');
    await form.until(() => wordsOf(form) === description && form.all('.photo').length === 1);
    await waitUntil(async () => (await stored(form.adapter)).length === 2, 'kept', { timeout: 25_000 });
    const again = await reopen(form);
    await again.untilText(restored);
    await again.until(() => wordsOf(again) === description && again.all('.photo').length === 1);
    await again.untilText('Ready');
    await again.press('Send the report');
    await again.untilText('We have received it');
    expect(again.adapter.requestsFiled[0]!.photos!.map(({ name }) => name)).to.deep.equal(['earlier.jpg']);
  });

  it('that was used instead can be put back for what gave way, and loses nothing by it', async () => {
    const form = await openOffered();
    await form.press('Use it instead');
    await form.untilText('What you wrote is gone.');
    await form.press('Undo');
    await form.until(() => wordsOf(form) === 'Something else.' && form.all('.photo').length === 2);
    await form.untilText('There is an earlier draft of');
    await form.press('Use it instead');
    await form.until(() => wordsOf(form) === description && form.all('.photo').length === 1);
  });
});
