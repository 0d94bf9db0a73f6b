import { expect, oneEvent } from '@open-wc/testing';
import type { LinliRatingSubmitEvent } from '../../../src/components/rating-prompt/rating-prompt.events.js';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { announced } from '../../support/announced.js';
import { replace, restoreAll } from '../../support/replace.js';
import { community, openAt, openPrompt, place, type PromptDriver } from '../../support/rating-prompt.js';

const ratingOf = (prompt: PromptDriver) => prompt.adapter.ratings!.get!('seed-2', {});
const again = (prompt: PromptDriver, subjectId = 'seed-2') => {
  prompt.element.remove();
  return openAt(prompt.adapter, { 'subject-id': subjectId });
};

describe('<linli-rating-prompt>', () => {
  afterEach(restoreAll);

  it('asks about one piece of work, with nothing filled in, and says thanks only after the answer', async () => {
    const prompt = await openPrompt({ latency: 30 });
    expect(prompt.text).to.contain('How did we do?').and.contain('Lift out of order · R-0002');
    expect([prompt.chosen(), prompt.text.includes('Send')]).to.deep.equal([undefined, false]);
    await prompt.choose('score', 5);
    await prompt.press('Send');
    await prompt.untilText('Sending…');
    expect(prompt.text).not.to.contain('Thank you');
    expect(await ratingOf(prompt)).to.equal(undefined);
    await prompt.untilText('Thank you for telling us');
    expect(prompt.text).to.contain('5 of 5: Very satisfied');
    expect((await ratingOf(prompt))!.score).to.equal(5);
    expect(prompt.root.activeElement?.id).to.equal('title');
  });

  it('sends all that was answered, what was expected beside what was met', async () => {
    const prompt = await openPrompt();
    await prompt.choose('score', 2);
    await prompt.until(() => prompt.all('.details').length > 0);
    await prompt.tick('It took too long');
    await prompt.choose('dimension-quality', 1);
    await prompt.choose('dimension-quality-expected', 5);
    await prompt.type('comment', 'It stopped twice.');
    await prompt.tick('Please call me back');
    await prompt.press('Send');
    await prompt.untilText('We will call you back.');
    const { score, dimensions, reasonIds, comment, callBack } = (await ratingOf(prompt))!;
    expect({ score, dimensions, reasonIds, comment, callBack }).to.deep.equal({
      score: 2,
      dimensions: [{ id: 'quality', perceived: 1, expected: 5 }],
      reasonIds: ['slow'],
      comment: 'It stopped twice.',
      callBack: true,
    });
    expect(prompt.text).to.contain('The work itself: Very poor, expected: Very good');
  });

  it('offers a call-back for a low score, thanks by name for a high one, and neither between', async () => {
    const prompt = await openPrompt();
    const offers = async (score: number) => {
      await prompt.choose('score', score);
      await prompt.until(() => prompt.all('.details').length > 0);
      return ['Please call me back', 'Pass on my thanks to Amy Chen', 'It isn’t solved'].map((words) =>
        prompt.text.includes(words),
      );
    };
    await prompt.choose('score', 1);
    await prompt.untilText('It isn’t solved');
    expect(await offers(2)).to.deep.equal([true, false, true]);
    expect(await offers(3)).to.deep.equal([false, false, false]);
    expect(await offers(5)).to.deep.equal([false, true, false]);
    await prompt.tick('Pass on my thanks');
    await prompt.press('Send');
    await prompt.untilText('We pass on your thanks to Amy Chen.');
    expect((await ratingOf(prompt))!.thanks).to.equal(true);
  });

  it('tells the page before, and lets it keep everything; and after', async () => {
    const prompt = await openPrompt();
    let isStopped = true;
    const seen: LinliRatingSubmitEvent[] = [];
    prompt.element.addEventListener('linli-rating-submit', (event) => {
      seen.push(event);
      if (isStopped) event.preventDefault();
    });
    await prompt.rate(4);
    await prompt.settled();
    expect([prompt.chosen(), await ratingOf(prompt)]).to.deep.equal([4, undefined]);
    isStopped = false;
    const submitted = oneEvent(prompt.element, 'linli-rating-submitted') as Promise<CustomEvent>;
    await prompt.press('Send');
    expect(((await submitted).detail as { rating: object }).rating).to.deep.equal(await ratingOf(prompt));
    expect(seen[0]!.detail).to.deep.equal({
      input: { invitationId: 'rating-seed-2', scale: 'satisfaction', score: 4 },
      subjectId: 'seed-2',
    });
  });

  it('sends once, however often the button is pressed in one go', async () => {
    const prompt = await openPrompt({ latency: 5 });
    let calls = 0;
    const { ratings } = prompt.adapter;
    const { submit } = ratings!;
    ratings!.submit = (...input) => (calls++, submit(...input));
    await prompt.choose('score', 4);
    const send = prompt.button('Send');
    send.click();
    send.click();
    await prompt.untilText('Thank you');
    expect(calls).to.equal(1);
  });

  it('takes no words that are too long, and keeps them', async () => {
    const prompt = await openPrompt();
    await prompt.choose('score', 4);
    await prompt.until(() => prompt.root.getElementById('comment') !== null);
    await prompt.type('comment', 'x'.repeat(2001));
    expect(prompt.text).to.contain('Too long by 1');
    await prompt.press('Send');
    await prompt.untilText('Please shorten your words a little.');
    expect(prompt.root.activeElement?.id).to.equal('comment');
    await prompt.type('comment', 'x'.repeat(2000));
    await prompt.press('Send');
    await prompt.untilText('Thank you');
  });

  it('shows on a later visit what was said, can change it for a day, and leave it', async () => {
    let now = Date.now();
    const adapter = community({ now: () => now });
    const prompt = await openAt(adapter, { 'subject-id': 'seed-2' });
    await prompt.rate(2);
    await prompt.untilText('Thank you');
    const later = await again(prompt);
    expect(later.text).to.contain('Your rating').and.contain('2 of 5: Dissatisfied');
    await later.press('Change it');
    await later.until(() => later.chosen() === 2);
    await later.choose('score', 4);
    await later.press('Leave it as it was');
    await later.untilText('2 of 5');
    await later.press('Change it');
    await later.choose('score', 5);
    await later.press('Save the change');
    await later.untilText('5 of 5: Very satisfied');
    expect((await ratingOf(later))!.score).to.equal(5);
    now += 25 * 3_600_000;
    expect((await again(later)).text).not.to.contain('Change it');
  });

  it('changes after a reload only what it asks then, and loses nothing of the rest', async () => {
    const prompt = await openPrompt();
    await prompt.choose('score', 5);
    await prompt.until(() => prompt.all('.details').length > 0);
    await prompt.choose('dimension-quality', 3);
    await prompt.press('Send');
    await prompt.untilText('Thank you');
    const later = await again(prompt);
    await later.press('Change it');
    await later.choose('score', 4);
    await later.press('Save the change');
    await later.untilText('4 of 5');
    expect((await ratingOf(later))!.dimensions).to.deep.equal([{ id: 'quality', perceived: 3 }]);
  });

  it('lets a wish be taken back after a reload, and keeps none that no longer goes with the score', async () => {
    const prompt = await openPrompt();
    await prompt.choose('score', 1);
    await prompt.until(() => prompt.all('.details').length > 0);
    await prompt.tick('Please call me back');
    await prompt.press('Send');
    await prompt.untilText('We will call you back.');
    const later = await again(prompt);
    await later.press('Change it');
    await later.untilText('Please call me back');
    await later.tick('Please call me back');
    await later.press('Save the change');
    await later.untilText('Thank you');
    expect(await ratingOf(later)).not.to.have.property('callBack');
    await later.press('Change it');
    await later.choose('score', 5);
    await later.press('Save the change');
    await later.untilText('5 of 5');
    const last = await again(later);
    expect(last.text).not.to.contain('We will call you back.');
  });

  it('keeps no call-back for a score that is no longer low, nor thanks for one that is no longer high', async () => {
    for (const [first, words, then] of [
      [1, 'Please call me back', 5],
      [5, 'Pass on my thanks', 1],
    ] as const) {
      const prompt = await openPrompt();
      await prompt.choose('score', first);
      await prompt.until(() => prompt.all('.details').length > 0);
      await prompt.tick(words);
      await prompt.press('Send');
      await prompt.untilText('Thank you');
      const later = await again(prompt);
      await later.press('Change it');
      await later.untilText(words);
      await later.choose('score', then);
      await later.press('Save the change');
      await later.untilText(`${then} of 5`);
      expect(await ratingOf(later)).to.not.have.any.keys('callBack', 'thanks');
      later.element.remove();
    }
  });

  it('shows the answer of staff as it comes, and says it', async () => {
    const prompt = await openPrompt();
    await prompt.rate(1);
    await prompt.untilText('Thank you');
    await prompt.adapter.replyToRating((await ratingOf(prompt))!.id, 'We are sorry.');
    await prompt.untilText('Amy Chen · Service desk answered');
    expect(prompt.text).to.contain('We are sorry.');
    expect(announced()).to.contain('We are sorry.');
    expect((await again(prompt)).text).to.contain('We are sorry.');
  });

  it('shows no mean without its method, the number of answers and how many answered', async () => {
    const prompt = await openPrompt();
    await prompt.rate(4);
    await prompt.untilText('All residents');
    expect(prompt.text).to.match(
      /All residents · 4\.3 of 5 on average · 41 answers · 6\d% of those asked answered · mean of 1–5, requests of the last 90 days/,
    );
    const few = await openPrompt({ rating: { method: 'all', others: { scores: [5], asked: 2 } } });
    await few.rate(4);
    await few.untilText('Too few answers so far for an average · 2 answers');
  });

  it('shows what stands when it was rated elsewhere meanwhile', async () => {
    const prompt = await openPrompt();
    const input = { invitationId: 'rating-seed-2', scale: 'satisfaction', score: 1 } as const;
    await prompt.adapter.ratings!.submit(input, { idempotencyKey: 'telephone' });
    await prompt.rate(5);
    await prompt.untilText('This was rated before.');
    expect(prompt.text).to.contain('1 of 5: Very dissatisfied');
    expect((await ratingOf(prompt))!.score).to.equal(1);
  });

  it('says when it may not be rated, and keeps what was answered', async () => {
    const prompt = await openPrompt({ faults: [{ call: 'ratings.submit', error: 'forbidden' }] });
    await prompt.rate(3);
    await prompt.untilText('Your account may not rate this.');
    expect(prompt.chosen()).to.equal(3);
  });

  it('takes no room where the backend has no ratings, where they cannot be read, or where nothing is to be rated', async () => {
    const quiet: MemoryAdapter[] = [
      community({ rating: false }),
      community({ faults: [{ call: 'ratings.invitations', error: 'unavailable' }] }),
    ];
    for (const adapter of quiet) {
      const prompt = await place(adapter, { 'subject-id': 'seed-2' });
      await prompt.settled();
      expect([prompt.takesRoom, prompt.text]).to.deep.equal([false, '']);
    }
    const open = await place(community(), { 'subject-id': 'seed-1' });
    await open.settled();
    expect(open.takesRoom).to.equal(false);
  });

  it('asks about what has half a character in its id, and keeps the answer', async () => {
    const adapter = community();
    const id = '7\ud800';
    replace(adapter.ratings!, 'invitations', (read) => async (query, options) => {
      const { items, ...page } = await read.call(adapter.ratings!, query, options);
      return { ...page, items: items.map((one) => ({ ...one, subject: { ...one.subject, id } })) };
    });
    const prompt = await openAt(adapter, { 'subject-id': id });
    await prompt.choose('score', 4);
    await prompt.until(() => prompt.all('.details').length > 0);
    await prompt.type('comment', 'It rattles.');
    prompt.element.remove();
    const back = await openAt(adapter, { 'subject-id': id });
    await back.until(() => back.chosen() === 4);
  });

  it('can be asked for again where a page insists and it could not be loaded', async () => {
    const adapter = community({ faults: [{ call: 'ratings.invitations', error: 'unavailable', times: 1 }] });
    const prompt = await openAt(adapter, { 'subject-id': 'seed-2', always: '' });
    expect(prompt.text).to.contain('could not be loaded');
    await prompt.press('Try again');
    await prompt.untilText('How satisfied are you?');
  });

  it('asks about another subject when told, and nothing of the first is left', async () => {
    const prompt = await openPrompt();
    await prompt.choose('score', 2);
    prompt.element.always = true;
    prompt.element.subjectId = 'seed-3';
    await prompt.untilText('Fees and invoices');
    expect(prompt.chosen()).to.equal(undefined);
  });
});
