import { expect } from '@open-wc/testing';
import { ownerOf, recordKey } from '../../../src/controllers/outbox/owner.js';
import { recordStore } from '../../../src/internal/storage/device-store.js';
import type { ServiceRequest } from '../../../src/domain/request.js';
import { announced } from '../../support/announced.js';
import { community, openAt, openPrompt, place, type PromptDriver } from '../../support/rating-prompt.js';

const offline = [{ call: 'ratings.submit', error: 'offline' }] as const;
const ratingOf = (prompt: PromptDriver) => prompt.adapter.ratings!.get!('seed-2', {});
const again = (prompt: PromptDriver, attributes = { 'subject-id': 'seed-2' }) => {
  prompt.element.remove();
  return openAt(prompt.adapter, attributes);
};

describe('a rating that is begun', () => {
  it('is kept while it is answered, and is back on a page that is loaded anew', async () => {
    const prompt = await openPrompt();
    await prompt.choose('score', 2);
    await prompt.until(() => prompt.root.getElementById('comment') !== null);
    await prompt.tick('It took too long');
    await prompt.choose('dimension-quality', 2);
    await prompt.type('comment', 'Twice this week');
    const later = await again(prompt);
    await later.untilText('We kept what you had begun.');
    await later.until(() => later.all('.details').length > 0);
    expect([later.chosen(), later.chosen('dimension-quality')]).to.deep.equal([2, 2]);
    expect((later.root.getElementById('comment') as HTMLTextAreaElement).value).to.equal('Twice this week');
    await later.press('Send');
    await later.untilText('Thank you');
    const { comment, reasonIds } = (await ratingOf(later))!;
    expect([comment, reasonIds]).to.deep.equal(['Twice this week', ['slow']]);
  });

  it('is not kept for somebody else, nor where others use the device', async () => {
    const adapter = community();
    const prompt = await openAt(adapter, { 'subject-id': 'seed-2', 'shared-device': '' });
    await prompt.choose('score', 2);
    prompt.element.remove();
    const other = await openAt(community(), { 'subject-id': 'seed-2' });
    expect(other.chosen()).to.equal(undefined);
    other.element.remove();
    expect((await openAt(adapter, { 'subject-id': 'seed-2' })).chosen()).to.equal(undefined);
  });

  it('of what is being changed is taken up again', async () => {
    const prompt = await openPrompt();
    await prompt.rate(2);
    await prompt.untilText('Thank you');
    await prompt.press('Change it');
    await prompt.choose('score', 4);
    const later = await again(prompt);
    await later.untilText('Save the change');
    expect(later.chosen()).to.equal(4);
    await later.press('Save the change');
    await later.untilText('4 of 5: Satisfied');
  });
});

describe('a rating that cannot be sent', () => {
  it('waits, says so and not thanks, and is sent by a press', async () => {
    const prompt = await openPrompt({ faults: offline });
    await prompt.rate(4);
    await prompt.untilText('Not sent yet');
    expect(prompt.text).to.contain('There is no connection').and.contain('It is kept on this device');
    expect(prompt.text).not.to.contain('Thank you');
    expect(prompt.root.activeElement?.id).to.equal('title');
    prompt.adapter.setFaults([]);
    await prompt.until(() => {
      const retry = prompt.all('button')[0];
      if (retry?.textContent.includes('Try now')) retry.click();
      return prompt.text.includes('Thank you');
    });
    expect((await ratingOf(prompt))!.score).to.equal(4);
  });

  it('goes also when the page shows something else at once', async () => {
    const prompt = await openPrompt({ latency: 20 });
    await prompt.choose('score', 4);
    prompt.button('Send').click();
    prompt.element.remove();
    const deadline = Date.now() + 10_000;
    while (!(await ratingOf(prompt)) && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await ratingOf(prompt))!.score).to.equal(4);
  });

  it('tells the page of each attempt', async () => {
    const prompt = await openPrompt({ faults: [{ call: 'ratings.submit', error: 'unavailable', times: 1 }] });
    const failures: unknown[] = [];
    prompt.element.addEventListener('linli-rating-failed', ({ detail }) =>
      failures.push([detail.error.code, detail.willRetry]),
    );
    await prompt.rate(4);
    await prompt.untilText('Thank you');
    expect(failures).to.deep.equal([['unavailable', true]]);
  });

  it('goes by itself on a later page, also of a prompt that asks about nothing in particular', async () => {
    const prompt = await openPrompt({ faults: offline });
    await prompt.rate(4);
    await prompt.untilText('Not sent yet');
    prompt.element.remove();
    prompt.adapter.setFaults([]);
    const later = await openAt(prompt.adapter);
    await later.untilText('Thank you');
    expect((await ratingOf(later))!.score).to.equal(4);
  });

  it('is one when only the answer was lost', async () => {
    const lost = { call: 'ratings.submit', error: 'timeout', afterEffect: true, times: 1 } as const;
    const prompt = await openPrompt({ faults: [lost] });
    await prompt.rate(4);
    await prompt.untilText('Thank you');
    const summary = await prompt.adapter.ratings!.summary!({});
    expect(summary.answers).to.equal(41);
  });

  it('can be given up, after a question', async () => {
    const prompt = await openPrompt({ faults: offline });
    await prompt.rate(4);
    await prompt.untilText('Not sent yet');
    await prompt.press('Discard');
    await prompt.press('Keep it');
    await prompt.press('Discard');
    await prompt.press('Yes, discard it');
    await prompt.until(() => !prompt.takesRoom);
    expect(announced()).to.contain('It was discarded.');
    prompt.adapter.setFaults([]);
    prompt.element.remove();
    const later = await place(prompt.adapter);
    await later.settled();
    expect([later.text, await ratingOf(later)]).to.deep.equal(['', undefined]);
  });

  it('comes back into the form when the backend does not take it, on a later page too', async () => {
    const prompt = await openPrompt({ faults: offline });
    await prompt.choose('score', 4);
    await prompt.until(() => prompt.root.getElementById('comment') !== null);
    await prompt.type('comment', 'Well done');
    await prompt.press('Send');
    await prompt.untilText('Not sent yet');
    prompt.adapter.setFaults([{ call: 'ratings.submit', error: 'invalid', times: 1 }]);
    const later = await again(prompt);
    await later.until(() => later.root.getElementById('comment') !== null);
    expect(later.chosen()).to.equal(4);
    expect((later.root.getElementById('comment') as HTMLTextAreaElement).value).to.equal('Well done');
    await later.press('Send');
    await later.untilText('Thank you');
  });

  it('is still a change of what was sent while it waits, for whoever takes it back', async () => {
    const prompt = await openPrompt();
    await prompt.rate(2);
    await prompt.untilText('Thank you');
    const { id } = (await ratingOf(prompt))!;
    prompt.adapter.setFaults([{ call: 'ratings.update', error: 'offline' }]);
    await prompt.press('Change it');
    await prompt.choose('score', 4);
    await prompt.press('Save the change');
    await prompt.untilText('Not sent yet');
    const key = recordKey('outbox', ownerOf({ adapter: prompt.adapter }), '');
    const [[, entry] = []] = await recordStore(true).list(key);
    expect((entry as { draft: object }).draft).to.deep.include({ ratingId: id });
  });

  it('waits for whoever is signed out, and tells the page once', async () => {
    const prompt = await openPrompt({ faults: [{ call: 'ratings.submit', error: 'unauthenticated' }] });
    let retry: (() => void) | undefined;
    prompt.element.addEventListener('linli-session-expired', ({ detail }) => (retry = detail.retry));
    await prompt.rate(4);
    await prompt.untilText('You are signed out.');
    prompt.adapter.setFaults([]);
    retry!();
    await prompt.untilText('Thank you');
  });
});

describe('"it isn’t solved"', () => {
  const reopenWith = async (prompt: PromptDriver, reason: string) => {
    await prompt.choose('score', 1);
    await prompt.untilText('It isn’t solved');
    await prompt.press('It isn’t solved');
    await prompt.until(() => prompt.root.getElementById('reopen-reason') !== null);
    await prompt.type('reopen-reason', reason);
    await prompt.press('Reopen the request');
  };

  it('reopens the request with a reason, apart from the rating', async () => {
    const prompt = await openPrompt();
    const told: (ServiceRequest | string)[] = [];
    prompt.element.addEventListener('linli-rating-reopen', ({ detail }) => told.push(detail.reason));
    prompt.element.addEventListener('linli-rating-reopened', ({ detail }) => told.push(detail.request));
    await reopenWith(prompt, ' It stopped again ');
    await prompt.untilText('R-0002 is open again.');
    const request = (await prompt.adapter.requests.get('seed-2', {}))!;
    expect([request.status, request.history!.at(-1)!.text]).to.deep.equal([
      'acknowledged',
      'It stopped again',
    ]);
    expect(told).to.deep.equal(['It stopped again', request]);
    expect(await ratingOf(prompt)).to.equal(undefined);
  });

  it('needs a reason, and can be left', async () => {
    const prompt = await openPrompt();
    await reopenWith(prompt, '  ');
    await prompt.untilText('Please write in a few words what is still wrong.');
    expect(prompt.root.activeElement?.id).to.equal('reopen-reason');
    await prompt.press('Not now');
    expect(prompt.root.getElementById('reopen-reason')).to.equal(null);
    expect((await prompt.adapter.requests.get('seed-2', {}))!.status).to.equal('resolved');
  });

  it('is done once when only the answer was lost, and says what happened when somebody was faster', async () => {
    const lost = { call: 'requests.reopen', error: 'timeout', afterEffect: true, times: 1 } as const;
    const prompt = await openPrompt({ faults: [lost] });
    await reopenWith(prompt, 'Again');
    await prompt.untilText('The server did not answer in time');
    await prompt.press('Reopen the request');
    await prompt.untilText('is open again');
    const request = (await prompt.adapter.requests.get('seed-2', {}))!;
    expect(request.history!.filter(({ type }) => type === 'reopened')).to.have.length(1);

    // One asks at a time.
    prompt.element.remove();
    const other = await openPrompt();
    await other.choose('score', 1);
    await other.untilText('It isn’t solved');
    await other.adapter.update('seed-2', { status: 'in-progress' });
    await other.press('It isn’t solved');
    await other.type('reopen-reason', 'Again');
    await other.press('Reopen the request');
    await other.untilText('It has been changed meanwhile');
    expect((other.root.getElementById('reopen-reason') as HTMLTextAreaElement).value).to.equal('Again');
  });

  it('keeps the reason through a reload, and forgets it once it is sent', async () => {
    const prompt = await openPrompt();
    await prompt.choose('score', 1);
    await prompt.untilText('It isn’t solved');
    await prompt.press('It isn’t solved');
    await prompt.type('reopen-reason', 'It stopped again');
    const later = await again(prompt);
    const reason = () => later.root.getElementById('reopen-reason') as HTMLTextAreaElement | null;
    await later.until(() => reason()?.value === 'It stopped again');
    await later.press('Reopen the request');
    await later.untilText('is open again');
    await later.adapter.update('seed-2', { status: 'resolved' });
    later.element.remove();
    const last = await openAt(later.adapter, { 'subject-id': 'seed-2', always: '' });
    await last.untilText('It isn’t solved');
    expect(last.root.getElementById('reopen-reason')).to.equal(null);
  });

  it('tells the page that the session has ended, which can have it sent again', async () => {
    const fault = { call: 'requests.reopen', error: 'unauthenticated', times: 1 } as const;
    const prompt = await openPrompt({ faults: [fault] });
    let retry: (() => void) | undefined;
    prompt.element.addEventListener('linli-session-expired', ({ detail }) => (retry = detail.retry));
    await reopenWith(prompt, 'Again');
    await prompt.untilText('You are signed out');
    retry!();
    await prompt.untilText('is open again');
  });

  it('works where the browser knows no timed signals', async () => {
    const timed = Object.getOwnPropertyDescriptor(AbortSignal, 'timeout')!;
    Object.defineProperty(AbortSignal, 'timeout', { configurable: true, value: undefined });
    try {
      const prompt = await openPrompt();
      await reopenWith(prompt, 'Again');
      await prompt.untilText('is open again');
    } finally {
      Object.defineProperty(AbortSignal, 'timeout', timed);
    }
  });

  it('can be left to the page, and is offered after the rating too', async () => {
    const prompt = await openPrompt();
    await prompt.rate(1);
    await prompt.untilText('Thank you');
    await prompt.untilText('It isn’t solved');
    prompt.element.addEventListener('linli-rating-reopen', (event) => event.preventDefault());
    await prompt.press('It isn’t solved');
    await prompt.type('reopen-reason', 'Again');
    await prompt.press('Reopen the request');
    await prompt.settled();
    expect((await prompt.adapter.requests.get('seed-2', {}))!.status).to.equal('resolved');
  });

  it('is not offered where the backend cannot, or does not allow it', async () => {
    const adapter = community();
    await adapter.update('seed-2', { actions: [] });
    const prompt = await openAt(adapter, { 'subject-id': 'seed-2', delay: 'PT0S' });
    await prompt.rate(1);
    await prompt.untilText('Thank you');
    await prompt.settled();
    expect(prompt.text).not.to.contain('It isn’t solved');
  });
});
