import { expect } from '@open-wc/testing';
import { AdapterError } from '../../../src/adapter/errors.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { outboxOf } from '../../../src/controllers/outbox/outboxes.js';
import { recordKey, type Owner } from '../../../src/controllers/outbox/owner.js';
import { Database } from '../../../src/internal/storage/database.js';
import { DeviceStore, recordStore } from '../../../src/internal/storage/device-store.js';
import { gate, newOwner, start, TestChannel, until } from './support.js';

describe('the outbox', () => {
  let owner: Owner;
  let outbox: Outbox;
  let channel: TestChannel;
  let stop: () => void;

  beforeEach(() => {
    owner = newOwner();
    outbox = new Outbox(owner);
    channel = new TestChannel();
    stop = outbox.serve(channel);
  });
  afterEach(() => stop());

  it('sends what it is given, and keeps the answer in its place', async () => {
    const entry = start();
    await outbox.add(entry);
    expect(channel.attempts[0]!.attempt).to.include({ idempotencyKey: entry.id, residentId: 'wang-fang' });
    expect(outbox.entries).to.deep.equal([]);
    expect(outbox.sent[0]).to.deep.include({ id: entry.id, receipt: { number: 1 }, seen: false });
  });

  it('has it on the device before the first attempt, with what is written in the same step', async () => {
    const held = gate();
    channel.answers = [held.promise];
    await owner.store.write({ put: [[recordKey('draft', owner, 'form'), 1]] });
    const entry = start();
    const adding = outbox.add(entry, { remove: [recordKey('draft', owner, 'form')] });
    await until(() => channel.attempts.length === 1);
    expect(outbox.isSending(entry.id)).to.equal(true);
    expect(await owner.store.get(recordKey('draft', owner, 'form'))).to.equal(undefined);
    const { mayHaveArrived } = (await owner.store.get(recordKey('outbox', owner, entry.id))) as {
      mayHaveArrived: boolean;
    };
    expect(mayHaveArrived).to.equal(true);
    held.open();
    await adding;
    expect(outbox.isSending(entry.id)).to.equal(false);
  });

  it('tries again by itself under the same key, and makes one record though the answer was lost', async () => {
    channel.answers = ['lost'];
    const entry = start();
    await outbox.add(entry);
    expect(outbox.entries[0]).to.include({ id: entry.id, state: 'waiting', attempts: 1 });
    expect([channel.failures, channel.signOuts]).to.deep.equal([['offline'], 0]);
    await until(() => outbox.sent.length === 1);
    expect(channel.attempts.map(({ attempt }) => attempt.idempotencyKey)).to.deep.equal([entry.id, entry.id]);
    expect(channel.made.size).to.equal(1);
  });

  it('keeps what is refused until somebody decides', async () => {
    channel.answers = [new AdapterError('invalid', { fields: { description: 'too-long' } })];
    const entry = start();
    await outbox.add(entry);
    await outbox.run(true);
    expect(channel.attempts).to.have.length(1);
    expect(outbox.entries[0]).to.deep.include({
      state: 'refused',
      failure: { code: 'invalid', fields: { description: 'too-long' } },
    });
    await outbox.retry(entry.id);
    expect([outbox.entries.length, channel.made.size]).to.deep.equal([0, 1]);
  });

  it('says once that nobody is signed in, and sends all when somebody is again', async () => {
    channel.answers = ['unauthenticated', 'unauthenticated'];
    await outbox.add(start());
    await outbox.add(start());
    expect(outbox.entries.map(({ state }) => state)).to.deep.equal(['signed-out', 'signed-out']);
    expect(channel.signOuts).to.equal(1);
    await outbox.run();
    expect(channel.attempts).to.have.length(2);
    await outbox.run(true);
    expect([outbox.entries.length, channel.made.size]).to.deep.equal([0, 2]);
  });

  it('sends nothing before the moment that the backend named, however much somebody presses', async () => {
    channel.answers = [new AdapterError('rate-limited', { retryAfterMs: 60_000 })];
    const entry = start();
    await outbox.add(entry);
    await outbox.retry(entry.id);
    await outbox.run(true);
    expect(channel.attempts).to.have.length(1);
  });

  it('sends emergencies first, whatever came before', async () => {
    stop();
    const order = [
      start({ summary: 'a' }),
      start({ summary: 'b', emergency: true }),
      start({ summary: 'c' }),
    ];
    for (const entry of order) await outbox.add(entry);
    stop = outbox.serve(channel);
    await until(() => channel.made.size === 3);
    expect(channel.attempts[0]!.entry.summary).to.equal('b');
  });

  it('tries an emergency again while a round of others, and another emergency, is under way', async () => {
    stop();
    const held = gate();
    channel.answers = ['offline', 'offline', 'offline'];
    const summaries = ['photos', 'more photos', 'urgent photos'];
    for (const summary of summaries) await outbox.add(start({ summary, emergency: summary.startsWith('u') }));
    const send = channel.send.bind(channel);
    channel.answers = [];
    channel.send = async (entry, attempt) => {
      if (entry.summary.includes('photos')) await held.promise;
      return send(entry, attempt);
    };
    stop = outbox.serve(channel);
    void outbox.run(true);
    channel.answers = ['offline'];
    await outbox.add(start({ summary: 'urgent', emergency: true }));
    await until(() => outbox.sent.length > 0);
    expect(outbox.sent.map(({ summary }) => summary)).to.deep.equal(['urgent']);
    expect(channel.failures).to.deep.equal(['offline']);
    held.open();
    await until(() => outbox.sent.length === 4);
  });

  it('says of what failed before the write itself that it cannot have arrived', async () => {
    channel.answers = ['unavailable'];
    const send = channel.send.bind(channel);
    channel.send = (entry, attempt) => attempt.before(send(entry, attempt)) as Promise<object>;
    await outbox.add(start());
    expect(outbox.entries[0]).to.include({ attempts: 1, mayHaveArrived: false });
    channel.send = send;
    channel.answers = ['unavailable'];
    await outbox.retry(outbox.entries[0]!.id);
    expect(outbox.entries[0]).to.include({ attempts: 2, mayHaveArrived: true });
  });

  it('takes over all that another has, once that is not being sent any more', async () => {
    const nobody: Owner = { portal: owner.portal, residentId: undefined, store: recordStore(false) };
    const before = new Outbox(nobody);
    const end = before.serve(channel);
    const file = { id: 'f1', key: 'k1' };
    await nobody.store.write({ put: [[recordKey('file', nobody, 'f1'), 'bytes']] });
    const held = gate();
    channel.answers = ['unauthenticated', held.promise];
    const [waiting, sent] = [start({ files: [file] }), start()];
    await before.add(waiting);
    const adding = before.add(sent);
    await until(() => channel.attempts.length === 2);
    const inheriting = outbox.inherit(before);
    held.open();
    await Promise.all([adding, inheriting]);
    end();
    expect(outbox.entries.map(({ id }) => id)).to.deep.equal([waiting.id]);
    expect(outbox.sent.map(({ id }) => id)).to.deep.equal([sent.id]);
    expect(await owner.store.get(recordKey('file', owner, 'f1'))).to.equal('bytes');
    expect(await nobody.store.list(recordKey('outbox', nobody, ''))).to.deep.equal([]);
    expect(await nobody.store.list(recordKey('file', nobody, ''))).to.deep.equal([]);
    await outbox.run(true);
    expect(channel.attempts.at(-1)!.attempt).to.include({
      idempotencyKey: waiting.id,
      residentId: 'wang-fang',
    });
  });

  it('K063: keeps what it knew while the device does not answer, and learns the rest afterwards', async () => {
    stop();
    await outbox.add(start({ summary: 'kept' }));
    const gone = start({ summary: 'gone' });
    await outbox.add(gone);
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('silent', 'TimeoutError');
    };
    try {
      await outbox.refresh();
      expect(outbox.entries.map(({ summary }) => summary)).to.deep.equal(['kept', 'gone']);
      await outbox.discard(gone.id);
      expect(outbox.entries.map(({ summary }) => summary)).to.deep.equal(['kept']);
    } finally {
      IDBFactory.prototype.open = open;
    }
    await until(() => !owner.store.isSilent);
    await until(() => owner.store.isDurable);
    await outbox.refresh();
    expect(outbox.entries.map(({ summary }) => summary)).to.deep.equal(['kept']);
    const other = new Outbox({ ...owner, store: new DeviceStore(new Database('linli')) });
    await other.refresh();
    expect(other.entries.map(({ summary }) => summary)).to.deep.equal(['kept']);
  });

  it('takes the same thing twice as one', async () => {
    const entry = start();
    await Promise.all([outbox.add(entry), outbox.add(entry)]);
    await outbox.add(entry);
    expect(channel.made.size).to.equal(1);
    expect([outbox.entries.length, outbox.sent.length]).to.deep.equal([0, 1]);
  });

  it('hands an entry back once, and not while it is being sent', async () => {
    const held = gate();
    channel.answers = [held.promise];
    const entry = start();
    const adding = outbox.add(entry);
    await until(() => channel.attempts.length === 1);
    const withdrawing = outbox.withdraw(entry.id, () => ({}));
    held.open();
    await adding;
    expect(await withdrawing).to.equal(undefined);
    channel.answers = ['forbidden'];
    const other = start();
    await outbox.add(other);
    const draft = recordKey('draft', owner, 'form');
    const back = await outbox.withdraw(other.id, ({ draftId }) => ({ put: [[draft, draftId]] }));
    expect(back?.id).to.equal(other.id);
    expect(await owner.store.get(draft)).to.equal(other.draftId);
    expect(await outbox.withdraw(other.id, () => ({}))).to.equal(undefined);
  });

  it('remembers which files are uploaded', async () => {
    const files = [{ id: 'f1', key: 'k1' }];
    const uploaded = [{ id: 'f1', key: 'k1', uploadedId: 'p1' }];
    const send = channel.send.bind(channel);
    channel.answers = ['offline'];
    channel.send = async (entry, attempt) => {
      if (channel.attempts.length === 0) await attempt.keep(uploaded);
      return send(entry, attempt);
    };
    await outbox.add(start({ files }));
    await until(() => outbox.sent.length === 1);
    expect(channel.attempts[1]!.entry.files).to.deep.equal(uploaded);
  });

  it('forgets a receipt after a day, and remembers who has seen it', async () => {
    const entry = start();
    await outbox.add(entry);
    await outbox.markSeen(entry.id);
    const key = recordKey('sent', owner, entry.id);
    const stored = (await owner.store.get(key)) as object;
    expect(stored).to.include({ seen: true });
    const sentAt = new Date(Date.now() - 25 * 3_600_000).toISOString();
    await owner.store.write({ put: [[key, { ...stored, sentAt }]] });
    await outbox.refresh();
    expect(outbox.sent).to.deep.equal([]);
    expect(await owner.store.get(key)).to.equal(undefined);
  });

  it('goes on by the channel that has the entry at hand', async () => {
    stop();
    const holder = new TestChannel();
    const entry = start();
    const stops = [
      outbox.serve(channel),
      outbox.serve(Object.assign(holder, { holds: ({ id }: { id: string }) => id === entry.id })),
    ];
    await outbox.add(entry);
    await outbox.add(start());
    expect([holder.made.size, channel.made.size]).to.deep.equal([1, 1]);
    for (const end of stops) end();
  });

  it('sends nothing that no channel is there for, and keeps it', async () => {
    await outbox.add(start({ channel: 'ratings.rate' }));
    expect(channel.attempts).to.deep.equal([]);
    expect(outbox.entries).to.have.length(1);
  });

  it('is one for the page, as long as anybody uses it', () => {
    const shared = outboxOf(owner);
    const end = shared.serve(channel);
    expect(outboxOf({ ...owner })).to.equal(shared);
    outboxOf(newOwner());
    expect(outboxOf(owner)).to.equal(shared);
    expect(outboxOf({ ...owner, residentId: 'li-jun' })).not.to.equal(shared);
    end();
    outboxOf(newOwner());
    expect(outboxOf(owner)).not.to.equal(shared);
  });
});
