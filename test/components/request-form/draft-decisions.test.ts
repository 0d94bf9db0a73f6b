import { expect, waitUntil } from '@open-wc/testing';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { recordStore } from '../../../src/internal/storage/device-store.js';
import { callsOf, hold, holdCalls, type Held } from '../../support/hold.js';
import { photoFile } from '../../support/photo-file.js';
import { holdDecoder } from '../../support/photos/hold.js';
import { replace, restoreAll } from '../../support/replace.js';
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
  waiting,
  wordsOf,
  written,
} from './draft-support.js';

/** Whatever is written waits until it is released. */
function holdWrites(): Held {
  const [whole, decided] = [holdCalls(recordStore(true), 'write'), holdCalls(recordStore(true), 'change')];
  const release = () => {
    whole.release();
    decided.release();
  };
  return { begun: Promise.race([whole.begun, decided.begun]), release };
}

/** Presses as somebody does who is not sure that the first press was one. */
function pressTwice(form: FormDriver, words: string): void {
  const button = form.button(words);
  button.click();
  button.click();
}

/** A blank form, after something was sent, that has two earlier drafts to offer. */
async function twoOffered(): Promise<FormDriver> {
  const before = await offered();
  await before.untilText(kept);
  before.element.remove();
  const late = holdReads();
  const form = await open(before.adapter);
  await form.fillLamp();
  await form.type('Description', 'A third thing.');
  late.release();
  await form.untilText('There is an earlier draft of');
  await form.press('Send the report');
  await form.untilText('We have received it');
  await form.press('Report something else');
  await form.untilText('There is an earlier draft of');
  return form;
}

const texts = async ({ adapter }: FormDriver) =>
  (await stored(adapter)).map(
    ([, value]) => (value as { content?: { description: string } }).content?.description,
  );

describe('what is decided of drafts', () => {
  afterEach(restoreAll);

  it('waits until what is in the form was sent, which has its photo', async () => {
    const adapter = community();
    const before = await open(adapter);
    await before.fillLamp();
    await before.addPhotos(await photoFile('lamp.png'));
    await untilUploaded(adapter);
    const form = await reopen(before);
    await form.untilText(restored);
    await form.until(() => form.all('.photo').length === 1);
    const held = hold();
    replace(adapter.requests, 'create', (create) => async (...given) => {
      await held.wait();
      return create(...given);
    });
    await form.press('Send the report');
    await held.begun;
    expect(form.button('Start over').getAttribute('aria-disabled')).to.equal('true');
    await form.press('Start over');
    held.release();
    await form.untilText('We have received it');
    expect(adapter.requestsFiled.map(({ photos }) => photos?.length)).to.deep.equal([1]);
  });

  it('comes before a press on Send, which is none for what is in the form by then', async () => {
    const form = await offered();
    await form.choose('Lamp');
    const held = holdCalls(DraftKeeper.prototype, 'filesOf');
    await form.press('Use it instead');
    await held.begun;
    await form.press('Send the report');
    held.release();
    await form.until(() => wordsOf(form) === description);
    // As many steps on the device as sending it would take.
    for (let step = 0; step < 20; step++) await stored(form.adapter);
    expect(form.adapter.requestsFiled).to.have.length(0);
  });

  it('is done once where it is pressed twice', async () => {
    const form = await twoOffered();
    pressTwice(form, 'Use it instead');
    await form.until(() => wordsOf(form) === 'Something else.');
    await form.untilText('There is an earlier draft of');
    await form.press('Use it instead');
    await form.until(() => wordsOf(form) === description);
  });

  it('leaves the second of two drafts where the first is discarded with two presses', async () => {
    const form = await twoOffered();
    pressTwice(form, 'Discard it');
    await waitUntil(async () => !(await texts(form)).includes('Something else.'), 'gone', {
      timeout: 25_000,
    });
    expect(await texts(form)).to.include(description);
  });

  it('leaves a report where it waits that is to be changed, where something else is written before it can be', async () => {
    // Whoever comes tries to send it: "Try now" would wait for that attempt, which is refused, and be none of its own.
    const tried = callsOf(Outbox.prototype, 'run');
    const form = await waiting();
    await tried();
    const held = holdCalls(Outbox.prototype, 'withdraw');
    const over = callsOf(Outbox.prototype, 'withdraw');
    await form.press('Change it');
    await held.begun;
    await form.type('Description', 'Something new.');
    held.release();
    await over();
    await form.untilText(kept);
    expect(wordsOf(form)).to.equal('Something new.');
    expect(form.text).to.include('Not sent yet');
    form.adapter.setFaults([]);
    await form.press('Try now');
    await waitUntil(() => form.adapter.requestsFiled.length === 1, 'sent', { timeout: 25_000 });
    expect(form.adapter.requestsFiled[0]!.description).to.equal(description);
  });

  it('leaves what is typed while a slow device takes in the draft that is used instead', async () => {
    const form = await offered();
    const held = holdWrites();
    await form.press('Use it instead');
    await held.begun;
    await form.until(() => wordsOf(form) === description);
    await form.type('Description', `${description} Since Monday.`);
    held.release();
    await form.untilText(kept);
    expect(wordsOf(form)).to.equal(`${description} Since Monday.`);
  });

  it('leaves what is typed while a slow device takes in the report that is to be changed', async () => {
    // Whoever comes tries to send it: the device would be silent for that attempt, too, and it would have no end.
    const tried = callsOf(Outbox.prototype, 'run');
    const form = await waiting();
    await tried();
    const over = callsOf(Outbox.prototype, 'withdraw');
    const held = holdCalls(recordStore(true), 'listWhole');
    await form.press('Change it');
    await form.until(() => wordsOf(form) === description);
    await held.begun;
    await form.type('Description', `${description} Since Monday.`);
    held.release();
    await over();
    await form.untilText(kept);
    expect(wordsOf(form)).to.equal(`${description} Since Monday.`);
    const again = await reopen(form);
    await again.untilText(restored);
    expect(wordsOf(again)).to.equal(`${description} Since Monday.`);
  });

  it('keeps a photo that is not ready beside the draft that is taken back', async () => {
    const form = await reopen(await written());
    await form.untilText(restored);
    await form.press('Start over');
    await form.untilText('What you wrote is gone.');
    const decoder = holdDecoder();
    await form.addPhotos(await photoFile('new.png'));
    await form.until(() => form.all('.photo').length === 1);
    await decoder.begun;
    await form.press('Undo');
    decoder.release();
    await form.until(() => wordsOf(form) === description);
    await form.untilText('There is an earlier draft of');
    await form.press('Use it instead');
    await form.until(() => form.all('.photo').length === 1);
    expect(wordsOf(form)).to.equal('');
  });

  it('takes nothing of what is written while a slow device forgets the rest', async () => {
    const form = await reopen(await written());
    await form.untilText(restored);
    const held = holdWrites();
    await form.press('Start over');
    await held.begun;
    await form.type('Description', 'Something new.');
    held.release();
    await form.untilText(kept);
    expect(wordsOf(form)).to.equal('Something new.');
    const again = await reopen(form);
    await again.untilText(restored);
    expect(wordsOf(again)).to.equal('Something new.');
  });
});
