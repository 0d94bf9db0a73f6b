import { expect } from '@open-wc/testing';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { hold, holdCalls } from '../../support/hold.js';
import { openPrompt } from '../../support/rating-prompt.js';
import { replace, restoreAll } from '../../support/replace.js';

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
