import { expect } from '@open-wc/testing';
import { memory, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { randomId } from '../../../src/internal/key.js';
import { announced } from '../../support/announced.js';
import { holdCalls } from '../../support/hold.js';
import { openAt, place, type PromptDriver } from '../../support/rating-prompt.js';
import { restoreAll } from '../../support/replace.js';
import { toldOf } from '../../support/told.js';

/** A portal in which one signs out and another signs in while the page stands. */
function changing(): { adapter: MemoryAdapter; signIn: (prompt: PromptDriver, who: string) => void } {
  const adapter = memory({ locale: 'en' });
  const suffix = randomId();
  let resident = `amy ${suffix}`;
  Object.assign(adapter, { resident: () => resident });
  const signIn = (prompt: PromptDriver, who: string) => {
    resident = `${who} ${suffix}`;
    prompt.element.requestUpdate();
  };
  return { adapter, signIn };
}

/** A device that reads drafts slowly: they are there once that is ended. */
function slowReading(): { readonly hasBegun: boolean; end: () => void } {
  const { find } = DraftKeeper.prototype as { find: typeof DraftKeeper.prototype.find };
  let [hasBegun, release] = [false, () => {}];
  const released = new Promise<void>((resolve) => (release = resolve));
  DraftKeeper.prototype.find = async function () {
    hasBegun = true;
    await released;
    return find.call(this);
  };
  const end = () => {
    DraftKeeper.prototype.find = find;
    release();
  };
  return {
    get hasBegun() {
      return hasBegun;
    },
    end,
  };
}

const always = { 'subject-id': 'seed-2', always: '' };

describe('when somebody else signs in', () => {
  afterEach(restoreAll);

  it('a rating that is just being handed over is not sent as theirs, and stays whoever wrote it', async () => {
    const { adapter, signIn } = changing();
    const writers: (string | undefined)[] = [];
    const { submit } = adapter.ratings!;
    adapter.ratings!.submit = (input, options) => {
      writers.push(options.residentId);
      return submit(input, options);
    };
    const prompt = await openAt(adapter, always);
    await prompt.choose('score', 2);
    prompt.button('Send').click();
    signIn(prompt, 'ben');
    await prompt.until(() => prompt.text.includes('How satisfied') && prompt.chosen() === undefined);
    await prompt.settled();
    expect(writers).to.deep.equal([]);
    signIn(prompt, 'amy');
    await prompt.untilText('We kept what you had begun.');
    expect(prompt.chosen()).to.equal(2);
  });

  it('it is told of what is theirs, and of nothing more that was for the last one', async () => {
    const { adapter, signIn } = changing();
    const ratings = adapter.ratings!;
    const hearing: string[] = [];
    const subscribe: typeof ratings.subscribe = (listener) => {
      const who = adapter.resident!()!.split(' ')[0]!;
      const end = ratings.subscribe!(listener);
      hearing.push(who);
      return () => {
        hearing.splice(hearing.indexOf(who), 1);
        end();
      };
    };
    Object.assign(adapter, { ratings: { ...ratings, subscribe } });
    const prompt = await openAt(adapter, always);
    expect(hearing).to.deep.equal(['amy']);
    signIn(prompt, 'ben');
    await prompt.until(() => hearing.includes('ben'));
    expect(hearing).to.deep.equal(['ben']);
  });

  it('nothing is left of the reason that the last one wrote, and it is kept for them', async () => {
    const { adapter, signIn } = changing();
    const prompt = await openAt(adapter, always);
    await prompt.choose('score', 1);
    await prompt.untilText('It isn’t solved');
    await prompt.press('It isn’t solved');
    await prompt.type('reopen-reason', 'My own words');
    signIn(prompt, 'ben');
    await prompt.until(() => prompt.text.includes('How satisfied') && prompt.chosen() === undefined);
    await prompt.choose('score', 1);
    await prompt.untilText('It isn’t solved');
    expect(prompt.root.getElementById('reopen-reason')).to.equal(null);
    await prompt.press('It isn’t solved');
    const reason = () => prompt.root.getElementById('reopen-reason') as HTMLTextAreaElement | null;
    expect(reason()!.value).to.equal('');
    signIn(prompt, 'amy');
    await prompt.until(() => prompt.chosen() === 1 && reason()?.value === 'My own words');
  });

  it('their reason is not sent where the last one was to sign in, whose goes once they are back', async () => {
    const { adapter, signIn } = changing();
    adapter.setFaults([{ call: 'requests.reopen', error: 'unauthenticated', times: 1 }]);
    const { reopen } = adapter.requests.actions!;
    const reopened: unknown[] = [];
    adapter.requests.actions!.reopen = (id, reason, options) => {
      reopened.push([options.residentId?.split(' ')[0], reason]);
      return reopen!(id, reason, options);
    };
    const prompt = await openAt(adapter, always);
    let retry: (() => void) | undefined;
    prompt.element.addEventListener('linli-session-expired', ({ detail }) => (retry = detail.retry));
    const reason = () => prompt.root.getElementById('reopen-reason') as HTMLTextAreaElement | null;
    await prompt.choose('score', 1);
    await prompt.untilText('It isn’t solved');
    await prompt.press('It isn’t solved');
    await prompt.type('reopen-reason', 'It drips');
    await prompt.press('Reopen the request');
    await prompt.until(() => retry !== undefined);
    signIn(prompt, 'ben');
    await prompt.until(() => prompt.text.includes('How satisfied') && prompt.chosen() === undefined);
    await prompt.choose('score', 1);
    await prompt.untilText('It isn’t solved');
    await prompt.press('It isn’t solved');
    await prompt.type('reopen-reason', 'It rattles');
    retry!();
    await prompt.settled();
    expect(reason()?.value).to.equal('It rattles');
    signIn(prompt, 'amy');
    await prompt.until(() => reason()?.value === 'It drips');
    retry!();
    await prompt.untilText('is open again');
    expect(reopened).to.deep.equal([
      ['amy', 'It drips'],
      ['amy', 'It drips'],
    ]);
  });

  for (const error of [undefined, 'unauthenticated'] as const)
    it(`the page is not told what comes of the last one’s rating${error ? ', which waits for a sign-in' : ''}`, async () => {
      const { adapter, signIn } = changing();
      const prompt = await openAt(adapter, always);
      if (error) adapter.setFaults([{ call: 'ratings.submit', error }]);
      const held = holdCalls(adapter.ratings!, 'submit');
      const told = toldOf(prompt.element);
      await prompt.rate(4);
      await held.begun;
      signIn(prompt, 'ben');
      await prompt.until(() => prompt.text.includes('How satisfied') && prompt.chosen() === undefined);
      held.release();
      expect(await told()).to.deep.equal([]);
    });

  it('a draft that is just being read is not put before them', async () => {
    const { adapter, signIn } = changing();
    const first = await openAt(adapter, always);
    await first.choose('score', 2);
    first.element.remove();
    const reading = slowReading();
    const prompt = await place(adapter, always);
    await prompt.until(() => reading.hasBegun);
    signIn(prompt, 'ben');
    await prompt.settled();
    reading.end();
    await prompt.untilText('How satisfied');
    expect(prompt.chosen()).to.equal(undefined);
  });

  it('live updates are for them', async () => {
    const { adapter, signIn } = changing();
    const { subscribe } = adapter.ratings!;
    let [begun, ended] = [0, 0];
    adapter.ratings!.subscribe = (listener) => {
      begun++;
      const end = subscribe!(listener);
      return () => {
        ended++;
        end();
      };
    };
    const prompt = await openAt(adapter, always);
    expect([begun, ended]).to.deep.equal([1, 0]);
    signIn(prompt, 'ben');
    await prompt.settled();
    expect([begun, ended]).to.deep.equal([2, 1]);
  });
});

describe('a prompt that goes before its question stands', () => {
  it('says nothing and uses up no turn to ask', async () => {
    const { adapter } = changing();
    const reading = slowReading();
    const prompt = await place(adapter, { 'subject-id': 'seed-2' });
    await prompt.until(() => reading.hasBegun);
    prompt.element.remove();
    reading.end();
    await prompt.settled();
    expect([prompt.text, announced()]).to.deep.equal(['', '']);
    const next = await openAt(adapter, { 'subject-id': 'seed-3' });
    expect(next.text).to.contain('Fees and invoices');
  });
});
