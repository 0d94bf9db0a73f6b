import { expect } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { Rating } from '../../../src/domain/rating.js';
import { announced } from '../../support/announced.js';
import { community, openAt, openPrompt, place, type PromptDriver } from '../../support/rating-prompt.js';
import { randomId } from '../../../src/internal/key.js';

const ratingOf = (prompt: PromptDriver) => prompt.adapter.ratings!.get!('seed-2', {});
const elsewhere = { invitationId: 'rating-seed-2', scale: 'satisfaction', score: 1 } as const;

async function write(prompt: PromptDriver, score: number, comment: string): Promise<void> {
  await prompt.choose('score', score);
  await prompt.until(() => prompt.root.getElementById('comment') !== null);
  await prompt.type('comment', comment);
}

describe('a page that changes its mind', () => {
  it('shortens the delay, and the question is there', async () => {
    const adapter = community();
    await adapter.update('seed-1', { status: 'resolved' });
    const prompt = await place(adapter, { 'subject-id': 'seed-1' });
    await prompt.settled();
    expect(prompt.takesRoom).to.equal(false);
    prompt.element.delay = 'PT0S';
    await prompt.untilText('How did we do?');
  });
});

describe('a question about work that goes on', () => {
  it('goes while nothing is answered', async () => {
    const prompt = await openPrompt();
    await prompt.adapter.update('seed-2', { status: 'in-progress' });
    await prompt.until(() => !prompt.takesRoom);
    expect(prompt.text).to.equal('');
  });

  it('stays with what was written, says why, and can be sent once the work is done again', async () => {
    const prompt = await openPrompt();
    await write(prompt, 2, 'It squeaks');
    await prompt.adapter.update('seed-2', { status: 'in-progress' });
    await prompt.untilText('This cannot be rated now');
    expect((prompt.root.getElementById('comment') as HTMLTextAreaElement).value).to.equal('It squeaks');
    expect(() => prompt.button('Send')).to.throw();
    await prompt.adapter.update('seed-2', { status: 'resolved' });
    await prompt.until(() => !prompt.text.includes('This cannot be rated now'));
    await prompt.press('Send');
    await prompt.untilText('Thank you');
    expect((await ratingOf(prompt))!.comment).to.equal('It squeaks');
  });

  it('cannot be sent after its own "it isn’t solved", also where the backend tells of nothing', async () => {
    const adapter = community();
    Object.assign(adapter.ratings!, { subscribe: undefined });
    const prompt = await openAt(adapter, { 'subject-id': 'seed-2' });
    await write(prompt, 1, 'Never again');
    await prompt.untilText('It isn’t solved');
    await prompt.press('It isn’t solved');
    await prompt.type('reopen-reason', 'It stopped');
    await prompt.press('Reopen the request');
    await prompt.untilText('is open again');
    await prompt.untilText('This cannot be rated now');
    expect((prompt.root.getElementById('comment') as HTMLTextAreaElement).value).to.equal('Never again');
  });
});

/** Does what it is asked, and answers with what nobody can read, once. */
function garbling(adapter: MemoryAdapter): MemoryAdapter {
  const { submit } = adapter.ratings!;
  let isGarbled = false;
  const garbled: typeof submit = async (...given) => {
    const rating = await submit(...given);
    if (isGarbled) return rating;
    isGarbled = true;
    return 'done' as unknown as Rating;
  };
  return Object.assign(adapter, { ratings: { ...adapter.ratings!, submit: garbled } });
}

describe('a rating that arrived, of which only the receipt was lost', () => {
  it('is thanked for', async () => {
    const prompt = await openAt(garbling(community()), { 'subject-id': 'seed-2' });
    await write(prompt, 4, 'Quick');
    await prompt.press('Send');
    await prompt.untilText('Thank you for telling us');
    expect(prompt.text).to.contain('4 of 5: Satisfied').and.contain('Quick');
    expect(prompt.text).not.to.match(/cannot be rated|rated before|was not sent/);
    prompt.element.remove();
    const later = await openAt(prompt.adapter, { 'subject-id': 'seed-2' });
    expect(later.text).to.contain('Your rating').and.not.to.contain('was not sent');
  });

  it('is thanked for where the backend calls the next attempt a second rating', async () => {
    const adapter = community({
      faults: [{ call: 'ratings.submit', error: 'unavailable', afterEffect: true, times: 1 }],
    });
    const { submit } = adapter.ratings!;
    let attempts = 0;
    const forgetful: typeof submit = (input, options) =>
      submit(input, { ...options, idempotencyKey: `${options.idempotencyKey} ${attempts++}` });
    Object.assign(adapter.ratings!, { submit: forgetful, subscribe: undefined });
    const prompt = await openAt(adapter, { 'subject-id': 'seed-2' });
    await write(prompt, 4, 'Quick');
    await prompt.press('Send');
    await prompt.untilText('Not sent yet');
    await prompt.until(() => {
      const retry = prompt.all('button')[0];
      if (retry?.textContent.includes('Try now')) retry.click();
      return prompt.text.includes('Thank you for telling us');
    });
    expect(prompt.text).to.contain('Quick').and.not.to.contain('rated before');
  });
});

describe('words that find another rating in their place', () => {
  it('are no longer answered, and stay in sight beside it', async () => {
    const prompt = await openPrompt();
    await write(prompt, 5, 'Very friendly');
    await prompt.adapter.ratings!.submit(elsewhere, { idempotencyKey: 'telephone' });
    await prompt.untilText('This was rated before.');
    expect(prompt.text).to.contain('1 of 5').and.contain('What you wrote was not sent Very friendly');
  });

  it('stay in sight after an attempt, through a reload, and go when nobody needs them', async () => {
    const adapter = community();
    Object.assign(adapter.ratings!, { subscribe: undefined });
    const prompt = await openAt(adapter, { 'subject-id': 'seed-2' });
    await adapter.ratings!.submit(elsewhere, { idempotencyKey: 'telephone' });
    await write(prompt, 5, 'Very friendly');
    await prompt.press('Send');
    await prompt.untilText('This was rated before.');
    expect(prompt.text).to.contain('1 of 5').and.contain('What you wrote was not sent Very friendly');
    await prompt.press('Copy it');
    await prompt.until(() => /Copied\.|could not be copied/.test(announced()));
    prompt.element.remove();
    const later = await openAt(adapter, { 'subject-id': 'seed-2' });
    await later.untilText('What you wrote was not sent Very friendly');
    await later.press('Discard it');
    await later.until(() => !later.text.includes('Very friendly'));
    later.element.remove();
    const last = await openAt(adapter, { 'subject-id': 'seed-2' });
    await last.settled();
    expect(last.text).to.contain('1 of 5').and.not.to.contain('Very friendly');
  });

  it('are kept beside the reply that came while they were written', async () => {
    const prompt = await openPrompt();
    await prompt.rate(2);
    await prompt.untilText('Thank you');
    await prompt.press('Change it');
    await write(prompt, 3, 'Better today');
    await prompt.adapter.replyToRating((await ratingOf(prompt))!.id, 'We are sorry.');
    await prompt.untilText('We are sorry.');
    expect(prompt.text).to.contain('2 of 5').and.contain('What you wrote was not sent Better today');
    expect(prompt.text).to.contain('It cannot be changed any more');
  });

  it('are not called one’s own where somebody else of the household has rated', async () => {
    const persist = randomId();
    const first = community({ persist });
    await first.ratings!.submit(elsewhere, { idempotencyKey: 'housemate' });
    const prompt = await openAt(community({ persist }), { 'subject-id': 'seed-2' });
    await prompt.untilText('The rating of your household');
    expect(prompt.text).to.contain('1 of 5').and.not.to.contain('Change it');
    prompt.element.remove();
    const own = await openAt(first, { 'subject-id': 'seed-2' });
    expect(own.text).to.contain('Your rating');
  });
});

describe('what is said', () => {
  it('is not said twice where the focus goes to the same words', async () => {
    const prompt = await openPrompt();
    await prompt.rate(4);
    await prompt.untilText('Thank you');
    await prompt.settled();
    expect(prompt.root.activeElement?.id).to.equal('title');
    expect(announced()).not.to.contain('Thank you');
  });

  it('is the reply with who gave it', async () => {
    const prompt = await openPrompt();
    await prompt.rate(4);
    await prompt.untilText('Thank you');
    await prompt.adapter.replyToRating((await ratingOf(prompt))!.id, 'Thanks!');
    await prompt.until(() => announced().includes('Amy Chen answered: Thanks!'));
  });
});
