import { expect } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { randomId } from '../../../src/internal/key.js';
import { callsOf, hold, holdCalls } from '../../support/hold.js';
import { replace, restoreAll } from '../../support/replace.js';
import { openForm } from '../../support/request-form.js';
import {
  adapterWith,
  announced,
  leak,
  placeTracker,
  type TrackerDriver,
} from '../../support/request-tracker.js';

const known = () => ({ residentId: randomId(), persist: randomId() });

/** Lets the backend answer to an action only when the test says so. */
function holdAction(adapter: MemoryAdapter, action: 'urge' | 'comment') {
  const held = hold();
  replace(adapter.requests.actions!, action, (original) => async (...given: never[]) => {
    await held.wait();
    return (original as (...given: never[]) => Promise<never>)(...given);
  });
  return held;
}

/** Goes on to write a message, with the focus in its field. */
async function writeNext(tracker: TrackerDriver, text: string): Promise<HTMLTextAreaElement> {
  await tracker.press('Write to us');
  await tracker.type('write-comment', text);
  const field = tracker.root.getElementById('write-comment') as HTMLTextAreaElement;
  field.focus();
  return field;
}

describe('whoever writes the next thing before the last has ended', () => {
  afterEach(restoreAll);

  it('hears what became of what was done, and goes on writing', async () => {
    const adapter = adapterWith([leak()], known());
    const held = holdAction(adapter, 'urge');
    const tracker = await placeTracker(adapter, 'leak');
    await tracker.press('Remind');
    await held.begun;
    const field = await writeNext(tracker, 'I am at home');
    held.release();
    await tracker.until(() => announced().includes('R-0042'));
    await tracker.element.updateComplete;
    expect(tracker.focused === field, 'the focus is in the field').to.equal(true);
  });

  it('hears that the last message has arrived, and goes on writing', async () => {
    const adapter = adapterWith([leak()], known());
    const held = holdAction(adapter, 'comment');
    const added = callsOf(Outbox.prototype, 'add');
    const tracker = await placeTracker(adapter, 'leak');
    await writeNext(tracker, 'I am at home');
    await tracker.press('Send');
    await held.begun;
    await tracker.until(() => tracker.all('.writing').length === 0);
    const field = await writeNext(tracker, 'after three');
    held.release();
    await added();
    await tracker.until(() => announced().includes('Your message has arrived.'));
    await tracker.element.updateComplete;
    expect(tracker.focused === field, 'the focus is in the field').to.equal(true);
    expect(field.value).to.equal('after three');
  });

  it('is still asked whether another report is to be discarded', async () => {
    const form = await openForm({
      ...known(),
      faults: [{ call: 'requests.create', error: 'unauthenticated' }],
    });
    await form.sendLamp();
    await form.untilText('You are signed out');
    await form.press('Report something else');
    await form.choose('Lamp');
    await form.type('Description', 'The gate is stuck.');
    await form.press('Send the report');
    await form.until(() => form.all('form').length === 0 && form.text.includes('The gate is stuck.'));
    form.element.remove();
    const tracker = await placeTracker(form.adapter);
    await tracker.until(() => tracker.all('.report').length === 2);
    await tracker.press('Discard');
    const held = holdCalls(Outbox.prototype, 'discard');
    const discarded = callsOf(Outbox.prototype, 'discard');
    await tracker.press('Yes, discard it');
    await held.begun;
    await tracker.press('Discard');
    held.release();
    await discarded();
    await tracker.until(() => tracker.all('.report').length === 1);
    await tracker.element.updateComplete;
    expect(tracker.part('.report')).to.contain('The gate is stuck.').and.contain('Yes, discard it');
    expect(tracker.focused?.id).to.equal('answer-yes');
  });
});
