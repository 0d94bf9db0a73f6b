import { expect } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { Rating, RatingInvitation } from '../../../src/domain/rating.js';
import { replace, restoreAll } from '../../support/replace.js';
import { community, openAt, openPrompt, type PromptDriver } from '../../support/rating-prompt.js';

const now = new Date().toISOString();

/** A class that has the id of a request of the same community, which is resolved. */
const yoga: RatingInvitation = {
  id: 'rating-yoga',
  subject: { type: 'activity', id: 'seed-2', title: 'Yoga' },
  scale: 'satisfaction',
  resolvedAt: '2026-01-01T00:00:00Z',
};

/** From now on nothing but the class is to be rated. */
function offerClass({ ratings }: MemoryAdapter): void {
  replace(ratings!, 'invitations', () => async () => ({ items: [yoga] }));
  replace(ratings!, 'get', () => async () => undefined);
  replace(ratings!, 'submit', () => async (input): Promise<Rating> => ({
    ...input,
    id: 'r-yoga',
    subjectId: yoga.subject.id,
    createdAt: now,
  }));
}

async function untilNotOffered(prompt: PromptDriver): Promise<void> {
  await prompt.settled();
  expect(prompt.text).not.to.contain('It isn’t solved');
}

describe('an activity that has the id of a request', () => {
  afterEach(restoreAll);

  it('is rated without reopening the request', async () => {
    const adapter = community();
    offerClass(adapter);
    const prompt = await openAt(adapter, { 'subject-id': 'seed-2' });
    await prompt.choose('score', 1);
    await untilNotOffered(prompt);
    await prompt.press('Send');
    await prompt.untilText('Thank you');
    await untilNotOffered(prompt);
  });

  it('is asked about where the request was asked about and answered', async () => {
    const request = await openPrompt();
    await request.rate(1);
    await request.untilText('Thank you');
    await request.untilText('It isn’t solved');
    request.element.remove();
    offerClass(request.adapter);
    const prompt = await openAt(request.adapter, { 'cool-down': 'PT0S' });
    expect(prompt.chosen()).to.equal(undefined);
    await prompt.choose('score', 2);
    await untilNotOffered(prompt);
    prompt.element.remove();
    // What was begun about it is its own.
    const later = await openAt(request.adapter, { 'cool-down': 'PT0S' });
    await later.untilText('We kept what you had begun.');
    expect(later.chosen()).to.equal(2);
    await later.press('Send');
    await later.untilText('Thank you');
    await untilNotOffered(later);
  });
});
