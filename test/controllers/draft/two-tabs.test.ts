import { expect } from '@open-wc/testing';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { newEntry } from '../../../src/controllers/outbox/entry.js';
import { recordKey } from '../../../src/controllers/outbox/owner.js';
import { OutboxRecords } from '../../../src/controllers/outbox/records.js';
import { Database } from '../../../src/internal/storage/database.js';
import { DeviceStore } from '../../../src/internal/storage/device-store.js';
import { newOwner, start } from '../outbox/support.js';
import { makeFile } from './support.js';

/** Two tabs of one resident, in each of which the same form is open, and nothing was written before. */
async function openTabs() {
  const owner = newOwner();
  const newTab = () =>
    new DraftKeeper({ ...owner, store: new DeviceStore(new Database('linli')) }, 'form', () => {});
  const one = newTab();
  const other = newTab();
  await Promise.all([one.find(), other.find()]);
  /** The texts that a new page finds. */
  const texts = async () =>
    (await newTab().find()).map(({ content }) => (content as { text: string }).text).sort();
  return { owner, one, other, newTab, texts };
}

async function write(keeper: DraftKeeper, text: string | undefined): Promise<void> {
  keeper.save(text === undefined ? undefined : { text });
  await keeper.flush();
}

describe('two drafts of one form, in two tabs', () => {
  it('are both kept, however they take turns', async () => {
    const { one, other, texts } = await openTabs();
    await write(one, 'It drips');
    await write(other, 'The lift');
    expect(await texts()).to.deep.equal(['It drips', 'The lift']);
    await write(one, 'It drips more');
    await write(other, 'The lift again');
    expect(await texts()).to.deep.equal(['It drips more', 'The lift again']);
  });

  it('do not go with each other: emptied, given up, put aside, sent', async () => {
    const ends: Record<string, (keeper: DraftKeeper) => Promise<unknown>> = {
      emptied: (keeper) => write(keeper, undefined),
      discarded: (keeper) => keeper.discard(),
      'put aside': async (keeper) => keeper.dropAside((await keeper.setAside())!),
      sent: (keeper) => keeper.owner.store.write(keeper.handOver()),
    };
    for (const [name, end] of Object.entries(ends)) {
      const { one, other, texts } = await openTabs();
      await write(one, 'It drips');
      await write(other, 'The lift');
      await end(one);
      expect(await texts(), name).to.deep.equal(['The lift']);
      await end(other);
      expect(await texts(), name).to.deep.equal([]);
    }
  });

  it('are each in one place, also where one of them is sent', async () => {
    const { owner, one, other, texts } = await openTabs();
    await write(one, 'It drips');
    await write(other, 'The lift');
    await other.owner.store.write(other.handOver());
    await write(one, 'It drips more');
    expect(await texts()).to.deep.equal(['It drips more']);
    expect(await owner.store.keys(recordKey('draft', owner, ''))).to.have.length(1);
  });

  it('do not go with one that was never written', async () => {
    const { one, other, texts } = await openTabs();
    await write(one, 'It drips');
    await write(other, undefined);
    await other.discard();
    expect(await texts()).to.deep.equal(['It drips']);
  });

  it('do not go with one that comes back from the outbox', async () => {
    const { one, other, texts } = await openTabs();
    await write(one, 'It drips');
    await other.owner.store.write(other.takeOver({ id: 'lift', content: { text: 'The lift' }, fileIds: [] }));
    expect(await texts()).to.deep.equal(['It drips', 'The lift']);
    await write(other, 'The lift again');
    expect(await texts()).to.deep.equal(['It drips', 'The lift again']);
  });
});

describe('a photo of a draft that another tab has sent', () => {
  it('stays for what waits, also where the draft is given up here, or the photo', async () => {
    const gives: ((keeper: DraftKeeper, fileId: string) => Promise<unknown>)[] = [
      (keeper) => keeper.discard(),
      (keeper, fileId) => keeper.dropFile(fileId),
      async (keeper) => keeper.dropAside((await keeper.setAside())!),
    ];
    for (const give of gives) {
      const { owner, one, newTab } = await openTabs();
      await write(one, 'It drips');
      const file = makeFile();
      await one.keepFile(file);
      const here = newTab();
      const [draft] = await here.find();
      await here.adopt(draft!);
      const entry = newEntry(
        { ...start(), draftId: one.id, files: [{ id: file.id, key: file.key }] },
        Date.now(),
      );
      await new OutboxRecords(owner).put(entry, one.handOver());
      await write(here, 'It still drips');
      await give(here, file.id);
      expect(await newTab().file(file.id), String(give)).to.deep.equal(file);
    }
  });
});
