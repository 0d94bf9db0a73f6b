import { expect } from '@open-wc/testing';
import fc from '../support/fast-check.js';
import { rest } from '../../src/adapters/rest/index.js';
import { ownerOf, recordKey } from '../../src/controllers/outbox/owner.js';
import { recordStore } from '../../src/internal/storage/device-store.js';
import { openLine, type FaultyLine } from '../support/fault-line.js';
import { expectSound, newWords } from './tab/sound.js';
import type { Spoiler } from './tab/spoil.js';
import { Tab } from './tab/tab.js';

const denied = 'This device keeps nothing for you';
const full = 'This device has no room left';
const kept = 'Kept on this device';

/** Faults of the browser's storage, spoilt before the library is there. */
describe('storage', () => {
  let line: FaultyLine;
  const tabs: Tab[] = [];

  before(async function () {
    // The portal behind the line starts with the first of them.
    this.timeout(60_000);
    await (await openLine({ resident: 'wang-fang' })).close();
  });
  beforeEach(async () => {
    line = await openLine({ resident: 'wang-fang' });
  });
  afterEach(async () => {
    for (const tab of tabs.splice(0)) tab.close();
    await line.close();
  });

  async function open(spoil?: Spoiler): Promise<Tab> {
    const tab = await Tab.open({ line, ...(spoil && { spoil }) });
    tabs.push(tab);
    return tab;
  }

  async function sendAndExpectSound(tab: Tab): Promise<void> {
    await tab.call('press', 'Send the report');
    await tab.call('untilText', 'We have received it');
    await expectSound(tab, line, 1);
  }

  const timesSaid = async (tab: Tab, words: string) => (await tab.call('text')).split(words).length - 1;

  it('K060: a device without room for a photo keeps the text, says so, and the photo goes all the same', async () => {
    const tab = await open('full');
    const words = newWords();
    await tab.write(words);
    await tab.call('untilText', kept);
    await tab.call('addPhotos', 'a.png');
    await tab.call('untilText', 'Ready');
    await tab.call('untilText', full);
    expect(await tab.call('text')).not.to.contain(kept);
    await tab.call('type', 'Where exactly', 'by the door');
    await tab.call('untilText', full);
    await sendAndExpectSound(tab);
    expect(await photoCountSent(line)).to.equal(1);
  });

  it('K063: a device that is slow to wake up gives the draft back all the same', async () => {
    const tab = await open();
    const words = newWords();
    await tab.write(words);
    await tab.call('untilText', kept);
    await tab.show({ line, spoil: 'late' });
    await tab.call('untilText', 'We kept what you wrote');
    expect(await tab.call('value', 'Description')).to.equal(words);
    await sendAndExpectSound(tab);
  });

  it('K060: the text of such a draft is back after a reload', async () => {
    const tab = await open('full');
    const words = newWords();
    await tab.write(words);
    await tab.call('addPhotos', 'a.png');
    await tab.call('untilText', full);
    await tab.reload();
    await tab.call('untilText', 'We kept what you wrote');
    expect(await tab.call('value', 'Description')).to.equal(words);
    await sendAndExpectSound(tab);
  });

  for (const spoiler of ['missing', 'throws'] as const) {
    it(`K061: where IndexedDB ${spoiler === 'missing' ? 'is missing' : 'throws'}, all works, and once it is said`, async () => {
      const tab = await open(spoiler);
      await tab.write(newWords());
      await tab.call('untilText', denied);
      expect(await timesSaid(tab, denied)).to.equal(1);
      expect(await tab.call('text')).not.to.contain(kept);
      await tab.call('addPhotos', 'a.png');
      await tab.call('untilText', 'Ready');
      await sendAndExpectSound(tab);
    });
  }

  it('K061: what is not sent yet says that the page must stay open', async () => {
    const tab = await open('throws');
    await line.rule({ method: 'POST', path: '/requests$', times: 1, fault: { kind: 'status', status: 503 } });
    await tab.send(newWords());
    await tab.call('untilText', 'Leave this page open until it is sent');
    await tab.call('untilText', 'We have received it');
    await expectSound(tab, line, 1);
  });

  for (const spoiler of [undefined, 'blobs'] as const) {
    it(`K062: photos survive a reload${spoiler ? ' where Blobs cannot be stored' : ''}`, async () => {
      const tab = await open(spoiler);
      await tab.write(newWords());
      await tab.call('addPhotos', 'a.png', 'b.png');
      await line.arrived('POST', '/photos', 2);
      await tab.call('untilUploadsKept', 2);
      await tab.call('untilText', kept);
      await tab.reload();
      await tab.call('untilPhotos', 2);
      await sendAndExpectSound(tab);
      expect(await photoCountSent(line)).to.equal(2);
      expect(await line.unique('/photos')).to.equal(2);
    });
  }

  it('K063: where IndexedDB never answers, the form can be used at once, and soon that is said', async () => {
    const tab = await open('hangs');
    const words = newWords();
    await tab.write(words);
    expect(await tab.call('value', 'Description')).to.equal(words);
    expect(await tab.call('text')).not.to.contain(denied);
    await tab.call('untilText', denied);
    expect(await tab.call('value', 'Description')).to.equal(words);
    await sendAndExpectSound(tab);
  });

  it('K063: what is sent before it is known that IndexedDB does not answer arrives', async () => {
    const tab = await open('hangs');
    await tab.send(newWords());
    await tab.call('untilText', 'We have received it');
    await expectSound(tab, line, 1);
  });

  it('K066: where localStorage throws, all works', async () => {
    const tab = await open('local-storage');
    await tab.write(newWords());
    await tab.call('untilText', kept);
    await sendAndExpectSound(tab);
  });

  it('K068: 1,000 values of any kind under our names do no harm', async () => {
    const owner = ownerOf({ adapter: rest({ baseUrl: line.baseUrl, resident: () => 'wang-fang' }) });
    const kinds = ['draft', 'outbox', 'sent', 'file', 'form'];
    const values = fc.sample(fc.anything({ withDate: true, withMap: true, withTypedArray: true }), 1000);
    const places = ['request-form/', 'x', 'intake en'];
    const put = values.filter(isStorable).map((value, index) => {
      const place = places[index % places.length]!;
      const key = recordKey(kinds[index % kinds.length]!, owner, index < 60 ? place : `${place}${index}`);
      return [key, value] as const;
    });
    expect(put.length).to.be.greaterThan(900);
    await recordStore(true).write({ put });
    const tab = await open();
    await tab.write(newWords());
    await tab.call('untilText', kept);
    await sendAndExpectSound(tab);
  });
});

/** How many photos the first request had. */
async function photoCountSent(line: FaultyLine): Promise<number | undefined> {
  const [first] = await line.log('POST', '/requests');
  return (first!.json as { photoIds?: string[] }).photoIds?.length;
}

function isStorable(value: unknown): boolean {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}
