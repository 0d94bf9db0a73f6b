import { expect, waitUntil } from '@open-wc/testing';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import type { DraftRecord } from '../../../src/controllers/draft/draft-record.js';
import { newEntry } from '../../../src/controllers/outbox/entry.js';
import { recordKey, type Owner } from '../../../src/controllers/outbox/owner.js';
import { OutboxRecords } from '../../../src/controllers/outbox/records.js';
import { Database } from '../../../src/internal/storage/database.js';
import { DeviceStore, recordStore } from '../../../src/internal/storage/device-store.js';
import { holdCalls } from '../../support/hold.js';
import { restoreAll } from '../../support/replace.js';
import { newOwner, start } from '../outbox/support.js';
import { Disk } from '../../internal/storage/refusing-disk.js';
import { makeFile } from './support.js';

const open = (owner: Owner) => new DraftKeeper(owner, 'form', () => {});

/** What a page of before has left. */
async function leave(owner: Owner, text: string): Promise<DraftKeeper> {
  const keeper = open(owner);
  keeper.save({ text });
  await keeper.keepFile(makeFile());
  return keeper;
}

/** What the device has of drafts. */
const stored = (owner: Owner) => owner.store.list(recordKey('draft', owner, ''));

/** The texts that a new page finds, the one in place first. */
async function texts(owner: Owner): Promise<unknown[]> {
  return (await open(owner).find()).map(({ content }) => (content as { text: string }).text);
}

describe('a draft that another tab writes while it is looked for', () => {
  afterEach(restoreAll);

  it('is found', async () => {
    const owner = newOwner();
    const other = open(owner);
    const looking = other.find();
    other.save({ text: 'Drips' });
    await other.flush();
    await looking;
    expect((await stored(owner)).map(([key]) => key)).to.deep.equal([
      recordKey('draft', owner, 'form', other.id),
    ]);
    const store = new DeviceStore(new Database('linli'));
    const held = holdCalls(store, 'listWhole');
    const found = open({ ...owner, store }).find();
    await held.begun;
    other.save({ text: 'Drips, and more' });
    await other.flush();
    held.release();
    expect((await found).map(({ content }) => content)).to.deep.equal([{ text: 'Drips, and more' }]);
  });
});

describe('an earlier draft', () => {
  afterEach(restoreAll);

  it('is kept beside the one at hand from the moment it was found, with its files', async () => {
    const owner = newOwner();
    await leave(owner, 'Earlier');
    const keeper = open(owner);
    const [earlier] = await keeper.find();
    keeper.save({ text: 'Now' });
    await keeper.flush();
    expect(await texts(owner)).to.deep.equal(['Now', 'Earlier']);
    expect(await keeper.filesOf(earlier!)).to.have.length(1);
  });

  it('takes the place of the one at hand, which goes with its files', async () => {
    const owner = newOwner();
    await leave(owner, 'Earlier');
    const keeper = open(owner);
    const [earlier] = await keeper.find();
    const file = makeFile();
    keeper.save({ text: 'Now' });
    await keeper.keepFile(file);
    // The one at hand stands in its place by now.
    expect(await texts(owner)).to.deep.equal(['Now', 'Earlier']);
    await keeper.flush();
    await keeper.adopt(earlier!);
    expect(keeper.id).to.equal(earlier!.id);
    expect(await texts(owner)).to.deep.equal(['Earlier']);
    expect(await keeper.file(file.id)).to.equal(undefined);
    expect(await keeper.filesOf(earlier!)).to.have.length(1);
  });

  it('has what is written until it is put aside', async () => {
    const owner = newOwner();
    const keeper = open(owner);
    const held = holdCalls(owner.store, 'change');
    keeper.save({ text: 'N' });
    void keeper.flush();
    await held.begun;
    const aside = keeper.setAside();
    keeper.save({ text: 'Now' });
    held.release();
    await aside;
    expect(await texts(owner)).to.deep.equal(['Now']);
  });

  it('has a photo that is taken back while a slow device forgets it', async () => {
    const owner = newOwner();
    const keeper = open(owner);
    const file = makeFile();
    await keeper.keepFile(file);
    const held = holdCalls(owner.store, 'listWhole');
    const dropped = keeper.dropFile(file.id);
    await held.begun;
    const kept = keeper.keepFile(file);
    // As many steps on the device as keeping it would take.
    for (let step = 0; step < 20; step++) await owner.store.get('step');
    held.release();
    await Promise.all([dropped, kept]);
    expect(await keeper.file(file.id)).to.deep.equal(file);
  });

  it('is given up with its files', async () => {
    const owner = newOwner();
    await leave(owner, 'Earlier');
    const keeper = open(owner);
    const [earlier] = await keeper.find();
    keeper.save({ text: 'Now' });
    await keeper.flush();
    await keeper.dropAside(earlier!);
    expect(await texts(owner)).to.deep.equal(['Now']);
    expect(await keeper.filesOf(earlier!)).to.deep.equal([]);
  });

  it('comes back in the place of the one at hand once that was sent', async () => {
    const owner = newOwner();
    await leave(owner, 'Earlier');
    const keeper = open(owner);
    await keeper.find();
    keeper.save({ text: 'Now' });
    await keeper.flush();
    await owner.store.write(keeper.handOver());
    const next = open(owner);
    const [draft] = await next.find();
    await next.adopt(draft!);
    expect(next.id).to.equal(draft!.id);
    expect(await texts(owner)).to.deep.equal(['Earlier']);
  });

  it('K063: is not written over while the device has not said whether there is one', async () => {
    const owner = newOwner();
    await leave(owner, 'Earlier');
    const { open: openDatabase } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('silent', 'TimeoutError');
    };
    const keeper = open(owner);
    expect([await keeper.find(), keeper.isUnsure]).to.deep.equal([[], true]);
    IDBFactory.prototype.open = openDatabase;
    keeper.save({ text: 'Now' });
    await keeper.flush();
    await waitUntil(() => owner.store.isDurable, 'the device answers', { timeout: 25_000 });
    expect((await texts(owner)).sort()).to.deep.equal(['Earlier', 'Now']);
    expect((await keeper.find()).map(({ content }) => content)).to.deep.equal([{ text: 'Earlier' }]);
    expect(await texts(owner)).to.deep.equal(['Now', 'Earlier']);
  });

  it('K063: is looked for though the page has another, which the device never had', async () => {
    const disk = new Disk('linli');
    const owner = { ...newOwner(), store: new DeviceStore(disk) };
    await leave(owner, 'Earlier');
    disk.refusal = 'TimeoutError';
    await leave(owner, 'In this page');
    const keeper = open(owner);
    const found = async () => (await keeper.find()).map(({ content }) => content);
    expect(await found()).to.deep.equal([{ text: 'In this page' }]);
    expect(keeper.isUnsure).to.equal(true);
    disk.refusal = undefined;
    await waitUntil(() => owner.store.isDurable, 'the device answers', { timeout: 25_000 });
    expect(await found()).to.deep.equal([{ text: 'In this page' }, { text: 'Earlier' }]);
    expect(keeper.isUnsure).to.equal(false);
  });

  it('is taken over from somebody else with its files, who has none of it any more', async () => {
    const owner = newOwner();
    const nobody: Owner = { portal: owner.portal, residentId: undefined, store: recordStore(false) };
    const before = await leave(nobody, 'Before');
    const { id } = before;
    await leave(owner, 'Mine');
    const keeper = open(owner);
    expect(await keeper.takeFrom(before)).to.equal(id);
    const drafts = await keeper.find();
    expect(drafts.map(({ content }) => content)).to.deep.equal([{ text: 'Before' }, { text: 'Mine' }]);
    expect(await keeper.filesOf(drafts[0]!)).to.have.length(1);
    for (const kind of ['draft', 'file'])
      expect(await nobody.store.list(recordKey(kind, nobody, ''))).to.deep.equal([]);
  });
});

describe('a draft that could not be removed', () => {
  /** A draft that is on the device although it was handed over. */
  async function handOver(owner: Owner) {
    const keeper = await leave(owner, 'Drips');
    const [{ id, content, fileIds }] = (await open(owner).find()) as [DraftRecord];
    const files = fileIds.map((file) => ({ id: file, key: file }));
    const entry = newEntry(start({ id: `${id}.1`, draftId: id, draft: content, files }), Date.now());
    const records = new OutboxRecords(owner);
    await records.put(entry);
    return { keeper, records, entry };
  }

  it('K060: is not offered while it waits to be sent, nor once it was', async () => {
    const owner = newOwner();
    const { records, entry, keeper } = await handOver(owner);
    expect(await texts(owner)).to.deep.equal([]);
    expect(await stored(owner)).to.deep.equal([]);
    keeper.save({ text: 'Drips' });
    await keeper.flush();
    await records.replace(entry, {});
    expect(await texts(owner)).to.deep.equal([]);
    expect(await stored(owner)).to.deep.equal([]);
  });

  it('is offered where something was written since', async () => {
    const owner = newOwner();
    const { keeper, records, entry } = await handOver(owner);
    keeper.save({ text: 'Drips more' });
    await keeper.flush();
    expect(await texts(owner)).to.deep.equal(['Drips more']);
    await records.replace(entry, {});
    expect(await texts(owner)).to.deep.equal(['Drips more']);
  });

  it('is offered where a photo was added since', async () => {
    const owner = newOwner();
    const { keeper } = await handOver(owner);
    await keeper.keepFile(makeFile());
    expect(await texts(owner)).to.deep.equal(['Drips']);
  });
});
