import { expect } from '@open-wc/testing';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import type { LinliRequestActedEvent } from '../../../src/components/request-tracker/following/acting.events.js';
import type { ResidentAction } from '../../../src/domain/request.js';
import { randomId } from '../../../src/internal/key.js';
import {
  adapterWith,
  addPhoto,
  announced,
  at,
  leak,
  openTracker,
  placeTracker,
  solved,
} from '../../support/request-tracker.js';
import { without } from '../../support/without.js';

/** The request as the backend has it. */
const stored = async (adapter: MemoryAdapter) => (await adapter.requests.get('leak', {}))!;

/** A resident whom no other test knows, and who is remembered on the device. */
const known = () => ({ residentId: randomId(), persist: randomId() });

/** Records the idempotency keys of an action. */
function keysOf(adapter: MemoryAdapter, action: ResidentAction): string[] {
  const keys: string[] = [];
  const actions = adapter.requests.actions as Record<string, (...input: unknown[]) => unknown>;
  const original = actions[action]!;
  actions[action] = (...input: unknown[]) => {
    keys.push((input.at(-1) as { idempotencyKey: string }).idempotencyKey);
    return original(...input);
  };
  return keys;
}

describe('what a resident does with a request', () => {
  it('is offered where the backend offers it and the request allows it, by a name that tells the request', async () => {
    const tracker = await openTracker({ requestId: 'leak' });
    await tracker.until(() => tracker.all('#actions button').length > 0);
    expect(tracker.all('#actions button').map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'Remind us, R-0042',
      'Write to us, R-0042',
      'Change the appointment, R-0042',
    ]);
    const bare = adapterWith([leak()]);
    tracker.element.adapter = { ...bare, requests: without(bare.requests, 'actions') };
    await tracker.untilText('What happened');
    await tracker.until(() => tracker.all('#actions').length === 0);
  });

  it('shows only after the backend’s answer, is done once, and is told to the page', async () => {
    const tracker = await openTracker({ requests: [solved()], requestId: 'leak', latency: 60 });
    const keys = keysOf(tracker.adapter, 'confirm');
    await tracker.until(() => tracker.find('It is solved') !== undefined);
    const acted = new Promise<LinliRequestActedEvent>((resolve) => {
      tracker.element.addEventListener('linli-request-acted', resolve, { once: true });
    });
    const button = tracker.button('It is solved');
    button.focus();
    button.click();
    button.click();
    await tracker.element.updateComplete;
    expect(button.ariaBusy ?? button.getAttribute('aria-busy')).to.equal('true');
    expect(tracker.part('.status')).to.equal('Solved: please confirm');
    const { action, request } = (await acted).detail;
    expect([action, request.status]).to.deep.equal(['confirm', 'closed']);
    await tracker.untilText('Thank you. The request is closed.');
    expect(tracker.part('.status')).to.equal('Closed');
    expect(keys).to.have.length(1);
    await tracker.until(() => tracker.focused?.id === 'outcome');
  });

  it('can be left to the page', async () => {
    const tracker = await openTracker({ requests: [solved()], requestId: 'leak' });
    tracker.element.addEventListener('linli-request-act', (event) => event.preventDefault());
    await tracker.press('It is solved');
    expect((await stored(tracker.adapter)).status).to.equal('resolved');
    expect(tracker.find('It is solved')!.getAttribute('aria-busy')).to.equal('false');
  });

  it('is tried again under the same key, and made once, when its answer was lost', async () => {
    const adapter = adapterWith([leak()], {
      faults: [{ call: 'requests.urge', error: 'offline', afterEffect: true, times: 1 }],
    });
    const keys = keysOf(adapter, 'urge');
    const tracker = await placeTracker(
      { ...adapter, requests: without(adapter.requests, 'subscribe') },
      'leak',
    );
    await tracker.press('Remind us');
    await tracker.untilText('Your reminder was not sent. There is no connection');
    await tracker.press('Try again');
    await tracker.untilText('Your reminder has arrived');
    expect(keys[0]).to.equal(keys[1]);
    const { history } = await stored(adapter);
    expect(history!.filter(({ type }) => type === 'urged')).to.have.length(1);
  });

  it('is known to be done when only its answer was lost, and the request tells', async () => {
    const tracker = await openTracker({
      requestId: 'leak',
      faults: [{ call: 'requests.urge', error: 'offline', afterEffect: true, times: 1 }],
    });
    await tracker.press('Remind us');
    await tracker.untilText('Your reminder has arrived');
    expect(tracker.text).to.not.include('Your reminder was not sent');
  });

  it('says when it may be urged again', async () => {
    const tracker = await openTracker({ requestId: 'leak' });
    await tracker.press('Remind us');
    await tracker.untilText('You can remind us from');
    const button = tracker.button('Remind us');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(tracker.root.getElementById(button.getAttribute('aria-describedby')!)).to.not.equal(null);
    button.click();
    await tracker.element.updateComplete;
    expect((await stored(tracker.adapter)).history!.filter(({ type }) => type === 'urged')).to.have.length(1);
  });

  it('takes the backend’s word for when', async () => {
    const tracker = await openTracker({
      requestId: 'leak',
      faults: [{ call: 'requests.urge', error: 'rate-limited', details: { retryAfterMs: 7_200_000 } }],
    });
    await tracker.press('Remind us');
    await tracker.untilText('You can remind us from');
    expect(tracker.find('Try again')).to.equal(undefined);
  });

  it('reopens with a reason, and asks for one', async () => {
    const tracker = await openTracker({ requests: [solved()], requestId: 'leak' });
    await tracker.press('It is not solved');
    await tracker.until(() => tracker.focused?.id === 'write-reopen');
    await tracker.press('Reopen the request');
    await tracker.untilText('Please write a few words first.');
    expect(tracker.focused!.getAttribute('aria-invalid')).to.equal('true');
    await tracker.type('write-reopen', 'It drips again');
    await tracker.press('Reopen the request');
    await tracker.untilText('The request is open again.');
    expect(tracker.part('.round')).to.match(/Taken up again .* It drips again/);
    expect(tracker.all('.steps')).to.have.length(2);
  });

  it('cancels after a question', async () => {
    const tracker = await openTracker({ requests: [leak({ status: 'submitted' })], requestId: 'leak' });
    await tracker.press('Cancel the request');
    await tracker.press('Keep it');
    await tracker.until(() => tracker.focused?.id === 'do-cancel');
    await tracker.press('Cancel the request');
    await tracker.press('Yes, cancel it');
    await tracker.untilText('The request is cancelled.');
    expect((await stored(tracker.adapter)).status).to.equal('cancelled');
  });

  it('changes the appointment, from what it is now', async () => {
    const availability = { note: 'weekdays', from: at(24) };
    const tracker = await openTracker({ requests: [leak({ availability })], requestId: 'leak' });
    await tracker.press('Change the appointment');
    await tracker.until(() => tracker.root.getElementById('write-reschedule') !== null);
    expect((tracker.root.getElementById('write-reschedule') as HTMLInputElement).value).to.equal('weekdays');
    await tracker.type('write-until', '2020-01-01T10:00');
    await tracker.press('Send the new times');
    await tracker.untilText('The end lies before the beginning');
    await tracker.type('write-until', '');
    await tracker.type('write-reschedule', 'on Friday');
    await tracker.press('Send the new times');
    await tracker.untilText('The new times have arrived.');
    expect((await stored(tracker.adapter)).availability!.note).to.equal('on Friday');
  });
});

describe('what a resident writes about a request', () => {
  it('survives a reload, and goes with what was written as one intent', async () => {
    const options = known();
    const adapter = adapterWith([solved()], {
      ...options,
      faults: [{ call: 'requests.reopen', error: 'offline', times: 1 }],
    });
    const keys = keysOf(adapter, 'reopen');
    const before = await placeTracker(adapter, 'leak');
    await before.press('It is not solved');
    await before.type('write-reopen', 'It drips again');
    await before.press('Reopen the request');
    await before.untilText('The request is not reopened yet. There is no connection');
    before.element.remove();
    const after = await placeTracker(adapter, 'leak');
    await after.until(() => after.root.getElementById('write-reopen') !== null);
    expect((after.root.getElementById('write-reopen') as HTMLTextAreaElement).value).to.equal(
      'It drips again',
    );
    await after.press('Reopen the request');
    await after.untilText('The request is open again.');
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
    after.element.remove();
    const again = await placeTracker(adapter, 'leak');
    await again.untilText('What you can do');
    expect(again.root.getElementById('write-reopen')).to.equal(null);
  });

  it('arrives with its photos, and shows in the history', async () => {
    const tracker = await openTracker({ requestId: 'leak' });
    await tracker.press('Write to us');
    await tracker.type('write-comment', 'I am at home after three.');
    await addPhoto(tracker, 'ceiling.jpg');
    await tracker.untilText('Ready');
    await tracker.press('Send');
    await tracker.untilText('Your message has arrived.');
    expect(tracker.part('.event')).to.include('I am at home after three.');
    expect(tracker.all('.event img')).to.have.length(1);
  });

  it('waits on the device when it does not get through, and goes by itself or by hand, once', async () => {
    const tracker = await openTracker({
      requestId: 'leak',
      ...known(),
      faults: [{ call: 'requests.comment', error: 'unavailable', afterEffect: true, times: 1 }],
    });
    await tracker.press('Write to us');
    await tracker.type('write-comment', 'I am at home after three.');
    await tracker.press('Send');
    await tracker.until(() => tracker.part('.notice').includes('I am at home after three.'));
    expect(tracker.text).to.not.include('Your message has arrived.');
    await tracker.press('Try now').catch(() => undefined);
    await tracker.untilText('Your message has arrived.');
    const messages = (await stored(tracker.adapter)).history!.filter(({ text }) =>
      text?.includes('after three'),
    );
    expect(messages).to.have.length(1);
    await tracker.until(() => tracker.all('.notice').length === 0);
  });
});

describe('somebody else is faster', () => {
  it('and the resident is told what has changed, with what they wrote still there', async () => {
    const adapter = adapterWith([solved()]);
    const requests = without(adapter.requests, 'subscribe');
    const tracker = await placeTracker({ ...adapter, requests }, 'leak');
    await tracker.press('It is not solved');
    await tracker.type('write-reopen', 'It drips again');
    await adapter.update('leak', { status: 'in-progress', owner: { name: 'Zhao Min' } });
    await tracker.press('Reopen the request');
    await tracker.untilText('In the meantime this has changed:');
    expect(tracker.part('#outcome')).to.include('Being worked on');
    expect(tracker.part('#outcome')).to.include('Zhao Min looks after it now');
    expect(tracker.part('#outcome')).to.include('What you wrote is still here.');
    expect((tracker.root.getElementById('write-reopen') as HTMLTextAreaElement).value).to.equal(
      'It drips again',
    );
    expect(tracker.part('.status')).to.equal('Being worked on');
  });

  it('in another tab: it is done once, and the loser hears of it', async () => {
    const adapter = adapterWith([solved()], { latency: 30 });
    const [one, other] = await Promise.all([placeTracker(adapter, 'leak'), placeTracker(adapter, 'leak')]);
    const isReady = () => Boolean(one.find('It is solved') && other.find('It is not solved'));
    await one.until(isReady);
    await other.press('It is not solved');
    await other.type('write-reopen', 'It drips again');
    one.button('It is solved').click();
    other.button('Reopen the request').click();
    await one.until(() => one.part('#outcome') !== '' && other.part('#outcome') !== '');
    const { history } = await stored(adapter);
    expect(history!.filter(({ status }) => status === 'closed')).to.have.length(1);
    await one.until(() => one.part('.status') === other.part('.status'));
  });

  it('and took the request away', async () => {
    const tracker = await openTracker({ requests: [solved()], requestId: 'leak' });
    tracker.adapter.setFaults([{ call: 'requests.confirm', error: 'not-found' }]);
    await tracker.press('It is solved');
    await tracker.untilText('That is not possible as things stand. Status: Solved');
    expect(announced()).to.be.a('string');
  });
});
