import { expect, waitUntil } from '@open-wc/testing';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { outboxOf } from '../../../src/controllers/outbox/outboxes.js';
import { ownerOf } from '../../../src/controllers/outbox/owner.js';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { randomId } from '../../../src/internal/key.js';
import { holdCalls, type Held } from '../../support/hold.js';
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
  waiting,
  wordsOf,
  written,
} from './draft-support.js';

const others = 'The lift stops on every floor.';

/** Somebody else signs in while the device is slow with what the one before has asked for, and writes. */
async function somebodyElseWrites(form: FormDriver, held: Held): Promise<void> {
  await held.begun;
  const other = community();
  form.element.adapter = other;
  // What stands there is still the form of the one before.
  await form.element.updateComplete;
  await form.until(() => form.all<HTMLTextAreaElement>('#description')[0]?.value === '');
  await form.type('Description', others);
  await waitUntil(async () => (await stored(other)).length === 1, 'the draft of the other', {
    timeout: 25_000,
  });
}

/** Waits for as many steps on the device as the longest path has. */
async function steps(form: FormDriver): Promise<void> {
  for (let step = 0; step < 20; step++) await stored(form.adapter);
}

/** What was held has been done, and whatever would come of it. */
async function done(form: FormDriver, held: Held): Promise<void> {
  held.release();
  await steps(form);
  form.element.requestUpdate();
  await form.element.updateComplete;
}

describe('a form that somebody else has come to', () => {
  afterEach(restoreAll);

  it('shows nothing of a draft that was just being brought back', async () => {
    const before = await written();
    const held = holdCalls(DraftKeeper.prototype, 'filesOf');
    before.element.remove();
    const form = await open(before.adapter);
    await somebodyElseWrites(form, held);
    await done(form, held);
    expect([wordsOf(form), form.text.includes(restored)]).to.deep.equal([others, false]);
  });

  it('offers nothing of a draft that was just being offered', async () => {
    const before = await written();
    before.element.remove();
    const late = holdReads();
    const form = await open(before.adapter);
    await form.type('Description', 'Something else.');
    const held = holdCalls(DraftKeeper.prototype, 'filesOf');
    late.release();
    await somebodyElseWrites(form, held);
    await done(form, held);
    expect([wordsOf(form), form.text.includes('There is an earlier draft')]).to.deep.equal([others, false]);
  });

  it('is not emptied by who has just pressed “Start over”', async () => {
    const before = await written();
    const form = await reopen(before);
    await form.untilText(restored);
    const held = holdCalls(DraftKeeper.prototype, 'discard');
    await form.press('Start over');
    await somebodyElseWrites(form, held);
    await done(form, held);
    expect([wordsOf(form), form.text.includes('What you wrote is gone.')]).to.deep.equal([others, false]);
  });

  it('does not get the draft that was just being used instead', async () => {
    const form = await offered();
    const held = holdCalls(DraftKeeper.prototype, 'filesOf');
    await form.press('Use it instead');
    await somebodyElseWrites(form, held);
    await done(form, held);
    expect(wordsOf(form)).to.equal(others);
    expect(form.all('button').some(({ textContent }) => textContent.trim() === 'Undo')).to.equal(false);
  });

  it('does not get the draft that was just being taken back', async () => {
    const before = await written();
    const form = await reopen(before);
    await form.untilText(restored);
    await form.press('Start over');
    await form.untilText('What you wrote is gone.');
    const held = holdCalls(DraftKeeper.prototype, 'setAside');
    await form.press('Undo');
    await somebodyElseWrites(form, held);
    await done(form, held);
    expect(wordsOf(form)).to.equal(others);
    form.element.adapter = before.adapter;
    await form.untilText(restored);
    expect(wordsOf(form)).to.equal(description);
  });

  it('does not get the report that was just being taken out of the outbox', async () => {
    const form = await waiting();
    const held = holdCalls(DraftKeeper.prototype, 'filesOf');
    await form.press('Change it');
    await somebodyElseWrites(form, held);
    await done(form, held);
    expect(wordsOf(form)).to.equal(others);
  });

  it('is not emptied by who has just discarded what waits', async () => {
    const form = await waiting(false);
    const held = holdCalls(Outbox.prototype, 'discard');
    await form.press('Discard');
    await form.press('Yes, discard it');
    await somebodyElseWrites(form, held);
    await done(form, held);
    expect(wordsOf(form)).to.equal(others);
  });

  it('keeps no place of theirs on the device once it has left the page', async () => {
    const form = await written();
    const next = community();
    const held = holdCalls(DraftKeeper.prototype, 'flush');
    form.element.adapter = next;
    await held.begun;
    form.element.remove();
    await done(form, held);
    const again = await open(next);
    await again.fillLamp();
    await again.untilText(kept);
    expect(wordsOf(again)).to.equal(description);
    expect((await stored(next)).map(([key]) => key.split('/').at(-2))).to.deep.equal(['request-form%2F']);
  });

  it('sends nothing more once it has left the page, also where it was just taking over what nobody had written', async () => {
    // A portal where nobody was signed in before.
    const adapter = Object.assign(community(), { portal: randomId() });
    const held = holdCalls(Outbox.prototype, 'inherit');
    const opening = open(adapter);
    await held.begun;
    document.querySelector('linli-request-form')!.remove();
    held.release();
    await done(await opening, held);
    expect(outboxOf(ownerOf({ adapter })).isInUse).to.equal(false);
  });

  it('sends what they write, also where it is moved before it has a place for it', async () => {
    const form = await written();
    const next = community();
    const held = holdCalls(DraftKeeper.prototype, 'flush');
    form.element.adapter = next;
    await held.begun;
    const parent = form.element.parentElement!;
    form.element.remove();
    parent.append(form.element);
    await form.until(() => form.all('form').length > 0);
    await form.fillLamp();
    await form.press('Send the report');
    await steps(form);
    held.release();
    await form.untilText('We have received it');
    expect(next.requestsFiled).to.have.length(1);
  });
});
