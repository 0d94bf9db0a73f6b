import { expect, waitUntil } from '@open-wc/testing';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { draftLifetime } from '../../../src/controllers/draft/draft-record.js';
import { recordKey, type Owner } from '../../../src/controllers/outbox/owner.js';
import { randomId } from '../../../src/internal/key.js';
import { Database } from '../../../src/internal/storage/database.js';
import { DeviceStore, recordStore } from '../../../src/internal/storage/device-store.js';
import { replace } from '../../support/replace.js';
import { makeFile } from './support.js';

const newOwner = (residentId = 'wang-fang', store = recordStore(true)): Owner => ({
  portal: randomId(),
  residentId,
  store,
});

/** A keeper, and how often it said that something has changed. */
function open(owner: Owner, slot = 'form') {
  const changes = { count: 0 };
  return { keeper: new DraftKeeper(owner, slot, () => changes.count++), changes };
}

/** What a new page finds. */
async function find(owner: Owner, slot?: string, { keeper } = open(owner, slot)) {
  const [record] = await keeper.find();
  if (!record) return undefined;
  return { record, files: await keeper.filesOf(record) };
}

describe('a draft', () => {
  it('is kept soon after a letter was written, and the page is told', async () => {
    const owner = newOwner();
    const { keeper, changes } = open(owner);
    keeper.save({ text: 'Drips' });
    expect(keeper.kept).to.equal(undefined);
    await waitUntil(() => keeper.kept === 'device', 'it is kept', { timeout: 25_000 });
    expect(changes.count).to.be.greaterThan(0);
    expect((await find(owner))?.record).to.deep.include({ id: keeper.id, content: { text: 'Drips' } });
  });

  it('is what was written last, however quickly', async () => {
    const owner = newOwner();
    const { keeper } = open(owner);
    for (const text of ['D', 'Dr', 'Dri']) {
      keeper.save({ text });
      void keeper.flush();
    }
    keeper.save({ text: 'Drips' });
    await keeper.flush();
    expect((await find(owner))?.record.content).to.deep.equal({ text: 'Drips' });
  });

  it('that is changed again while it is written does not count as kept', async () => {
    const { keeper } = open(newOwner());
    keeper.save({ text: 'D' });
    const writing = keeper.flush();
    keeper.save({ text: 'Dr' });
    await writing;
    expect(keeper.kept).to.equal(undefined);
    await waitUntil(() => keeper.kept === 'device', 'it is kept', { timeout: 25_000 });
  });

  it('is kept by a device that was busy for a while, and the page is told', async () => {
    const disk = new Database('linli');
    let isBusy = true;
    for (const step of ['write', 'change'] as const)
      replace(disk, step, (original) => async (...given: never[]) => {
        if (isBusy) throw new DOMException('busy', 'TimeoutError');
        return Reflect.apply(original, disk, given) as Promise<void>;
      });
    const owner = { ...newOwner(), store: new DeviceStore(disk, 20) };
    const { keeper, changes } = open(owner);
    keeper.save({ text: 'Drips' });
    await keeper.flush();
    expect([keeper.kept, keeper.trouble]).to.deep.equal(['page', 'denied']);
    isBusy = false;
    const told = changes.count;
    await waitUntil(() => changes.count > told, 'the page is told', { timeout: 25_000 });
    expect([keeper.kept, keeper.trouble]).to.deep.equal(['device', undefined]);
  });

  it('goes on under its id after it was restored', async () => {
    const owner = newOwner();
    const { keeper } = open(owner);
    keeper.save({ text: 'Drips' });
    await keeper.flush();
    const next = open(owner);
    await next.keeper.adopt((await find(owner, 'form', next))!.record);
    expect(next.keeper.id).to.equal(keeper.id);
  });

  it('that was emptied is gone', async () => {
    const owner = newOwner();
    const { keeper } = open(owner);
    keeper.save({ text: 'Drips' });
    await keeper.flush();
    keeper.save(undefined);
    await keeper.flush();
    expect(await find(owner)).to.equal(undefined);
  });

  it('is nobody else’s: neither another resident’s, nor another form’s, nor another portal’s', async () => {
    const owner = newOwner('wang-fang');
    const { keeper } = open(owner, 'form');
    keeper.save({ text: 'Drips' });
    await keeper.flush();
    expect(await find({ ...owner, residentId: 'li-jun' })).to.equal(undefined);
    expect(await find({ ...owner, residentId: 'wang' })).to.equal(undefined);
    expect(await find(owner, 'form/2')).to.equal(undefined);
    expect(await find(newOwner('wang-fang'))).to.equal(undefined);
    expect(await find(owner)).not.to.equal(undefined);
  });

  it('is forgotten with its photos', async () => {
    const owner = newOwner();
    const { keeper } = open(owner);
    const file = makeFile();
    keeper.save({ text: 'Drips' });
    await keeper.keepFile(file);
    const { id } = keeper;
    await keeper.discard();
    expect(await find(owner)).to.equal(undefined);
    expect(await keeper.file(file.id)).to.equal(undefined);
    expect(keeper.id).not.to.equal(id);
  });

  it('that was given up while it was being written stays away', async () => {
    const owner = newOwner();
    const { keeper } = open(owner);
    keeper.save({ text: 'Drips' });
    void keeper.flush();
    await keeper.discard();
    expect(await find(owner)).to.equal(undefined);
  });

  it('is deleted with its photos when it is older than a week', async () => {
    const owner = newOwner();
    const { keeper } = open(owner);
    const file = makeFile();
    keeper.save({ text: 'Drips' });
    await keeper.keepFile(file);
    await setBack(owner, draftLifetime - 60_000);
    expect(await find(owner)).not.to.equal(undefined);
    await setBack(owner, draftLifetime + 60_000);
    expect(await find(owner)).to.equal(undefined);
    expect(await owner.store.list(recordKey('draft', owner, ''))).to.deep.equal([]);
    expect(await owner.store.get(recordKey('file', owner, file.id))).to.equal(undefined);
  });

  it('K059: that a later version has written is left alone, also when ours is sent or taken back', async () => {
    const owner = newOwner();
    const key = recordKey('draft', owner, 'form', 'later');
    const later = { version: 99, surprise: true };
    await owner.store.write({ put: [[key, later]] });
    const { keeper } = open(owner);
    expect(await keeper.find()).to.deep.equal([]);
    keeper.save({ text: 'Drips' });
    await keeper.flush();
    expect(keeper.kept).to.equal('device');
    const again = await find(owner);
    expect(again?.record.content).to.deep.equal({ text: 'Drips' });
    await owner.store.write(keeper.handOver());
    expect(await find(owner)).to.equal(undefined);
    await owner.store.write(keeper.takeOver(again!.record));
    const { id, content } = again!.record;
    expect((await find(owner))?.record).to.deep.include({ id, content });
    await keeper.discard();
    expect(await owner.store.list(recordKey('draft', owner, ''))).to.deep.equal([[key, later]]);
  });

  it('K068: that is damaged is begun anew, and kept', async () => {
    for (const damaged of [null, 7, 'text', [], {}, { version: 1 }, { version: 'x', id: 1 }]) {
      const owner = newOwner();
      await owner.store.write({ put: [[recordKey('draft', owner, 'form', 'damaged'), damaged]] });
      const { keeper } = open(owner);
      expect(await keeper.find()).to.deep.equal([]);
      keeper.save({ text: 'Drips' });
      await keeper.flush();
      expect(keeper.kept).to.equal('device');
      expect((await find(owner))?.record.content).to.deep.equal({ text: 'Drips' });
    }
  });
});

describe('the photos of a draft', () => {
  it('K062: come back byte by byte, in their order', async () => {
    const owner = newOwner();
    const { keeper } = open(owner);
    const files = [makeFile({ name: 'b.jpg', width: 40, height: 30 }), makeFile({ name: 'a.jpg' })];
    for (const file of files) await keeper.keepFile(file);
    expect((await find(owner))?.files).to.deep.equal(files);
  });

  it('are written once: a letter more writes none anew', async () => {
    const owner = newOwner();
    const { keeper } = open(owner);
    await keeper.keepFile(makeFile());
    const put = IDBObjectStore.prototype.put;
    const written: string[] = [];
    IDBObjectStore.prototype.put = function (value, key) {
      written.push((key as string).split('/')[0]!);
      return put.call(this, value, key);
    };
    try {
      keeper.save({ text: 'Drips' });
      await keeper.flush();
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(written).to.deep.equal(['draft']);
  });

  it('remember that they were uploaded', async () => {
    const owner = newOwner();
    const { keeper } = open(owner);
    const file = makeFile();
    await keeper.keepFile(file);
    await keeper.keepFile({ ...file, uploadedId: 'p1' });
    const found = await find(owner);
    expect(found?.files.map(({ uploadedId }) => uploadedId)).to.deep.equal(['p1']);
  });

  it('stay away once they were handed over and have gone, whatever is still to be kept of them', async () => {
    const owner = newOwner();
    const { keeper } = open(owner);
    const file = makeFile();
    await keeper.keepFile(file);
    keeper.save({ text: 'Drips' });
    const keeping = keeper.keepFile({ ...file, uploadedId: 'p1' });
    const { remove = [] } = keeper.handOver();
    const key = recordKey('file', owner, file.id);
    const gone = owner.store.write({ remove: [...remove, key] });
    keeper.renew();
    await Promise.all([keeping, gone]);
    expect(await owner.store.get(key)).to.equal(undefined);
  });

  it('are kept also where nothing was written yet, and go one by one', async () => {
    const owner = newOwner();
    const { keeper } = open(owner);
    const [one, other] = [makeFile(), makeFile()];
    await keeper.keepFile(one);
    await keeper.keepFile(other);
    await keeper.dropFile(one.id);
    expect((await find(owner))?.files).to.deep.equal([other]);
    await keeper.dropFile(other.id);
    expect(await find(owner)).to.equal(undefined);
  });

  it('that are damaged are left out, and the rest comes back', async () => {
    const owner = newOwner();
    const { keeper } = open(owner);
    const [good, bad] = [makeFile(), makeFile()];
    keeper.save({ text: 'Drips' });
    await keeper.keepFile(bad);
    await keeper.keepFile(good);
    await owner.store.write({ put: [[recordKey('file', owner, bad.id), { version: 1, bytes: 'none' }]] });
    const found = await find(owner);
    expect(found?.record.content).to.deep.equal({ text: 'Drips' });
    expect(found?.files).to.deep.equal([good]);
  });

  it('go over to what is sent, and come back with it', async () => {
    const owner = newOwner();
    const { keeper } = open(owner);
    const file = makeFile();
    keeper.save({ text: 'Drips' });
    await keeper.keepFile(file);
    const { id } = keeper;
    await owner.store.write(keeper.handOver());
    keeper.renew();
    expect(await find(owner)).to.equal(undefined);
    expect(await keeper.file(file.id)).to.deep.equal(file);
    await owner.store.write(keeper.takeOver({ id, content: { text: 'Drips' }, fileIds: [file.id] }));
    const found = await find(owner);
    expect(found?.record.id).to.equal(id);
    expect(found?.files).to.deep.equal([file]);
  });
});

describe('a draft on a shared device', () => {
  it('is kept in the page only', async () => {
    const owner = newOwner('wang-fang', new DeviceStore());
    const { keeper } = open(owner);
    keeper.save({ text: 'Drips' });
    await keeper.flush();
    expect([keeper.kept, keeper.trouble]).to.deep.equal(['page', undefined]);
    expect((await find(owner))?.record.content).to.deep.equal({ text: 'Drips' });
    expect(await find({ ...owner, store: recordStore(true) })).to.equal(undefined);
  });
});

/** Makes the draft look as if it had been written so many ms ago. */
async function setBack(owner: Owner, age: number): Promise<void> {
  const [[key, stored]] = (await owner.store.list(recordKey('draft', owner, ''))) as [[string, object]];
  await owner.store.write({ put: [[key, { ...stored, savedAt: new Date(Date.now() - age).toISOString() }]] });
}
