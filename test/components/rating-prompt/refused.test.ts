import { expect, waitUntil } from '@open-wc/testing';
import { outboxOf } from '../../../src/controllers/outbox/outboxes.js';
import { ownerOf } from '../../../src/controllers/outbox/owner.js';
import { hold, type Held } from '../../support/hold.js';
import { replace, restoreAll } from '../../support/replace.js';
import { community, openAt, openPrompt, type PromptDriver } from '../../support/rating-prompt.js';

const seed = { 'subject-id': 'seed-2' };
const elsewhere = { invitationId: 'rating-seed-2', scale: 'satisfaction', score: 1 } as const;

/** A rating that was refused as a second one, while it is asked what stands: nothing does. */
async function refused(): Promise<{ prompt: PromptDriver; held: Held }> {
  const prompt = await openPrompt({ faults: [{ call: 'ratings.submit', error: 'duplicate' }] });
  const held = hold();
  replace(prompt.adapter.ratings!, 'get', () => async () => {
    await held.wait();
    return undefined;
  });
  await prompt.rate(4);
  await held.begun;
  return { prompt, held };
}

describe('a rating that is refused', () => {
  afterEach(restoreAll);

  it('is not open again until it is known what stands in its place, and then says why', async () => {
    const { prompt, held } = await refused();
    expect(prompt.text).to.contain('Sending…');
    held.release();
    await prompt.untilText('This was rated before.');
    expect(prompt.root.activeElement?.id).to.equal('failure');
    expect(prompt.chosen()).to.equal(4);
  });

  it('is asked for again with its words on the pages after the one where it was refused', async () => {
    for (const code of ['invalid', 'conflict'] as const) {
      const prompt = await openPrompt({ faults: [{ call: 'ratings.submit', error: code, times: 1 }] });
      await prompt.choose('score', 4);
      await prompt.until(() => prompt.root.getElementById('comment') !== null);
      await prompt.type('comment', 'Well done');
      await prompt.press('Send');
      await prompt.until(() => prompt.root.getElementById('failure') !== null);
      await prompt.settled();
      prompt.element.remove();
      const later = await openAt(prompt.adapter, seed);
      await later.until(() => later.root.getElementById('comment') !== null);
      expect(later.chosen()).to.equal(4);
      expect((later.root.getElementById('comment') as HTMLTextAreaElement).value).to.equal('Well done');
      await later.press('Send');
      await later.untilText('Thank you');
      later.element.remove();
    }
  });

  it('is open again where another tab was faster', async () => {
    const { prompt, held } = await refused();
    const outbox = outboxOf(ownerOf({ adapter: prompt.adapter }));
    await outbox.discard(outbox.entries[0]!.id);
    held.release();
    await prompt.until(() => prompt.text.includes('Later'));
    expect(prompt.text).not.to.contain('Sending…');
    expect(prompt.chosen()).to.equal(4);
  });

  it('stays to be tried again and discarded where nothing is asked any more that it answers', async () => {
    const adapter = community({ faults: [{ call: 'ratings.submit', error: 'offline' }] });
    const before = await openAt(adapter, seed);
    await before.rate(2);
    await before.untilText('Not sent yet');
    before.element.remove();
    adapter.setFaults([{ call: 'ratings.submit', error: 'forbidden' }]);
    replace(adapter.ratings!, 'invitations', () => async () => ({ items: [] }));
    const prompt = await openAt(adapter);
    await prompt.until(() => {
      const retry = prompt.all('button')[0];
      if (retry?.textContent.includes('Try now')) retry.click();
      return prompt.text.includes('It was not accepted. You can try once more, or discard it.');
    });
    await prompt.settled();
    expect(prompt.text).to.contain('Not sent yet');
    await prompt.press('Discard');
    await prompt.press('Yes, discard it');
    await prompt.until(() => !prompt.takesRoom);
  });
});

describe('a question of which it is not known whether it was answered elsewhere', () => {
  afterEach(restoreAll);

  it('can still be answered', async () => {
    const prompt = await openPrompt();
    await prompt.choose('score', 4);
    const { submit } = prompt.adapter.ratings!;
    let asked = 0;
    replace(prompt.adapter.ratings!, 'get', () => () => {
      asked++;
      return Promise.reject(new Error('no line'));
    });
    await submit(elsewhere, { idempotencyKey: 'telephone' });
    await waitUntil(() => asked > 0, 'the news', { timeout: 25_000 });
    await prompt.settled();
    expect(prompt.text).not.to.contain('cannot be rated');
    expect(prompt.button('Send')).to.exist;
  });
});
