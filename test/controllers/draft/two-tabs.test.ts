import { expect } from '@open-wc/testing';
import { DraftKeeper } from '../../../src/controllers/draft/draft-keeper.js';
import { newEntry } from '../../../src/controllers/outbox/entry.js';
import { recordKey } from '../../../src/controllers/outbox/owner.js';
import { OutboxRecords } from '../../../src/controllers/outbox/records.js';
import { Database } from '../../../src/internal/storage/database.js';
import { DeviceStore, type recordStore } from '../../../src/internal/storage/device-store.js';
import { openTab } from '../../support/other-tab.js';
import { restoreAll } from '../../support/replace.js';
import { newOwner, start } from '../outbox/support.js';
import { makeFile } from './support.js';

/** What a tab has of the library. */
interface Copy {
  DraftKeeper: typeof DraftKeeper;
  recordStore: typeof recordStore;
}

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

describe('one draft that is open in two tabs, or in two pages of one', () => {
  afterEach(restoreAll);

  /** Another tab goes on with what the first has kept. */
  async function openTwice() {
    const { one, owner, texts } = await openTabs();
    await write(one, 'It drips');
    const tab = await openTab<Copy>([
      '/src/controllers/draft/draft-keeper.ts',
      '/src/internal/storage/device-store.ts',
    ]);
    const other = new tab.DraftKeeper({ ...owner, store: tab.recordStore(true) }, 'form', () => {});
    const [draft] = await other.find();
    await other.adopt(draft!);
    return { one, other, texts };
  }

  it('stays one for whoever writes on alone', async () => {
    const { one, other, texts } = await openTwice();
    await write(other, 'It drips more');
    await write(other, 'It drips more and more');
    expect([await texts(), other.id]).to.deep.equal([['It drips more and more'], one.id]);
  });

  it('is two once both write: neither writes over what the other has kept', async () => {
    const { one, other, texts } = await openTwice();
    await write(one, 'It drips since Monday');
    await write(other, 'It drips!');
    expect(await texts()).to.deep.equal(['It drips since Monday', 'It drips!'].sort());
    await write(other, 'It drips again');
    await write(one, 'It drips since Monday, from above');
    expect(await texts()).to.deep.equal(['It drips again', 'It drips since Monday, from above']);
    expect([one.kept, other.kept]).to.deep.equal(['device', 'device']);
  });

  it('is left to whoever has written more, where the other empties it or sends it as it was', async () => {
    const ends: Record<string, (keeper: DraftKeeper) => Promise<unknown>> = {
      emptied: (keeper) => write(keeper, undefined),
      sent: async (keeper) => {
        await write(keeper, 'It drips');
        await keeper.owner.store.write(keeper.handOver());
      },
    };
    for (const [name, end] of Object.entries(ends)) {
      const { one, other, texts } = await openTwice();
      await write(one, 'It drips since Monday');
      await end(other);
      expect(await texts(), name).to.deep.equal(['It drips since Monday']);
    }
  });

  it('is written again where the other has sent it', async () => {
    const { one, other, texts } = await openTwice();
    await other.owner.store.write(other.handOver());
    await write(one, 'It drips since Monday');
    expect([await texts(), one.id]).to.deep.equal([['It drips since Monday'], other.id]);
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
