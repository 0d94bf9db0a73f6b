import { expect } from '@open-wc/testing';
import { newEntry, type OutboxEntry } from '../../../src/controllers/outbox/entry.js';
import { OutboxRecords } from '../../../src/controllers/outbox/records.js';
import { DeviceStore, hearing } from '../../../src/internal/storage/device-store.js';
import { Disk } from '../../internal/storage/refusing-disk.js';
import { replace, restoreAll } from '../../support/replace.js';
import { newOwner, start } from './support.js';

describe('the records of an outbox whose device falls silent', () => {
  let disk: Disk;
  let records: OutboxRecords;
  let first: OutboxEntry;
  let second: OutboxEntry;
  beforeEach(async () => {
    disk = new Disk('linli');
    // For longer than a test takes, it is not asked again.
    records = new OutboxRecords({ ...newOwner(), store: new DeviceStore(disk, 600_000) });
    first = newEntry(start({ summary: 'first' }), 1000);
    second = newEntry(start({ summary: 'second' }), 2000);
    for (const entry of [first, second]) await records.put(entry);
  });

  afterEach(restoreAll);

  const silence = async () => {
    disk.refusal = 'TimeoutError';
    await records.refresh();
    expect(records.isSilent).to.equal(true);
  };
  const summaries = () => [records.entries, records.sent].map((all) => all.map(({ summary }) => summary));

  it('K063: are still told apart', async () => {
    await silence();
    expect(await records.read(second.id)).to.deep.equal(second);
    expect(await records.read('unknown')).to.equal(undefined);
    const changed = await records.update(second.id, (entry) => ({ ...entry, summary: 'second, changed' }));
    expect(changed).to.deep.equal({ ...second, summary: 'second, changed' });
    expect(await records.update('unknown', (entry) => entry)).to.equal(undefined);
    expect(summaries()).to.deep.equal([['first', 'second, changed'], []]);
  });

  it('K063: are those that were written since, each once, and without those that went', async () => {
    await silence();
    await records.put(newEntry(start({ summary: 'third' }), 3000));
    await records.put({ ...first, attempts: 1 });
    expect(summaries()).to.deep.equal([['first', 'second', 'third'], []]);
    expect(records.entries[0]!.attempts).to.equal(1);
    await records.replace(second, { number: 2 });
    expect(summaries()).to.deep.equal([['first', 'third'], ['second']]);
    expect(records.sent[0]!.receipt).to.deep.equal({ number: 2 });
    expect(await records.discard(first.id)).to.equal(true);
    expect(summaries()).to.deep.equal([['third'], ['second']]);
  });

  it('K063: are known though it falls silent before what was written can be read', async () => {
    replace(disk, 'write', (write) => async (changes) => {
      await write.call(disk, changes);
      disk.refusal = 'TimeoutError';
    });
    await records.replace(second, { number: 2 });
    expect(records.isSilent).to.equal(true);
    expect(summaries()).to.deep.equal([['first'], ['second']]);
    expect(records.sent[0]!.receipt).to.deep.equal({ number: 2 });
  });

  it('K063: are known though it answers again by the time that the list is taken', async () => {
    const { store } = records.owner;
    replace(store, 'listWhole', (listWhole) => async (prefix) => {
      disk.refusal = 'TimeoutError';
      const list = await listWhole.call(store, prefix);
      replace(store, 'isSilent', () => false);
      return list;
    });
    await records.refresh();
    expect(summaries()).to.deep.equal([['first', 'second'], []]);
    expect(records.isSilent).to.equal(true);
  });

  it('K063: wait for what other tabs have said, which is of no use otherwise', async () => {
    let isLater = false;
    setTimeout(() => (isLater = true));
    await records.heard();
    expect(isLater).to.equal(false);
    await silence();
    let isHeard = false;
    setTimeout(() => (isHeard = true), hearing);
    await records.heard();
    expect(isHeard).to.equal(true);
  });
});
