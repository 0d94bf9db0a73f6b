import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapter/errors.js';
import { entryType, newEntry, type OutboxEntry } from '../../../src/controllers/outbox/entry.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { recordKey, type Owner } from '../../../src/controllers/outbox/owner.js';
import { OutboxRecords } from '../../../src/controllers/outbox/records.js';
import { toRecord, type RecordType } from '../../../src/controllers/outbox/record.js';
import { alter, gate, newOwner, start, TestChannel, until } from './support.js';

const day = 24 * 3_600_000;

/** The next version of the library, which calls the content by another name. */
const nextType: RecordType<OutboxEntry> = {
  ...entryType,
  version: 2,
  upgrades: {
    1: (old) => {
      const entry = old as OutboxEntry;
      return { ...entry, content: { body: entry.content } };
    },
  },
};

/** Leaves 100 entries, each with its number, as another version of the library has written them. Resolves with their ids. */
async function leave(owner: Owner, type: RecordType<OutboxEntry>): Promise<string[]> {
  const entries = Array.from({ length: 100 }, (_, number) =>
    newEntry(start({ content: { number } }), Date.now()),
  );
  await owner.store.write({
    put: entries.map((entry) => [recordKey('outbox', owner, entry.id), toRecord(type, entry)] as const),
  });
  return entries.map(({ id }) => id);
}

describe('entries of another version', () => {
  it('K058: that an earlier one has left are brought up to date and sent, all 100', async function () {
    this.timeout(120_000);
    const owner = newOwner();
    const ids = await leave(owner, entryType);
    const channel = new TestChannel();
    const after = new Outbox(owner, nextType);
    const stop = after.serve(channel);
    // A busy machine takes half a minute for all.
    for (let count = 20; count <= 100; count += 20) await until(() => after.sent.length >= count);
    expect([...channel.made.keys()].sort()).to.deep.equal(ids.sort());
    const sent = [...channel.made.values()].map(
      ({ content }) => (content as { body: { number: number } }).body,
    );
    expect(sent.map(({ number }) => number).sort((one, other) => one - other)).to.deep.equal([...ids.keys()]);
    expect(await owner.store.list(recordKey('outbox', owner, ''))).to.deep.equal([]);
    stop();
  });

  it('K059: that a later one has left are neither sent nor touched, and the rest goes on', async () => {
    const owner = newOwner();
    await leave(owner, nextType);
    const stored = await owner.store.list(recordKey('outbox', owner, ''));
    expect(stored).to.have.length(100);
    const channel = new TestChannel();
    const outbox = new Outbox(owner);
    const stop = outbox.serve(channel);
    await outbox.add(start());
    await outbox.run(true);
    expect(channel.attempts).to.have.length(1);
    expect(outbox.entries).to.deep.equal([]);
    expect(await owner.store.list(recordKey('outbox', owner, ''))).to.deep.equal(stored);
    stop();
  });

  it('K068: that nobody can read are left alone, and nothing is thrown', async () => {
    const owner = newOwner();
    const damaged = [null, 0, 'x', [], {}, { version: 1 }, { version: 1, id: {}, state: 'lost' }];
    await owner.store.write({
      put: damaged.flatMap((value, index) =>
        ['outbox', 'sent'].map((kind) => [recordKey(kind, owner, `bad-${index}`), value] as const),
      ),
    });
    const stored = () =>
      Promise.all(['outbox', 'sent'].map((kind) => owner.store.list(recordKey(kind, owner, 'bad-'))));
    const before = await stored();
    expect(before.map(({ length }) => length)).to.deep.equal([damaged.length, damaged.length]);
    const channel = new TestChannel();
    const outbox = new Outbox(owner);
    const stop = outbox.serve(channel);
    await outbox.add(start());
    expect([outbox.entries.length, outbox.sent.length, channel.attempts.length]).to.deep.equal([0, 1, 1]);
    expect(await stored()).to.deep.equal(before);
    stop();
  });
});

describe('entries of a backend that fails in odd ways', () => {
  // Whoever writes an adapter in plain JavaScript can say anything.
  const odd: [string, AdapterError][] = [
    ['a wait that is no number', new AdapterError('rate-limited', { retryAfterMs: NaN })],
    ['a wait that is a text', new AdapterError('unavailable', { retryAfterMs: '30000' as never })],
    ['a sentence for a field', new AdapterError('invalid', { fields: { text: 'Too short' as never } })],
    ['a number for an id', new AdapterError('duplicate', { originalId: 42 as never })],
    ['a code that there is not', new AdapterError('toolarge' as never)],
  ];
  for (const [what, error] of odd) {
    it(`stay, and go once it takes them: ${what}`, async () => {
      const owner = newOwner();
      const channel = new TestChannel();
      channel.answers = [error];
      const outbox = new Outbox(owner);
      const stop = outbox.serve(channel);
      const entry = start();
      await outbox.add(entry);
      expect(outbox.entries.map(({ id }) => id)).to.deep.equal([entry.id]);
      await outbox.retry(entry.id);
      expect([...channel.made.keys()]).to.deep.equal([entry.id]);
      stop();
    });
  }
});

describe('entries of long ago', () => {
  const leave = async (age: number, emergency = false) => {
    const owner = newOwner();
    const entry = start({ emergency });
    await new Outbox(owner).add(entry);
    await alter(owner, entry.id, { confirmedAt: Date.now() - age });
    const channel = new TestChannel();
    const outbox = new Outbox(owner);
    const stop = outbox.serve(channel);
    await outbox.run(true);
    return { owner, entry, channel, outbox, stop };
  };

  it('K055: are not sent before the resident says so', async () => {
    const { entry, channel, outbox, stop } = await leave(8 * day);
    expect(channel.attempts).to.deep.equal([]);
    expect(outbox.entries[0]).to.include({ state: 'stale' });
    await outbox.run(true);
    expect(channel.attempts).to.deep.equal([]);
    await outbox.retry(entry.id);
    expect(channel.made.size).to.equal(1);
    stop();
  });

  it('K055: go by themselves within the week', async () => {
    const { channel, stop } = await leave(6 * day);
    await until(() => channel.made.size === 1);
    stop();
  });

  it('K055: that were emergencies are asked about after half an hour', async () => {
    const { channel, outbox, stop } = await leave(31 * 60_000, true);
    expect(channel.attempts).to.deep.equal([]);
    expect(outbox.entries[0]).to.include({ state: 'stale' });
    stop();
  });
});

describe('two tabs', () => {
  it('K044: with the same entry make one attempt between them, and both know what became of it', async () => {
    const owner = newOwner();
    const channels = [new TestChannel(), new TestChannel()];
    const outboxes = [new Outbox(owner), new Outbox(owner)];
    const held = gate();
    for (const channel of channels) channel.answers = [held.promise];
    const stops = outboxes.map((outbox, index) => outbox.serve(channels[index]!));
    const entry = start();
    const adding = outboxes.map((outbox) => outbox.add(entry));
    await until(() => channels.some(({ attempts }) => attempts.length === 1));
    held.open();
    await Promise.all(adding);
    expect(channels.flatMap(({ attempts }) => attempts)).to.have.length(1);
    for (const outbox of outboxes) {
      expect(outbox.entries).to.deep.equal([]);
      expect(outbox.sent.map(({ id }) => id)).to.deep.equal([entry.id]);
    }
    for (const stop of stops) stop();
  });

  it('K044: without Web Locks make one record all the same, by its key', async () => {
    const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
    Object.defineProperty(Navigator.prototype, 'locks', { configurable: true, get: () => undefined });
    try {
      const owner = newOwner();
      const channel = new TestChannel();
      const outboxes = [new Outbox(owner), new Outbox(owner)];
      const stops = outboxes.map((outbox) => outbox.serve(channel));
      const entry = start();
      await Promise.all(outboxes.map((outbox) => outbox.add(entry)));
      expect(channel.made.size).to.equal(1);
      await outboxes[0]!.run(true);
      expect(await owner.store.list(recordKey('outbox', owner, ''))).to.deep.equal([]);
      for (const stop of stops) stop();
    } finally {
      Object.defineProperty(Navigator.prototype, 'locks', locks);
    }
  });

  it('hear of each other', async () => {
    const owner = newOwner();
    const [here, there] = [new Outbox(owner), new OutboxRecords(owner)];
    let changes = 0;
    const stop = here.subscribe(() => changes++);
    // As another tab would say it: a page does not hear itself.
    await there.put(newEntry(start(), Date.now()));
    const line = new BroadcastChannel('linli');
    line.postMessage(there.topic);
    await until(() => here.entries.length === 1);
    line.close();
    expect(changes).to.be.greaterThan(0);
    stop();
  });
});

describe('residents', () => {
  it('K054: never get or send what another has written', async () => {
    const first = newOwner('wang-fang');
    const second = { ...first, residentId: 'li-jun' };
    await new Outbox(first).add(start());
    const channel = new TestChannel();
    const outbox = new Outbox(second);
    const stop = outbox.serve(channel);
    await outbox.run(true);
    expect([outbox.entries.length, outbox.sent.length, channel.attempts.length]).to.deep.equal([0, 0, 0]);
    stop();
    const own = new TestChannel();
    const stopOwn = new Outbox(first).serve(own);
    await until(() => own.made.size === 1);
    expect(own.attempts[0]!.attempt.residentId).to.equal('wang-fang');
    stopOwn();
  });
});
