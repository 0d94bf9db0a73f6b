import { expect } from '@open-wc/testing';
import { entryType, newEntry, type NewEntry } from '../../../src/controllers/outbox/entry.js';
import { recordKey, type Owner } from '../../../src/controllers/outbox/owner.js';
import { sentType } from '../../../src/controllers/outbox/receipt.js';
import { toRecord } from '../../../src/controllers/outbox/record.js';
import { OutboxRecords } from '../../../src/controllers/outbox/records.js';
import { Database } from '../../../src/internal/storage/database.js';
import { DeviceStore } from '../../../src/internal/storage/device-store.js';
import { replace, restoreAll } from '../../support/replace.js';
import { Disk } from '../../internal/storage/refusing-disk.js';
import { newOwner, start, until } from './support.js';

describe('the records of an outbox', () => {
  let own: Owner;
  let records: OutboxRecords;
  let other: OutboxRecords;
  beforeEach(() => {
    own = newOwner();
    records = new OutboxRecords(own);
    // As another tab has them.
    other = new OutboxRecords({ ...own, store: new DeviceStore(new Database('linli')) });
  });

  afterEach(restoreAll);

  const put = (change: Partial<NewEntry> = {}, createdAt = Date.now()) => {
    const entry = newEntry(start(change), createdAt);
    return records.put(entry).then(() => entry);
  };
  const summaries = ({ entries, sent }: OutboxRecords) =>
    [entries, sent].map((all) => all.map(({ summary }) => summary));

  it('are the oldest first, whatever their ids are', async () => {
    await put({ id: 'a.1', summary: 'second' }, 2000);
    await put({ id: 'b.1', summary: 'first' }, 1000);
    await put({ id: 'c.1', summary: 'third' }, 3000);
    await other.refresh();
    expect(summaries(other)).to.deep.equal([['first', 'second', 'third'], []]);
  });

  it('are the oldest first also of what was sent, for a day', async () => {
    const now = Date.now();
    for (const [id, age] of [
      ['a', 2],
      ['b', 3],
      ['c', 1],
      ['old', 24 * 60],
    ] as const) {
      const sentAt = new Date(now - age * 60_000).toISOString();
      const sent = {
        id,
        draftId: id,
        channel: 'test',
        slot: 's',
        summary: `${age} min`,
        sentAt,
        receipt: {},
        seen: false,
      };
      await own.store.write({ put: [[recordKey('sent', own, id), toRecord(sentType, sent)]] });
    }
    await records.refresh();
    expect(summaries(records)).to.deep.equal([[], ['3 min', '2 min', '1 min']]);
    const keys = await own.store.keys(recordKey('sent', own, ''));
    expect(keys, 'of the last day').to.deep.equal(['a', 'b', 'c'].map((id) => recordKey('sent', own, id)));
  });

  it('are what is there: not what another tab has taken out', async () => {
    const entry = await put();
    await other.refresh();
    expect(other.entries).to.have.length(1);
    expect(await records.discard(entry.id)).to.equal(true);
    expect(await records.discard(entry.id)).to.equal(false);
    await other.refresh();
    expect(other.entries).to.deep.equal([]);
    expect(await other.read(entry.id)).to.equal(undefined);
  });

  it('are not what was sent, though another tab has written it again', async () => {
    const entry = await put();
    await records.replace(entry, { number: 1 });
    const key = recordKey('outbox', own, entry.id);
    await own.store.write({ put: [[key, toRecord(entryType, entry)]] });
    await records.refresh();
    expect([records.entries.length, records.sent.length]).to.deep.equal([0, 1]);
    expect(await own.store.get(key)).to.equal(undefined);
  });

  it('remember which of those that were sent was seen, and nothing that was not sent', async () => {
    const [one, two] = [await put({ summary: 'one' }), await put({ summary: 'two' })];
    for (const entry of [one, two]) await records.replace(entry, {});
    await records.markSeen(two.id);
    await records.markSeen('unknown');
    expect(await own.store.keys(recordKey('sent', own, ''))).to.have.length(2);
    await other.refresh();
    expect(other.sent.map(({ summary, seen }) => [summary, seen])).to.have.deep.members([
      ['one', false],
      ['two', true],
    ]);
    expect(other.sent.find(({ id }) => id === one.id)).to.deep.include({
      id: one.id,
      draftId: one.draftId,
      channel: 'test',
      slot: 'form',
    });
  });

  it('write nothing again of one that was seen', async () => {
    const entry = await put();
    await records.replace(entry, {});
    await records.markSeen(entry.id);
    let writes = 0;
    replace(own.store, 'write', (write) => (changes) => {
      writes++;
      return write.call(own.store, changes);
    });
    await records.markSeen(entry.id);
    expect(writes).to.equal(0);
  });

  it('keep a file that a draft has when its entry is given up', async () => {
    const keys = ['f1', 'f2'].map((id) => recordKey('file', own, id));
    await own.store.write({
      put: [
        ...keys.map((key) => [key, 'bytes'] as const),
        [recordKey('draft', own, 'form'), { fileIds: ['f2'] }],
      ],
    });
    const entry = await put({ files: ['f1', 'f2'].map((id) => ({ id, key: id })) });
    await records.discard(entry.id);
    expect(await Promise.all(keys.map((key) => own.store.get(key)))).to.deep.equal([undefined, 'bytes']);
  });

  it('keep a file while a draft is there that nobody can read', async () => {
    // A device of its own: other tests read all that is on theirs.
    const store = new DeviceStore(new Database(`test-${own.portal}`));
    const apart = new OutboxRecords({ ...own, store });
    const key = recordKey('file', own, 'f1');
    const draft: Record<string, unknown> = {};
    draft.itself = draft;
    await store.write({ put: [[key, 'bytes']] });
    await store.write({ put: [[recordKey('draft', own, 'form'), draft]] });
    const entry = newEntry(start({ files: [{ id: 'f1', key: 'k' }] }), Date.now());
    await apart.put(entry);
    await apart.discard(entry.id);
    expect(await store.get(key)).to.equal('bytes');
  });

  it('stay where somebody decides so once it is known what they are', async () => {
    const entry = await put();
    expect(await records.withdraw(entry.id, () => undefined)).to.equal(undefined);
    await other.refresh();
    expect(other.entries).to.deep.equal([entry]);
  });

  it('go once they were sent, though there is no room to remember it on the device', async () => {
    const disk = new Disk('linli');
    const full = new OutboxRecords({ ...own, store: new DeviceStore(disk) });
    const entry = await put();
    disk.room = 0;
    await full.replace(entry, { number: 1 });
    expect(summaries(full), 'in this tab').to.deep.equal([[], [entry.summary]]);
    await other.refresh();
    expect(summaries(other), 'in others').to.deep.equal([[], []]);
  });

  for (const room of [Infinity, 0]) {
    it(`keep what is to be sent after an answer, with its file, where there is room for ${room}`, async () => {
      const key = recordKey('file', own, 'f2');
      await own.store.write({ put: [[key, 'bytes']] });
      const files = ['f1', 'f2'].map((id) => ({ id, key: id }));
      const entry = await put({ files });
      const disk = new Disk('linli');
      const mine = new OutboxRecords({ ...own, store: new DeviceStore(disk) });
      disk.room = room;
      const next = start({ id: `${entry.id}.next`, summary: 'after it', files: files.slice(1) });
      await mine.replace(entry, { number: 1 }, () => next);
      expect(summaries(mine)).to.deep.equal([['after it'], [entry.summary]]);
      expect(mine.entries[0]).to.deep.include({ state: 'waiting', attempts: 0, files: next.files });
      expect(await own.store.get(key)).to.equal('bytes');
      await other.refresh();
      // What the device has no room for is on it as it was: it is sent once more under its key, and answered as before.
      expect(summaries(other)).to.deep.equal(
        room > 0 ? [['after it'], [entry.summary]] : [[entry.summary], []],
      );
    });
  }

  it('tell other tabs that something has changed, and of an entry that it went', async () => {
    const entry = await put({ files: [{ id: 'f1', key: 'k' }] });
    const told = new Set<unknown>();
    const line = new BroadcastChannel('linli');
    line.onmessage = ({ data }) => String(data).includes(own.portal) && told.add(data);
    await records.discard(entry.id);
    await until(() => told.has(records.topic) && told.size > 1);
    expect([...told]).to.have.members([recordKey('outbox', own, entry.id), records.topic]);
    line.close();
  });

  it('hear what other tabs say of them, and nothing that they say of others', async () => {
    let calls = 0;
    const stop = records.hear(() => calls++);
    const line = new BroadcastChannel('linli');
    // Tabs hear what one says in the order in which it says it.
    for (const topic of [new OutboxRecords(newOwner()).topic, records.topic]) line.postMessage(topic);
    await until(() => calls > 0);
    expect(calls).to.equal(1);
    line.close();
    stop();
  });

  it('go over to another owner with what was sent, and are here no more', async () => {
    const to = new OutboxRecords(newOwner('li-jun'));
    const waits = await put({ summary: 'waits', files: [{ id: 'lost', key: 'k' }] });
    const gone = await put({ summary: 'gone' });
    await records.replace(gone, { number: 7 });
    await records.hand(waits.id, to);
    await records.hand('unknown', to);
    await records.handSent(to);
    await records.handSent(to);
    for (const one of [records, to]) await one.refresh();
    expect(summaries(records)).to.deep.equal([[], []]);
    expect(summaries(to)).to.deep.equal([['waits'], ['gone']]);
    expect(to.sent[0]!.receipt).to.deep.equal({ number: 7 });
    const files = await to.owner.store.list(recordKey('file', to.owner, ''));
    expect(files, 'a file that was lost').to.deep.equal([]);
  });

  describe('tell whether a draft waits or was sent', () => {
    const draft = { text: 'Drips' };
    const files = ['f1', 'f2'].map((id) => ({ id, key: id }));
    const asked = { id: 'd', content: draft, fileIds: ['f1', 'f2'] };

    for (const what of ['waits', 'was sent'] as const) {
      it(`that ${what}, exactly as it is`, async () => {
        await put({ id: 'other.1', draftId: 'other', draft: { text: 'Something else' } });
        expect(await other.hasDraft(asked)).to.equal(false);
        const entry = await put({ id: 'd.1', draftId: 'd', draft, files });
        if (what === 'was sent') await records.replace(entry, {});
        expect(await other.hasDraft(asked)).to.equal(true);
        expect(await other.hasDraft({ ...asked, fileIds: ['f2'] }), 'fewer photos').to.equal(true);
        expect(await other.hasDraft({ ...asked, fileIds: ['f1', 'f3'] }), 'another photo').to.equal(false);
        expect(await other.hasDraft({ ...asked, content: { text: 'Drip' } }), 'other words').to.equal(false);
        expect(await other.hasDraft({ ...asked, id: 'e' }), 'another draft').to.equal(false);
      });
    }
  });
});
