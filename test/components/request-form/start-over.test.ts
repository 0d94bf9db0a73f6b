import { expect } from '@open-wc/testing';
import type { MemoryOptions } from '../../../src/adapters/memory/index.js';
import type { ServiceRequest } from '../../../src/domain/request.js';
import { randomId } from '../../../src/internal/key.js';
import { openForm, type FormDriver } from '../../support/request-form.js';

const gas = 'I smell gas in the kitchen.';

/** A form on which what was written comes back. */
const open = (options: MemoryOptions = {}) => openForm({ residentId: randomId(), ...options });

async function reopened(options: MemoryOptions, description: string): Promise<FormDriver> {
  const first = await openForm(options);
  await first.type('Description', description);
  await first.untilText('Kept on this device');
  first.element.remove();
  const form = await openForm(options);
  await form.untilText('We kept what you wrote on');
  return form;
}

const rings = (form: FormDriver) =>
  form.all('[role=alert]').some(({ textContent }) => textContent.includes('call now'));

/** An answer that comes when the test lets it. */
function held<Answer>(answer: Answer) {
  let release!: () => void;
  let asked!: () => void;
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  const call = async () => {
    asked();
    await released;
    return answer;
  };
  return { call, isAsked, release };
}

const neighbours: ServiceRequest = {
  id: 'r1',
  number: 'R-1',
  kind: 'repair',
  status: 'submitted',
  description: 'Dark!',
  createdAt: '2026-11-24T08:00:00+08:00',
  updatedAt: '2026-11-24T08:00:00+08:00',
};

describe('the alarm', () => {
  it('comes with words that come back, goes with them, and comes back when they are taken back', async () => {
    const form = await reopened({ residentId: randomId() }, gas);
    await form.until(() => rings(form));
    await form.press('Start over');
    await form.untilText('What you wrote is gone.');
    expect(rings(form)).to.equal(false);
    await form.press('Undo');
    await form.until(() => rings(form));
    expect(form.control<HTMLTextAreaElement>('Description').value).to.equal(gas);
  });

  it('goes when the page empties the form, and rings anew for the same words', async () => {
    const form = await open();
    await form.type('Description', gas);
    await form.until(() => rings(form));
    form.element.reset();
    await form.until(() => !rings(form));
    await form.type('Description', gas);
    await form.until(() => rings(form));
  });

  it('that was said to be none rings for other words after a new start', async () => {
    const form = await reopened({ residentId: randomId() }, gas);
    await form.until(() => rings(form));
    await form.press('This is not an emergency');
    await form.until(() => !rings(form));
    // Nothing was typed, so that the draft can still be given up.
    await form.press('Start over');
    await form.untilText('What you wrote is gone.');
    await form.type('Description', 'Strong gas smell on the stairs');
    await form.until(() => rings(form));
  });
});

describe('an answer to what is no longer there', () => {
  const untilHandled = () => new Promise((resolve) => setTimeout(resolve));

  it('of neighbours is not shown after a new start', async () => {
    const form = await open();
    const answer = held([neighbours]);
    form.adapter.requests.similar = answer.call;
    await form.choose('Lamp');
    await answer.isAsked;
    form.element.reset();
    await form.element.updateComplete;
    answer.release();
    await untilHandled();
    await form.element.updateComplete;
    expect(form.text).not.to.contain('Is it one of these?');
  });

  it('of the original of a duplicate is not shown beside other words', async () => {
    const details = { originalId: 'r1' };
    const form = await open({
      faults: [{ call: 'requests.create', times: 1, error: 'duplicate', details }],
    });
    const answer = held(neighbours);
    form.adapter.requests.get = answer.call;
    await form.sendLamp();
    await answer.isAsked;
    await form.type('Description', 'It is the bell, not the lamp.');
    answer.release();
    await untilHandled();
    await form.element.updateComplete;
    expect(form.text).not.to.contain('R-1');
  });

  it('to "Follow" does not take the place of what is written by then', async () => {
    const form = await open();
    form.adapter.requests.similar = async () => [neighbours];
    const answer = held(neighbours);
    form.adapter.requests.actions!.follow = answer.call;
    await form.choose('Lamp');
    await form.untilText('Is it one of these?');
    await form.press('Follow');
    await answer.isAsked;
    form.element.reset();
    await form.type('Description', 'The bell is silent.');
    answer.release();
    await untilHandled();
    await form.element.updateComplete;
    expect(form.control<HTMLTextAreaElement>('Description').value).to.equal('The bell is silent.');
  });
});
