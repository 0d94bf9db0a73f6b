import { expect } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { OutboxRecords } from '../../../src/controllers/outbox/records.js';
import { randomId } from '../../../src/internal/key.js';
import { callsOf, hold, holdCalls } from '../../support/hold.js';
import { replace, restoreAll } from '../../support/replace.js';
import { openForm } from '../../support/request-form.js';
import {
  adapterWith,
  announced,
  leak,
  many,
  placeTracker,
  type TrackerDriver,
} from '../../support/request-tracker.js';

const known = () => ({ residentId: randomId(), persist: randomId() });

/** Goes on to write about other times, with the focus in the field. */
async function writeTimes(tracker: TrackerDriver): Promise<Element | null> {
  await tracker.press('Change the appointment');
  await tracker.type('write-reschedule', 'Only in the evening');
  tracker.root.getElementById('write-reschedule')!.focus();
  return tracker.focused;
}

const isWriting = (tracker: TrackerDriver) => tracker.focused?.id === 'write-reschedule';

/** The page may sign in somebody else. */
function signedIn(adapter: MemoryAdapter, resident: string) {
  const page = { resident };
  return { page, adapter: { ...adapter, resident: () => page.resident } };
}

async function signIn(tracker: TrackerDriver, page: { resident: string }, resident: string) {
  page.resident = resident;
  tracker.element.requestUpdate();
  await tracker.element.updateComplete;
}

describe('whoever goes on while a tracker is slow', () => {
  afterEach(restoreAll);

  it('stays in the search when the next page comes', async () => {
    const adapter = adapterWith(
      many(50, () => ({ promises: leak().promises! })),
      known(),
    );
    const tracker = await placeTracker(adapter);
    await tracker.until(() => tracker.all('.card').length === 20);
    // What is loaded with the list shows the promises of its requests.
    await tracker.until(() => tracker.all('.card').some((card) => card.textContent.includes('Resolution')));
    const held = hold();
    replace(adapter.requests, 'list', (list) => async (...given) => {
      await held.wait();
      return list(...given);
    });
    tracker.button('Show more').focus();
    await tracker.press('Show more');
    await held.begun;
    const [search] = tracker.all<HTMLInputElement>('[type=search]');
    search!.focus();
    held.release();
    await tracker.until(() => tracker.all('.card').length === 40);
    await tracker.element.updateComplete;
    expect(tracker.focused === search).to.equal(true);
  });

  it('writes on about something else when a message is on its way at last', async () => {
    const tracker = await placeTracker(adapterWith([leak()], known()), 'leak');
    await tracker.press('Write to us');
    await tracker.type('write-comment', 'I am at home');
    tracker.root.getElementById('write-comment')!.focus();
    const flushing = holdCalls(DraftKeeper.prototype, 'flush');
    const added = callsOf(Outbox.prototype, 'add');
    await tracker.press('Send');
    await flushing.begun;
    await writeTimes(tracker);
    expect(isWriting(tracker)).to.equal(true);
    flushing.release();
    await tracker.until(() => announced().includes('Your message has arrived.'));
    await added();
    await tracker.element.updateComplete;
    expect(isWriting(tracker)).to.equal(true);
  });

  it('writes on about something else when a message comes back to be changed', async () => {
    const adapter = adapterWith([leak()], known());
    adapter.setFaults([{ call: 'requests.comment', error: 'unauthenticated' }]);
    const tracker = await placeTracker(adapter, 'leak');
    await tracker.press('Write to us');
    await tracker.type('write-comment', 'I am at home');
    await tracker.press('Send');
    await tracker.until(
      () => tracker.find('Change it') !== undefined && !tracker.text.includes('Trying to send'),
    );
    const held = holdCalls(Outbox.prototype, 'withdraw');
    const over = callsOf(Outbox.prototype, 'withdraw');
    await tracker.press('Change it');
    await held.begun;
    await writeTimes(tracker);
    held.release();
    await over();
    await tracker.until(() => tracker.find('Change it') === undefined);
    await tracker.element.updateComplete;
    expect(isWriting(tracker)).to.equal(true);
    await tracker.press('Write to us');
    const field = () => tracker.root.getElementById('write-comment') as HTMLTextAreaElement | null;
    await tracker.until(() => field()?.value === 'I am at home');
  });

  it('hears of what was done with a request, though another is open by then', async () => {
    const memory = adapterWith([leak(), leak({ id: 'lamp', number: 'R-0050' })], known());
    memory.setFaults([{ call: 'requests.urge', error: 'unavailable', afterEffect: true, times: 1 }]);
    const held = hold();
    let urged = 0;
    replace(memory.requests.actions!, 'urge', (urge) => async (...given) => {
      if (urged++ > 0) await held.wait();
      return urge!(...given);
    });
    const tracker = await placeTracker(memory, 'leak');
    await tracker.press('Remind us');
    await held.begun;
    tracker.element.requestId = 'lamp';
    await tracker.untilText('R-0050');
    held.release();
    await tracker.until(() => announced().includes('R-0042: Your reminder has arrived'));
  });
});

describe('whoever signs in while a tracker is slow', () => {
  afterEach(restoreAll);

  it('hears nothing of what somebody else has discarded', async () => {
    const form = await openForm({
      ...known(),
      faults: [{ call: 'requests.create', error: 'unauthenticated' }],
    });
    await form.sendLamp();
    await form.untilText('You are signed out');
    form.element.remove();
    const { page, adapter } = signedIn(form.adapter, form.adapter.resident!()!);
    const tracker = await placeTracker(adapter);
    await tracker.until(() => tracker.all('.report').length === 1);
    await tracker.press('Discard');
    const held = holdCalls(Outbox.prototype, 'discard');
    const discarded = callsOf(Outbox.prototype, 'discard');
    await tracker.press('Yes, discard it');
    await held.begun;
    await signIn(tracker, page, 'bo');
    await tracker.until(() => tracker.all('.report').length === 0);
    const before = announced();
    held.release();
    await discarded();
    await tracker.element.updateComplete;
    expect(announced()).to.equal(before);
    expect(tracker.focused === null).to.equal(true);
  });

  it('finds in the list what they have sent, whatever somebody else had', async () => {
    const bo = { residentId: 'bo', persist: randomId() };
    const ann = await openForm({ ...bo, residentId: 'ann' });
    await ann.sendLamp();
    await ann.untilText('We have received it');
    ann.element.remove();
    const form = await openForm({ ...bo, faults: [{ call: 'requests.create', error: 'offline' }] });
    await form.choose('Lamp');
    await form.type('Description', 'The gate is stuck.');
    await form.press('Send the report');
    await form.untilText('Not sent yet');
    form.element.remove();
    const memory = form.adapter;
    memory.setFaults([]);
    const sending = hold();
    replace(memory.requests, 'create', (create) => async (...given) => {
      await sending.wait();
      return create(...given);
    });
    const reading = hold();
    const isOver = callsOf(OutboxRecords.prototype, 'refresh');
    replace(OutboxRecords.prototype, 'refresh', (refresh) => {
      return async function (this: OutboxRecords) {
        await refresh.call(this);
        if (this.owner.residentId === 'ann') await reading.wait();
      };
    });
    replace(memory.requests, 'subscribe', () => () => () => {});
    const { page, adapter } = signedIn(memory, 'ann');
    const tracker = await placeTracker(adapter);
    await reading.begun;
    await signIn(tracker, page, 'bo');
    await tracker.until(() => tracker.find('Try now') !== undefined || tracker.text.includes('Trying'));
    if (tracker.find('Try now')) tracker.button('Try now').click();
    await sending.begun;
    reading.release();
    await isOver();
    await tracker.element.updateComplete;
    sending.release();
    await tracker.until(() =>
      tracker.all('.card').some((card) => card.textContent.includes('The gate is stuck.')),
    );
  });
});
