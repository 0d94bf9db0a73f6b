import { expect } from '@open-wc/testing';
import { FormMemory, askedKind } from '../../../src/components/request-form/filing/form-memory.js';
import { memory } from '../../../src/adapters/memory/index.js';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { draftLifetime } from '../../../src/controllers/draft/draft-record.js';
import { removeLeftovers } from '../../../src/controllers/draft/leftovers.js';
import { newEntry } from '../../../src/controllers/outbox/entry.js';
import { ownerOf, recordKey, type Owner } from '../../../src/controllers/outbox/owner.js';
import { OutboxRecords } from '../../../src/controllers/outbox/records.js';
import { randomId } from '../../../src/internal/key.js';
import { Database } from '../../../src/internal/storage/database.js';
import { DeviceStore } from '../../../src/internal/storage/device-store.js';
import { seed } from '../../support/request-form.js';
import { start } from '../outbox/support.js';
import { makeFile } from './support.js';

const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
const old = draftLifetime + 60_000;
const young = draftLifetime - 60_000;

describe('what is left over on a device', () => {
  let store: DeviceStore;
  let owner: Owner;

  beforeEach(() => {
    store = new DeviceStore(new Database(`test-${randomId()}`));
    owner = { portal: 'https://portal.example/a/b', residentId: 'wang fang', store };
  });

  /** A file that was kept so long ago, of anybody. */
  async function leaveFile(age: number | undefined, whose = owner): Promise<{ id: string; key: string }> {
    const file = makeFile();
    const key = recordKey('file', whose, file.id);
    const keptAt = age === undefined ? {} : { keptAt: ago(age) };
    await store.write({ put: [[key, { ...file, version: 1, ...keptAt }]] });
    return { id: file.id, key };
  }

  const alter = async (key: string, change: object) =>
    store.write({ put: [[key, { ...((await store.get(key)) as object), ...change }]] });

  it('goes when it is a file that nothing names, once it is old enough', async () => {
    const [stays, goes] = [await leaveFile(young), await leaveFile(old)];
    await removeLeftovers(store);
    expect(await store.keys('')).to.deep.equal([stays.key]);
    expect(await store.get(goes.key)).to.equal(undefined);
  });

  it('stays when it is a file that a draft, an earlier draft, or an entry of anybody names', async () => {
    const others = ['li-jun', 'zhao-min'].map((residentId) => ({ ...owner, residentId }));
    const [inDraft, inAside, inEntry, inLater] = [
      await leaveFile(old),
      await leaveFile(old, others[0]),
      await leaveFile(old, others[1]),
      await leaveFile(old, others[1]),
    ];
    const savedAt = ago(0);
    const draft = { version: 1, id: 'd', savedAt, content: {} };
    const entry = newEntry(start({ files: [{ id: inEntry.id, key: 'k' }] }), Date.now());
    await store.write({
      put: [
        [recordKey('draft', owner, 'form'), { ...draft, fileIds: [inDraft.id] }],
        [recordKey('draft', others[0]!, 'form', 'd'), { ...draft, fileIds: [inAside.id] }],
        [recordKey('outbox', others[1]!, 'later'), { version: 9, photos: { first: inLater.id } }],
      ],
    });
    await new OutboxRecords(others[1]!).put(entry);
    await removeLeftovers(store);
    expect(await store.keys('file/')).to.deep.equal(
      [inDraft, inAside, inEntry, inLater].map(({ key }) => key).sort(),
    );
  });

  it('stays when it is a file, as long as nobody can read all that may name it', async () => {
    const { key } = await leaveFile(old);
    await store.write({ put: [[recordKey('draft', owner, 'form'), { version: 9, number: 1n }]] });
    await removeLeftovers(store);
    expect(await store.keys('file/')).to.deep.equal([key]);
  });

  it('gets an age where it is a file that has none yet', async () => {
    const { key } = await leaveFile(undefined);
    await removeLeftovers(store);
    expect(await store.keys('')).to.deep.equal([key]);
    expect(Date.parse(((await store.get(key)) as { keptAt: string }).keptAt)).to.be.closeTo(
      Date.now(),
      60_000,
    );
  });

  it('stays when a later version wrote it, or nobody can read it', async () => {
    const [later, damaged] = ['later', 'damaged'].map((id) => recordKey('file', owner, id));
    await store.write({
      put: [
        [later!, { version: 9, keptAt: ago(old) }],
        [damaged!, { version: 1, keptAt: ago(old), bytes: 'none' }],
      ],
    });
    await removeLeftovers(store);
    expect(await store.keys('')).to.deep.equal([damaged, later]);
  });

  it('goes when it is a draft of a resident who never came back, with its files', async () => {
    const keeper = new DraftKeeper(owner, 'form', () => {});
    const file = makeFile();
    await keeper.keepFile(file);
    await removeLeftovers(store);
    expect(await store.keys('')).to.have.length(2);
    await alter(recordKey('draft', owner, 'form', keeper.id), { savedAt: ago(old) });
    await alter(recordKey('file', owner, file.id), { keptAt: ago(old) });
    await removeLeftovers(store);
    expect(await store.keys('')).to.deep.equal([]);
  });

  it('stays a week more when it is a draft that a device wrote whose clock had started at 1970', async () => {
    const keeper = new DraftKeeper(owner, 'form', () => {});
    const file = makeFile();
    await keeper.keepFile(file);
    const key = recordKey('draft', owner, 'form', keeper.id);
    await alter(key, { savedAt: '1970-01-01T00:10:00Z' });
    const [found] = await new DraftKeeper(owner, 'form', () => {}).find();
    expect(found?.fileIds).to.deep.equal([file.id]);
    await removeLeftovers(store);
    const [dated] = await new DraftKeeper(owner, 'form', () => {}).find();
    expect(Date.now() - Date.parse(dated!.savedAt)).to.be.within(0, 60_000);
    await alter(key, { savedAt: ago(old) });
    await removeLeftovers(store);
    expect(await store.keys('draft/')).to.deep.equal([]);
  });

  it('K072: stays where the device’s clock has gone ahead, and the backend says what time it is', async () => {
    const now = () => Date.now() - old;
    const keeper = new DraftKeeper({ ...owner, now }, 'form', () => {});
    await keeper.keepFile(makeFile());
    await alter(recordKey('draft', owner, 'form', keeper.id), { savedAt: ago(old) });
    await leaveFile(old);
    await removeLeftovers(store, [], now());
    expect(await store.keys('')).to.have.length(3);
    expect(await new DraftKeeper({ ...owner, now }, 'form', () => {}).find()).to.have.length(1);
    expect(await new DraftKeeper(owner, 'form', () => {}).find()).to.have.length(0);
  });

  it('goes when it is a receipt of more than a day ago', async () => {
    const records = new OutboxRecords(owner);
    const entry = newEntry(start(), Date.now());
    await records.put(entry);
    await records.replace(entry, {});
    await removeLeftovers(store);
    expect(await store.keys('sent/')).to.have.length(1);
    await alter(recordKey('sent', owner, entry.id), { sentAt: ago(25 * 3_600_000) });
    await removeLeftovers(store);
    expect(await store.keys('sent/')).to.deep.equal([]);
  });

  it('is never an entry: it waits until somebody decides', async () => {
    const records = new OutboxRecords(owner);
    await records.put(newEntry(start(), Date.now() - 10 * old));
    await removeLeftovers(store);
    expect(await store.keys('outbox/')).to.have.length(1);
  });
});

describe('what a form asked on an earlier visit', () => {
  it('is forgotten after a week without a visit', async () => {
    const adapter = memory({ seed, residentId: randomId() });
    const owner = ownerOf({ adapter });
    const { store } = owner;
    const memories = new FormMemory(() => ({ adapter }));
    const asked = await adapter.requests.intake({});
    await memories.keep('intake en', asked, adapter.resident!()!);
    expect(await memories.recall('intake en')).not.to.equal(undefined);
    const key = recordKey('form', owner, 'intake en');
    const stored = (await store.get(key)) as object;
    await store.write({ put: [[key, { ...stored, keptAt: ago(old) }]] });
    expect(await memories.recall('intake en')).to.equal(undefined);
    await removeLeftovers(store, [askedKind]);
    expect(await store.get(key)).to.equal(undefined);
  });
});
