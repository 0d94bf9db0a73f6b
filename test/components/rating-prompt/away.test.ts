import { expect, waitUntil } from '@open-wc/testing';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { announced } from '../../support/announced.js';
import { callsOf, hold, type Held } from '../../support/hold.js';
import { replace, restoreAll } from '../../support/replace.js';
import { openPrompt, type PromptDriver } from '../../support/rating-prompt.js';

const ratingOf = (prompt: PromptDriver) => prompt.adapter.ratings!.get!('seed-2', {});
const untilArrived = (prompt: PromptDriver) =>
  waitUntil(async () => (await ratingOf(prompt)) !== undefined, 'it arrives', { timeout: 25_000 });

/** A rating that waited, and is just being sent. */
async function sendingAgain(): Promise<{ prompt: PromptDriver; held: Held }> {
  const prompt = await openPrompt({ faults: [{ call: 'ratings.submit', error: 'offline', times: 1 }] });
  const held = hold();
  await prompt.rate(4);
  await prompt.untilText('Not sent yet');
  replace(prompt.adapter.ratings!, 'submit', (submit) => async (...given) => {
    await held.wait();
    return submit(...given);
  });
  await prompt.until(() => prompt.button('Try now').getAttribute('aria-disabled') === 'false');
  await prompt.press('Try now');
  await held.begun;
  return { prompt, held };
}

describe('a prompt that leaves the page', () => {
  afterEach(restoreAll);

  it('shows that its rating arrived meanwhile when it is back', async () => {
    const { prompt, held } = await sendingAgain();
    const { parentElement } = prompt.element;
    prompt.element.remove();
    held.release();
    await untilArrived(prompt);
    parentElement!.append(prompt.element);
    await prompt.untilText('Thank you for telling us');
  });

  it('while the page hears that it is about to send, sends all the same', async () => {
    const prompt = await openPrompt();
    const { parentElement } = prompt.element;
    prompt.element.addEventListener('linli-rating-submit', () => prompt.element.remove(), { once: true });
    await prompt.rate(4);
    await untilArrived(prompt);
    parentElement!.append(prompt.element);
    await prompt.untilText('4 of 5: Satisfied');
  });
});

describe('a rating that is discarded while it is being sent', () => {
  afterEach(restoreAll);

  it('is not said to be gone where it arrives', async () => {
    const { prompt, held } = await sendingAgain();
    const discarded = callsOf(Outbox.prototype, 'discard');
    await prompt.press('Discard');
    await prompt.press('Yes, discard it');
    held.release();
    await prompt.untilText('Thank you for telling us');
    await discarded();
    expect(prompt.text).to.contain('4 of 5: Satisfied');
    expect(announced()).not.to.contain('discarded');
  });
});
