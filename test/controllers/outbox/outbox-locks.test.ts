import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapter/errors.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { recordKey, type Owner } from '../../../src/controllers/outbox/owner.js';
import { sendingLease } from '../../../src/controllers/outbox/schedule.js';
import type { recordStore } from '../../../src/internal/storage/device-store.js';
import { hold } from '../../support/hold.js';
import { openTab } from '../../support/other-tab.js';
import { restoreAll, undoAlso } from '../../support/replace.js';
import { alter, gate, newOwner, start, TestChannel, until } from './support.js';

/** What a tab has of the library. */
interface Copy {
  Outbox: typeof Outbox;
  TestChannel: typeof TestChannel;
  recordStore: typeof recordStore;
}

const modules = [
  '/src/controllers/outbox/outbox.ts',
  '/src/internal/storage/device-store.ts',
  '/test/controllers/outbox/support.ts',
];
const withoutLocks = "Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });";

/** Another tab without Web Locks. */
async function openUnlocked() {
  const tab = await openTab<Copy>(modules, withoutLocks);
  const outboxOf = (owner: Owner) => new tab.Outbox({ ...owner, store: tab.recordStore(true) });
  return { tab, outboxOf };
}

describe('an outbox without Web Locks', () => {
  const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
  before(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { configurable: true, get: () => undefined });
  });
  after(() => Object.defineProperty(Navigator.prototype, 'locks', locks));
  afterEach(restoreAll);

  /** An attempt that is under way until it is let go. */
  async function sending() {
    const owner = newOwner();
    const outbox = new Outbox(owner);
    const channel = new TestChannel();
    undoAlso(outbox.serve(channel));
    const held = gate();
    channel.answers = [held.promise];
    const entry = start();
    const adding = outbox.add(entry);
    await until(() => channel.attempts.length === 1);
    const end = async () => {
      held.open();
      await adding;
    };
    return { owner, outbox, entry, end };
  }

  it('hands nothing back that the page is sending', async () => {
    const { outbox, entry, end } = await sending();
    const withdrawing = outbox.withdraw(entry.id, () => ({}));
    await end();
    expect(await withdrawing).to.equal(undefined);
    expect(outbox.sent).to.have.length(1);
  });

  it('gives up nothing that the page is sending', async () => {
    const { owner, outbox, entry, end } = await sending();
    const discarding = outbox.discard(entry.id);
    expect(await owner.store.get(recordKey('outbox', owner, entry.id))).not.to.equal(undefined);
    await end();
    await discarding;
    expect(outbox.sent).to.have.length(1);
  });

  it('neither hands back nor gives up what another tab is sending', async () => {
    const { owner, entry, end } = await sending();
    const { outboxOf } = await openUnlocked();
    const there = outboxOf(owner);
    let taken: unknown = 'not yet';
    const withdrawing = there.withdraw(entry.id, () => ({})).then((back) => (taken = back));
    const discarding = there.discard(entry.id);
    // Long enough for either to have happened.
    await there.refresh();
    await there.refresh();
    expect([taken, there.entries.length]).to.deep.equal(['not yet', 1]);
    await end();
    await Promise.all([withdrawing, discarding]);
    expect(taken).to.equal(undefined);
    expect(there.sent).to.have.length(1);
  });

  it('sends nothing by itself that another tab is sending, and goes on once that has come to nothing', async () => {
    const { owner, outbox, entry, end } = await sending();
    const { tab, outboxOf } = await openUnlocked();
    const there = outboxOf(owner);
    const channel = new tab.TestChannel();
    undoAlso(there.serve(channel));
    await there.run(true);
    await there.run(true);
    expect(channel.attempts).to.have.length(0);
    await end();
    expect(outbox.sent).to.have.length(1);
    const left = start();
    await outboxOf(owner).add(left);
    await alter(owner, left.id, { leases: { gone: Date.now() + 500 } });
    await there.refresh();
    await until(() => channel.made.has(left.id));
    expect(entry.id).not.to.equal(left.id);
    expect(channel.attempts).to.have.length(1);
  });

  it('sends nothing that another tab has taken away just before', async () => {
    const owner = newOwner();
    const entry = start();
    await new Outbox(owner).add(entry);
    const channel = new TestChannel();
    const { outboxOf } = await openUnlocked();
    const [here, there] = [new Outbox(owner), outboxOf(owner)];
    const back = there.withdraw(entry.id, () => ({}));
    undoAlso(here.serve(channel));
    await here.run(true);
    const wasTaken = (await back) !== undefined;
    expect(channel.made.size).to.equal(wasTaken ? 0 : 1);
  });

  it('hands nothing back that one tab is sending while another has failed', async () => {
    const { owner, entry, end } = await sending();
    const { tab, outboxOf } = await openUnlocked();
    const there = outboxOf(owner);
    const channel = new tab.TestChannel();
    channel.answers = ['forbidden'];
    undoAlso(there.serve(channel));
    await there.retry(entry.id);
    expect(channel.failures).to.deep.equal(['forbidden']);
    let taken: unknown = 'not yet';
    const withdrawing = there.withdraw(entry.id, () => ({})).then((back) => (taken = back));
    await there.refresh();
    expect([taken, there.entries[0]?.mayHaveArrived]).to.deep.equal(['not yet', true]);
    await end();
    await withdrawing;
    expect(taken).to.equal(undefined);
  });

  for (const [what, isUnderWay] of [
    ['is at it still', true],
    ['has ended without knowing', false],
  ] as const) {
    it(`says that it may have arrived where an attempt is refused and one of another tab ${what}`, async () => {
      const owner = newOwner();
      const outbox = new Outbox(owner);
      const channel = new TestChannel();
      const [held, heldThere] = [hold(), hold()];
      channel.send = async () => {
        await held.wait();
        throw new AdapterError('forbidden');
      };
      undoAlso(outbox.serve(channel));
      const entry = start();
      const adding = outbox.add(entry);
      await held.begun;
      const { tab, outboxOf } = await openUnlocked();
      const there = outboxOf(owner);
      const channelThere = new tab.TestChannel();
      channelThere.answers = ['timeout'];
      const send = channelThere.send.bind(channelThere);
      channelThere.send = async (...all) => {
        if (isUnderWay) await heldThere.wait();
        return send(...all);
      };
      const stopThere = there.serve(channelThere);
      const retrying = there.retry(entry.id);
      await (isUnderWay ? heldThere.begun : retrying);
      // What is under way goes on, and nothing else is sent from there.
      stopThere();
      held.release();
      await adding;
      expect(outbox.entries[0]).to.include({ state: 'refused', mayHaveArrived: true });
      heldThere.release();
      await retrying;
    });
  }

  it('waits for no tab that is gone', async () => {
    const owner = newOwner();
    const outbox = new Outbox(owner);
    const [one, other] = [start(), start()];
    for (const entry of [one, other]) await outbox.add(entry);
    await alter(owner, one.id, { leases: { gone: Date.now() - 1 } });
    // The clock was set back meanwhile.
    await alter(owner, other.id, { leases: { gone: Date.now() + 2 * sendingLease } });
    for (const { id } of [one, other]) expect((await outbox.withdraw(id, () => ({})))?.id).to.equal(id);
  });

  it('goes on after an attempt that failed', async () => {
    const owner = newOwner();
    const outbox = new Outbox(owner);
    const channel = new TestChannel();
    undoAlso(outbox.serve(channel));
    channel.answers = ['forbidden'];
    const entry = start();
    await outbox.add(entry);
    expect((await outbox.withdraw(entry.id, () => ({})))?.mayHaveArrived).to.equal(false);
  });
});
