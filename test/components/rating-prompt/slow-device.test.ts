import { expect, waitUntil } from '@open-wc/testing';
import { News } from '../../../src/components/rating-prompt/prompting/news.js';
import { Sending } from '../../../src/components/rating-prompt/prompting/sending.js';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { DeviceMemory } from '../../../src/controllers/device-memory.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { ownerOf, recordKey } from '../../../src/controllers/outbox/owner.js';
import { callsOf, hold, holdCalls } from '../../support/hold.js';
import { community, openAt, openPrompt, place, type PromptDriver } from '../../support/rating-prompt.js';
import { replace, restoreAll } from '../../support/replace.js';
import { letDeviceAnswer, silenceDevice } from '../../support/silent-device.js';

afterEach(restoreAll);

describe('a rating on a device that is slow to say that it has written', () => {
  it('is changed while the first sending has yet to hear that it is over', async () => {
    const prompt = await openPrompt();
    const first = hold();
    replace(Outbox.prototype, 'add', (original) => {
      return async function (this: Outbox, ...given) {
        await original.apply(this, given);
        await first.wait();
      };
    });
    await prompt.rate(2);
    await prompt.untilText('Thank you');
    await prompt.press('Change it');
    await prompt.choose('score', 4);
    const flushing = holdCalls(DraftKeeper.prototype, 'flush');
    await prompt.press('Save the change');
    await flushing.begun;
    first.release();
    await new Promise((resolve) => setTimeout(resolve));
    await prompt.element.updateComplete;
    expect(prompt.text).to.contain('Sending…');
    flushing.release();
    await prompt.untilText('4 of 5: Satisfied');
  });
});

describe('a question on a device that is slow to keep what became of it', () => {
  it('is asked again where "later" was taken back before it was kept', async () => {
    const adapter = community();
    const prompt = await openAt(adapter);
    const held = holdCalls(DeviceMemory.prototype, 'change');
    const kept = callsOf(DeviceMemory.prototype, 'change');
    await prompt.press('Later');
    await held.begun;
    await prompt.untilText('another day');
    await prompt.press('Undo');
    held.release();
    await prompt.untilText('How satisfied are you?');
    await kept();
    prompt.element.remove();
    const later = await place(adapter);
    await later.untilText('How did we do?');
  });

  it('is thanked for itself, and not for the one before that arrives meanwhile', async () => {
    const adapter = community();
    const prompt = await openAt(adapter, { 'subject-id': 'seed-2', always: '' });
    const arriving = hold();
    replace(adapter.ratings!, 'submit', (submit) => async (input, options) => {
      if (input.score === 2) await arriving.wait();
      return submit(input, options);
    });
    const added = callsOf(Outbox.prototype, 'add');
    const first = holdCalls(DraftKeeper.prototype, 'flush');
    await prompt.rate(2);
    await first.begun;
    prompt.element.subjectId = 'seed-3';
    first.release();
    await arriving.begun;
    await prompt.until(() => prompt.text.includes('How did we do?') && prompt.chosen() === undefined);
    const second = holdCalls(DraftKeeper.prototype, 'flush');
    await prompt.rate(5);
    await second.begun;
    arriving.release();
    await added();
    await prompt.element.updateComplete;
    expect(prompt.text).to.contain('Sending…');
    second.release();
    await prompt.untilText('5 of 5');
  });

  it('is sent, though another was sent after it and the prompt has left the page', async () => {
    const adapter = community();
    const prompt = await openAt(adapter, { 'subject-id': 'seed-2', always: '' });
    const first = hold();
    let flushes = 0;
    replace(DraftKeeper.prototype, 'flush', (flush) => {
      return async function (this: DraftKeeper) {
        if (flushes++ === 0) await first.wait();
        return flush.call(this);
      };
    });
    await prompt.rate(2);
    await first.begun;
    prompt.element.subjectId = 'seed-3';
    await prompt.until(() => prompt.text.includes('How did we do?') && prompt.chosen() === undefined);
    await prompt.rate(5);
    await prompt.untilText('5 of 5');
    prompt.element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    first.release();
    const isThere = async () => (await adapter.ratings!.get!('seed-2', {})) !== undefined;
    await waitUntil(isThere, 'the first rating', { timeout: 25_000 });
  });
});

describe('an answer that was asked for before', () => {
  it('does not take the change of a rating back', async () => {
    const adapter = community();
    let tell: ((id: string) => void) | undefined;
    replace(adapter.ratings!, 'subscribe', () => (listener) => {
      tell = (id) => listener({ type: 'changed', id });
      return () => {};
    });
    const prompt = await openAt(adapter, { 'subject-id': 'seed-2' });
    await prompt.rate(2);
    await prompt.untilText('Thank you');
    const held = hold();
    replace(adapter.ratings!, 'get', (get) => async (...given) => {
      const answer = await get!(...given);
      await held.wait();
      return answer;
    });
    const read = callsOf(News.prototype, 'heard');
    tell!('seed-2');
    await held.begun;
    await prompt.press('Change it');
    await prompt.choose('score', 4);
    await prompt.press('Save the change');
    await prompt.untilText('4 of 5: Satisfied');
    held.release();
    await read();
    await prompt.element.updateComplete;
    expect(prompt.text).to.contain('4 of 5: Satisfied');
  });

  it('does not say of all residents how it was before the change', async () => {
    const adapter = community();
    const held = hold();
    let asked = 0;
    replace(adapter.ratings!, 'summary', (summary) => async (...given) => {
      const isFirst = asked++ === 0;
      const answer = { ...(await summary!(...given)), mean: isFirst ? 1.1 : 4.9 };
      if (isFirst) await held.wait();
      return answer;
    });
    const summed = callsOf(Sending.prototype, 'afterSent');
    const prompt = await openAt(adapter, { 'subject-id': 'seed-2' });
    await prompt.rate(2);
    await held.begun;
    await prompt.press('Change it');
    await prompt.choose('score', 4);
    await prompt.press('Save the change');
    await prompt.untilText('4.9 of 5');
    held.release();
    await summed();
    await prompt.element.updateComplete;
    expect(prompt.text).to.contain('4.9 of 5');
  });
});

describe('what was begun of an answer, which a silent device gives late', () => {
  /** The prompt as a page has it that is loaded anew, whose device falls silent before it gives a draft. */
  async function againOnSilent(prompt: PromptDriver): Promise<PromptDriver> {
    prompt.element.remove();
    const find = holdCalls(DraftKeeper.prototype, 'find');
    const later = await place(prompt.adapter, { 'subject-id': 'seed-2' });
    await find.begun;
    await silenceDevice();
    find.release();
    return later;
  }

  /** A question that somebody began to answer on an earlier visit, and that is asked while the device is silent. */
  async function askedBeforeGiven(): Promise<PromptDriver> {
    const prompt = await openPrompt();
    await prompt.choose('score', 2);
    await prompt.until(() => prompt.root.getElementById('comment') !== null);
    await prompt.type('comment', 'Twice this week');
    const later = await againOnSilent(prompt);
    await later.untilText('How satisfied are you?');
    expect(later.chosen()).to.equal(undefined);
    return later;
  }

  it('comes into the question that stands', async () => {
    const later = await askedBeforeGiven();
    letDeviceAnswer();
    await later.untilText('We kept what you had begun.');
    expect(later.chosen()).to.equal(2);
    await later.until(() => later.root.getElementById('comment') !== null);
    expect((later.root.getElementById('comment') as HTMLTextAreaElement).value).to.equal('Twice this week');
  });

  it('comes into the rating that was being changed', async () => {
    const prompt = await openPrompt();
    await prompt.rate(2);
    await prompt.untilText('Thank you');
    await prompt.press('Change it');
    await prompt.choose('score', 4);
    const later = await againOnSilent(prompt);
    await later.untilText('2 of 5');
    expect(later.text).not.to.contain('We kept what you had begun.');
    letDeviceAnswer();
    await later.untilText('We kept what you had begun.');
    expect(later.chosen()).to.equal(4);
  });

  it('stays beside an answer that is being given', async () => {
    const later = await askedBeforeGiven();
    await later.choose('score', 5);
    letDeviceAnswer();
    const owner = ownerOf({ adapter: later.adapter });
    const drafts = () => owner.store.keys(recordKey('draft', owner, ''));
    await waitUntil(async () => (await drafts()).length === 2, 'both are kept', { timeout: 25_000 });
    // As many steps on the device as looking again takes.
    for (let step = 0; step < 200; step++) await drafts();
    expect([later.chosen(), (await drafts()).length]).to.deep.equal([5, 2]);
  });
});
