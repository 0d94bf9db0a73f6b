import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapter/errors.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { recordKey, type Owner } from '../../../src/controllers/outbox/owner.js';
import { hold, holdCalls } from '../../support/hold.js';
import { replace, restoreAll, undoAlso } from '../../support/replace.js';
import { alter, newOwner, say, start, TestChannel, until } from './support.js';

const minute = 60_000;
const online = () => dispatchEvent(new Event('online'));

describe('an outbox that is listened to and served', () => {
  let owner: Owner;
  let outbox: Outbox;
  let channel: TestChannel;
  beforeEach(() => {
    owner = newOwner();
    outbox = new Outbox(owner);
    channel = new TestChannel();
  });
  afterEach(restoreAll);
  const serve = (by = channel) => {
    const stop = outbox.serve(by);
    undoAlso(stop);
    return stop;
  };

  /** Leaves something that is to go in so many minutes, as an earlier visit would have. */
  async function leave(minutes: number, change: Parameters<typeof start>[0] = {}): Promise<string> {
    const entry = start(change);
    await new Outbox(owner).add(entry);
    await alter(owner, entry.id, { attempts: 5, nextAttemptAt: Date.now() + minutes * minute });
    return entry.id;
  }

  it('says every change once, to everybody who listens and to nobody who has stopped', async () => {
    let [one, other] = [0, 0];
    const stopOne = outbox.subscribe(() => one++);
    undoAlso(outbox.subscribe(() => other++));
    await outbox.add(start());
    expect([one, other]).to.deep.equal([2, 2]);
    await outbox.refresh();
    await outbox.refresh();
    expect([one, other]).to.deep.equal([2, 2]);
    stopOne();
    await outbox.discard(outbox.entries[0]!.id);
    expect([one, other]).to.deep.equal([2, 3]);
  });

  it('hears of another tab as long as anybody listens, and no longer', async () => {
    const stopOne = outbox.subscribe(() => undefined);
    const stopOther = outbox.subscribe(() => undefined);
    const topic = recordKey('outbox', owner);
    stopOne();
    await new Outbox(owner).add(start());
    await say(topic, () => outbox.entries.length === 1);
    stopOther();
    // Another who hears all the same, so that it is known when it was said.
    const witness = new Outbox(owner);
    undoAlso(witness.subscribe(() => undefined));
    await new Outbox(owner).add(start());
    await say(topic, () => witness.entries.length === 2);
    expect(outbox.entries).to.have.length(1);
  });

  it('sends what waits when somebody begins to serve, also what would wait longer', async () => {
    await leave(5);
    serve();
    await until(() => channel.made.size === 1);
  });

  it('tries what waits again when the page may have a way, as long as anybody serves', async () => {
    const first = new TestChannel();
    const stopFirst = serve(first);
    const stop = serve();
    stopFirst();
    await outbox.run();
    await leave(5);
    online();
    await until(() => channel.made.size === 1);
    await outbox.run();
    stop();
    await leave(5);
    online();
    // A look that `online` had begun would be over by then.
    for (let times = 0; times < 2; times++) await new Outbox(owner).refresh();
    expect(outbox.entries).to.deep.equal([]);
    await outbox.run();
    await outbox.refresh();
    expect([first.attempts.length, channel.attempts.length, outbox.entries.length]).to.deep.equal([0, 1, 1]);
  });

  it('goes by what is due first, not by what is due last', async () => {
    serve();
    await outbox.run();
    await leave(5, { summary: 'later' });
    await leave(1 / 60, { summary: 'soon' });
    await outbox.refresh();
    await until(() => channel.made.size === 1);
    expect(channel.attempts.map(({ entry }) => entry.summary)).to.deep.equal(['soon']);
  });

  it('tries an emergency once in a round that fails', async () => {
    await leave(5, { emergency: true });
    channel.answers = ['unavailable', 'unavailable'];
    serve();
    await outbox.run(true);
    await until(() => channel.attempts.length > 0);
    await outbox.run();
    expect(channel.attempts).to.have.length(1);
  });

  it('sends nothing again that was sent', async () => {
    serve();
    const entry = start();
    await Promise.all([outbox.add(entry), outbox.add(entry)]);
    await outbox.add(entry);
    expect(channel.attempts).to.have.length(1);
    expect(outbox.entries).to.deep.equal([]);
  });

  it('tries once for presses at the same time, and again for a later one', async () => {
    serve();
    channel.answers = ['forbidden', 'forbidden'];
    const entry = start();
    await outbox.add(entry);
    await Promise.all([outbox.retry(entry.id), outbox.retry(entry.id)]);
    expect([channel.attempts.length, outbox.entries[0]!.state]).to.deep.equal([2, 'refused']);
    await outbox.retry(entry.id);
    expect(channel.made.size).to.equal(1);
  });

  it('wakes for what the backend has put off when that may go, and no sooner', async () => {
    serve();
    channel.answers = [new AdapterError('rate-limited', { retryAfterMs: 45_000 })];
    await outbox.add(start());
    const pauses: number[] = [];
    replace(
      window,
      'setTimeout',
      (later) =>
        ((work: TimerHandler, pause = 0) => {
          pauses.push(pause);
          return later(work, pause);
        }) as typeof later,
    );
    await outbox.refresh();
    expect(pauses.at(-1)).to.be.within(30_000, 60_000);
  });

  it('is in use while it sends, also once nobody serves or listens any more', async () => {
    const held = holdCalls(channel, 'send');
    const stop = serve();
    const adding = outbox.add(start());
    await held.begun;
    stop();
    expect(outbox.isInUse).to.equal(true);
    held.release();
    await adding;
    expect([outbox.isInUse, channel.made.size]).to.deep.equal([false, 1]);
  });

  it('says that nobody is signed in again after somebody was', async () => {
    serve();
    channel.answers = ['unauthenticated'];
    await outbox.add(start());
    await outbox.run(true);
    channel.answers = ['unauthenticated'];
    await outbox.add(start());
    expect(channel.signOuts).to.equal(2);
  });

  it('says nothing of an attempt whose entry was taken out meanwhile', async () => {
    serve();
    const held = hold();
    channel.send = async () => {
      await held.wait();
      throw new AdapterError('forbidden');
    };
    const entry = start();
    const adding = outbox.add(entry);
    await held.begun;
    await owner.store.write({ remove: [recordKey('outbox', owner, entry.id)] });
    held.release();
    await adding;
    expect([channel.failures, outbox.entries]).to.deep.equal([[], []]);
  });

  it('serves a channel that wants to know of no failure, and owners whom nobody knows', async () => {
    const nobody = new Outbox({ ...owner, residentId: undefined });
    let options: object = {};
    undoAlso(
      nobody.serve({
        name: 'test',
        send(_, attempt) {
          options = attempt;
          return Promise.reject(new AdapterError('unauthenticated'));
        },
      }),
    );
    await nobody.add(start());
    expect(nobody.entries.map(({ state }) => state)).to.deep.equal(['signed-out']);
    expect(options).not.to.have.property('residentId');
    await nobody.discard(nobody.entries[0]!.id);
  });
});
