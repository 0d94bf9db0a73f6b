import { expect, waitUntil } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import type { DraftRecord } from '../../../src/controllers/draft/draft-record.js';
import { callsOf, hold } from '../../support/hold.js';
import { photoFile } from '../../support/photo-file.js';
import { holdDecoder } from '../../support/photos/hold.js';
import { replace, restoreAll } from '../../support/replace.js';
import type { FormDriver } from '../../support/request-form.js';
import { letDeviceAnswer, silenceDevice } from '../../support/silent-device.js';
import { community, kept, open, stored, written } from './draft-support.js';

/** What the device has of drafts. */
async function drafts(adapter: MemoryAdapter): Promise<DraftRecord[]> {
  const records = await stored(adapter);
  return records.filter(([key]) => key.startsWith('draft/')).map(([, draft]) => draft as DraftRecord);
}

describe('the draft of a report', () => {
  afterEach(restoreAll);

  /** Has the device answer whoever looks for drafts, and the page close after that. */
  async function answerAndLeave(form: FormDriver): Promise<void> {
    const answered = hold();
    replace(DraftKeeper.prototype, 'find', (find) => {
      return async function (this: DraftKeeper) {
        const found = await find.call(this);
        if (!this.isUnsure) void answered.wait();
        return found;
      };
    });
    const flushed = callsOf(DraftKeeper.prototype, 'flush');
    letDeviceAnswer();
    await answered.begun;
    await new Promise((resolve) => setTimeout(resolve));
    form.element.remove();
    await flushed();
  }

  it('that has arrived is not kept once more when a silent device answers', async () => {
    await silenceDevice();
    const form = await open(community());
    await form.sendLamp();
    await form.untilText('We have received it');
    await answerAndLeave(form);
    expect(await drafts(form.adapter)).to.deep.equal([]);
  });

  it('that waits is not kept once more when a silent device answers', async () => {
    await silenceDevice();
    const form = await open(community());
    form.adapter.setFaults([{ call: 'requests.create', error: 'unauthenticated' }]);
    await form.sendLamp();
    await form.untilText('Not sent yet');
    await answerAndLeave(form);
    expect(await drafts(form.adapter)).to.deep.equal([]);
  });

  it('that is just being handed over is not kept once more when the device is asked again', async () => {
    await silenceDevice();
    const form = await open(community());
    form.adapter.setFaults([{ call: 'requests.create', error: 'unauthenticated' }]);
    await form.fillLamp();
    const held = hold();
    replace(DraftKeeper.prototype, 'flush', (flush) => {
      return async function (this: DraftKeeper) {
        await flush.call(this);
        await held.wait();
      };
    });
    await form.press('Send the report');
    await held.begun;
    let looks = 0;
    replace(DraftKeeper.prototype, 'find', (find) => {
      return function (this: DraftKeeper) {
        looks++;
        return find.call(this);
      };
    });
    await waitUntil(() => looks > 2, 'asked again', { timeout: 25_000 });
    held.release();
    await form.untilText('Not sent yet');
    await answerAndLeave(form);
    expect(await drafts(form.adapter)).to.deep.equal([]);
  });

  it('whose form is emptied while its photo is made ready goes with it, and what is written since stays', async () => {
    const form = await written();
    const { adapter } = form;
    const [{ id }] = (await drafts(adapter)) as [DraftRecord];
    const decoder = holdDecoder();
    await form.addPhotos(await photoFile('lamp.png'));
    await decoder.begun;
    await form.press('Send the report');
    form.element.reset();
    await form.type('Description', 'Something else.');
    await form.untilText(kept);
    decoder.release();
    await waitUntil(() => adapter.requestsFiled.length === 1, 'sent', { timeout: 25_000 });
    const left = await drafts(adapter);
    expect(left.map(({ content }) => (content as { description: string }).description)).to.deep.equal([
      'Something else.',
    ]);
    const isSent = async () => (await stored(adapter)).some(([key]) => key.startsWith('sent/'));
    await waitUntil(isSent, 'the receipt is kept', { timeout: 25_000 });
    const [, sent] = (await stored(adapter)).find(([key]) => key.startsWith('sent/'))!;
    expect((sent as { draftId: string }).draftId).to.equal(id);
  });
});
