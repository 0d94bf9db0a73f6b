import { expect } from '@open-wc/testing';
import { memory, type MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { randomId } from '../../../src/internal/key.js';
import { announced } from '../../support/announced.js';
import { openAt, place, type PromptDriver } from '../../support/rating-prompt.js';

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

const always = { 'subject-id': 'seed-2', always: '' };

describe('when somebody else signs in', () => {
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

  it('a draft that is just being read is not put before them', async () => {
    const { adapter, signIn } = changing();
    const first = await openAt(adapter, always);
    await first.choose('score', 2);
    first.element.remove();
    const prompt = await openAt(adapter, always);
    expect(prompt.chosen()).to.equal(2);
    for (let turn = 0; turn < 8; turn++) {
      signIn(prompt, 'amy');
      await new Promise((resolve) => setTimeout(resolve, turn));
      signIn(prompt, 'ben');
      await prompt.settled();
      expect(prompt.chosen(), `after ${turn} ms`).to.equal(undefined);
    }
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
    for (let turn = 0; turn < 8; turn++) {
      const prompt = await place(adapter, { 'subject-id': 'seed-2' });
      await import('../../../src/components/rating-prompt/prompting/index.js');
      for (let step = 0; step < turn; step++) await new Promise((resolve) => setTimeout(resolve));
      const stood = prompt.text !== '';
      prompt.element.remove();
      await prompt.settled();
      expect(prompt.text).to.equal('');
      if (stood) break;
      expect(announced(), `after ${turn} turns`).not.to.contain('short question');
    }
    const next = await openAt(adapter, { 'subject-id': 'seed-2' });
    expect(next.text).to.contain('How satisfied');
  });
});
