import { expect } from '@open-wc/testing';
import type { MemoryOptions } from '../../../src/adapters/memory/index.js';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { announced } from '../../support/announced.js';
import { goBeside } from '../../support/go-beside.js';
import { callsOf, hold, holdCalls } from '../../support/hold.js';
import { community, openAt, openPrompt, type PromptDriver } from '../../support/rating-prompt.js';
import { replace, restoreAll } from '../../support/replace.js';

const seed2 = { 'subject-id': 'seed-2' };

const comment = (prompt: PromptDriver) => prompt.root.getElementById('comment') as HTMLTextAreaElement;

/** Writes with the focus in the field. */
async function write(prompt: PromptDriver, words: string): Promise<void> {
  await prompt.until(() => Boolean(comment(prompt)));
  comment(prompt).focus();
  await prompt.type('comment', words);
}

/** A prompt that shows what was sent. */
async function rated(score: number): Promise<PromptDriver> {
  const prompt = await openPrompt();
  await prompt.rate(score);
  await prompt.untilText('Thank you');
  return prompt;
}

const isWritingStill = (prompt: PromptDriver) => prompt.root.activeElement === comment(prompt);

describe('whoever changes a rating while the device is slow', () => {
  afterEach(restoreAll);

  it('goes on writing when an earlier change is given up at last', async () => {
    const prompt = await rated(4);
    await prompt.press('Change it');
    await write(prompt, 'Quick');
    const held = holdCalls(DraftKeeper.prototype, 'discard');
    const discarded = callsOf(DraftKeeper.prototype, 'discard');
    await prompt.press('Leave it as it was');
    await held.begun;
    await prompt.press('Change it');
    await write(prompt, 'Quick and friendly');
    held.release();
    await discarded();
    await prompt.element.updateComplete;
    expect(isWritingStill(prompt)).to.equal(true);
  });

  it('is led on at once from words that are discarded', async () => {
    const prompt = await openPrompt();
    await prompt.choose('score', 5);
    await write(prompt, 'Very friendly');
    const elsewhere = { invitationId: 'rating-seed-2', scale: 'satisfaction', score: 1 } as const;
    await prompt.adapter.ratings!.submit(elsewhere, { idempotencyKey: 'telephone' });
    await prompt.untilText('What you wrote was not sent');
    const held = holdCalls(DraftKeeper.prototype, 'discard');
    await prompt.press('Discard it');
    await held.begun;
    await prompt.until(() => !prompt.text.includes('What you wrote was not sent'));
    expect(prompt.root.activeElement?.id).to.equal('title');
    held.release();
  });

  it('has what they began before in the form when the device answers', async () => {
    const prompt = await rated(4);
    await prompt.press('Change it');
    await write(prompt, 'Quick');
    prompt.element.remove();
    const held = holdCalls(DraftKeeper.prototype, 'find');
    const later = await openAt(prompt.adapter, seed2);
    await later.untilText('Your rating');
    await later.press('Change it');
    held.release();
    await later.until(() => comment(later)?.value === 'Quick');
    expect(later.text).to.contain('Save the change');
  });

  it('goes on with the change where the device has words for another answer', async () => {
    const prompt = await rated(4);
    await prompt.press('Change it');
    await write(prompt, 'Quick');
    prompt.element.remove();
    const held = hold();
    replace(DraftKeeper.prototype, 'find', (find) => {
      return async function (this: DraftKeeper) {
        await held.wait();
        const drafts = await find.call(this);
        return drafts.map((draft) => ({ ...draft, content: { ...draft.content, ratingId: 'another' } }));
      };
    });
    const found = callsOf(DraftKeeper.prototype, 'find');
    const later = await openAt(prompt.adapter, seed2);
    await later.untilText('Your rating');
    await later.press('Change it');
    held.release();
    await found();
    await later.element.updateComplete;
    expect(later.text).to.contain('Save the change');
    expect(later.root.activeElement?.id).to.equal('title');
  });

  it('keeps what they have written since on the device, too', async () => {
    const prompt = await rated(4);
    await prompt.press('Change it');
    await write(prompt, 'Quick');
    prompt.element.remove();
    const held = holdCalls(DraftKeeper.prototype, 'find');
    const found = callsOf(DraftKeeper.prototype, 'find');
    const later = await openAt(prompt.adapter, seed2);
    await later.untilText('Your rating');
    await later.press('Change it');
    await write(later, 'Quick and friendly');
    held.release();
    await found();
    await later.element.updateComplete;
    expect(comment(later).value).to.equal('Quick and friendly');
    expect(isWritingStill(later)).to.equal(true);
    later.element.remove();
    const last = await openAt(prompt.adapter, seed2);
    await last.until(() => comment(last)?.value === 'Quick and friendly');
  });
});

describe('what is asked next', () => {
  afterEach(restoreAll);

  it('is not put away with a rating that is discarded at last', async () => {
    const adapter = community({ faults: [{ call: 'ratings.submit', error: 'offline' }] });
    const prompt = await openAt(adapter, { ...seed2, always: '' });
    await prompt.rate(4);
    await prompt.untilText('Not sent yet');
    const held = hold();
    replace(Outbox.prototype, 'discard', (discard) => {
      return async function (this: Outbox, id) {
        const isDiscarded = await discard.call(this, id);
        await held.wait();
        return isDiscarded;
      };
    });
    const discarded = callsOf(Outbox.prototype, 'discard');
    await prompt.press('Discard');
    await prompt.press('Yes, discard it');
    await held.begun;
    prompt.element.subjectId = 'seed-3';
    await prompt.until(() => prompt.text.includes('How did we do?') && prompt.chosen() === undefined);
    await prompt.choose('score', 2);
    held.release();
    await discarded();
    await prompt.element.updateComplete;
    expect(prompt.chosen()).to.equal(2);
  });

  it('is not left for a request that is open again by then', async () => {
    const prompt = await openPrompt();
    await prompt.choose('score', 1);
    await prompt.untilText('It isn’t solved');
    await prompt.press('It isn’t solved');
    await prompt.type('reopen-reason', 'It stopped');
    const held = hold();
    replace(prompt.adapter.requests.actions!, 'reopen', (reopen) => async (...given) => {
      await held.wait();
      return reopen!(...given);
    });
    await prompt.press('Reopen the request');
    await held.begun;
    await write(prompt, 'Never again');
    held.release();
    await prompt.untilText('is open again');
    await prompt.element.updateComplete;
    expect(isWritingStill(prompt)).to.equal(true);
    await prompt.until(() => announced().includes('is open again'));
  });
});

describe('whoever is beside the prompt by then', () => {
  afterEach(restoreAll);

  /** A rating on its way, until it is let go. */
  async function sending(faults: MemoryOptions['faults'] = []) {
    const prompt = await openPrompt();
    const held = holdCalls(prompt.adapter.ratings!, 'submit');
    prompt.adapter.setFaults(faults);
    await prompt.rate(4);
    await held.begun;
    return { prompt, held };
  }

  it('stays there when the rating arrives, and is told', async () => {
    const { prompt, held } = await sending();
    const beside = goBeside(prompt.element);
    held.release();
    await prompt.until(() => announced().includes('Thank you'));
    await prompt.element.updateComplete;
    expect(document.activeElement === beside).to.equal(true);
  });

  it('stays there when the rating has to wait, and is told', async () => {
    const { prompt, held } = await sending([{ call: 'ratings.submit', error: 'offline' }]);
    const beside = goBeside(prompt.element);
    held.release();
    await prompt.untilText('Not sent yet');
    await prompt.until(() => announced().includes('Not sent yet'));
    expect(document.activeElement === beside).to.equal(true);
  });

  it('stays there when a rating that waited is refused', async () => {
    const prompt = await openPrompt({ faults: [{ call: 'ratings.submit', error: 'offline' }] });
    await prompt.rate(4);
    await prompt.untilText('Not sent yet');
    prompt.adapter.setFaults([{ call: 'ratings.submit', error: 'forbidden' }]);
    const held = hold();
    replace(prompt.adapter.ratings!, 'submit', (submit) => async (...given) => {
      await held.wait();
      return submit(...given);
    });
    await prompt.until(() => prompt.all('button').some(({ textContent }) => textContent.includes('Try now')));
    await prompt.press('Try now');
    await held.begun;
    const beside = goBeside(prompt.element);
    held.release();
    await prompt.until(() => prompt.chosen() === 4);
    await prompt.element.updateComplete;
    expect(document.activeElement === beside).to.equal(true);
  });
});
