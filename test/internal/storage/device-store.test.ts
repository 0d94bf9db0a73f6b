import { expect } from '@open-wc/testing';
import { randomId } from '../../../src/internal/key.js';
import { DeviceStore, recordStore } from '../../../src/internal/storage/device-store.js';
import { makeStore, photo, Disk } from './refusing-disk.js';

describe('what the device keeps', () => {
  it('is there for whoever opens it next', async () => {
    const { disk, store } = makeStore();
    expect(await store.write({ put: [['a', 1]] })).to.equal(true);
    expect([store.isDurable, store.trouble]).to.deep.equal([true, undefined]);
    expect(await new DeviceStore(disk).get('a')).to.equal(1);
  });

  it('K061: stays in the page where the device refuses, and is read from there', async () => {
    const { disk, store } = makeStore();
    await store.write({
      put: [
        ['a', 1],
        ['c', 3],
      ],
    });
    disk.refusal = 'SecurityError';
    expect(await store.write({ put: [['b', 2]], remove: ['a'] })).to.equal(false);
    expect([store.isDurable, store.trouble]).to.deep.equal([false, 'denied']);
    expect([await store.get('a'), await store.get('b')]).to.deep.equal([undefined, 2]);
    expect(await store.list('')).to.deep.equal([['b', 2]]);
  });

  it('K060: is not said to be nothing by a device that cannot so much as be opened for want of room', async () => {
    const { disk, store } = makeStore();
    await store.write({ put: [['a', 1]] });
    disk.refusal = 'QuotaExceededError';
    expect(await store.getWhole('a')).to.deep.equal({ value: undefined, isWhole: false });
    expect(await store.listWhole('')).to.deep.equal({ records: [], isWhole: false });
    expect([store.isSilent, store.trouble]).to.deep.equal([true, 'denied']);
    expect(
      await store.change(
        'a',
        (stored) => ({ put: [['b', stored]] }),
        () => 1,
      ),
    ).to.deep.equal({ put: [['b', 1]] });
  });

  it('K063: is told to a device that was silent for a while: what is new, and what is gone', async () => {
    const disk = new Disk();
    const store = new DeviceStore(disk, 20);
    await store.write({ put: [['sent', 'Drips']] });
    disk.refusal = 'TimeoutError';
    await store.write({ put: [['receipt', 1]], remove: ['sent'] });
    await store.write({ put: [['draft', 'Dark']] });
    const onDisk = async () => (await new DeviceStore(disk).list('')).map(([key]) => key);
    disk.refusal = undefined;
    while ((await onDisk()).join() !== 'draft,receipt')
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect([store.isDurable, store.trouble]).to.deep.equal([true, undefined]);
    expect(await store.list('')).to.deep.equal([
      ['draft', 'Dark'],
      ['receipt', 1],
    ]);
  });

  it('is asked again until a silent device answers, and what is newer stays', async () => {
    const disk = new Disk();
    const store = new DeviceStore(disk, 20);
    disk.refusal = 'TimeoutError';
    await store.write({ put: [['draft', 'old']] });
    const asked = disk.asked;
    while (disk.asked < asked + 2) await new Promise((resolve) => setTimeout(resolve, 5));
    disk.refusal = undefined;
    await store.write({ put: [['draft', 'new']] });
    while (!store.isDurable) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await new DeviceStore(disk).get('draft')).to.equal('new');
  });

  it('is read as it was written last, also while that is on its way', async () => {
    const { store } = makeStore();
    await store.write({ put: [['a', 1]] });
    void store.write({ put: [['b', 2]] });
    void store.write({ put: [['a', 3]] });
    expect(await Promise.all([store.get('a'), store.list('')])).to.deep.equal([
      3,
      [
        ['a', 3],
        ['b', 2],
      ],
    ]);
  });

  it('leaves a device that refuses alone for a while', async () => {
    const { disk, store } = makeStore();
    disk.refusal = 'SecurityError';
    await store.get('a');
    await store.write({ put: [['a', 1]] });
    await store.list('');
    expect(disk.asked).to.equal(1);
  });

  it('is not put on the device again once another tab has removed it', async () => {
    const { disk, store } = makeStore();
    await store.write({ put: [['one', 'old']] });
    disk.refusal = 'QuotaExceededError';
    await store.write({ put: [['one', 'new']] });
    disk.refusal = undefined;
    await new DeviceStore(disk).write({ remove: ['one'] });
    await store.forget('one');
    expect([await store.get('one'), store.isCaughtUp]).to.deep.equal([undefined, true]);
    await store.write({ remove: ['other'] });
    expect(await new DeviceStore(disk).get('one')).to.equal(undefined);
  });

  it('is changed by what is there, with nobody in between', async () => {
    const { disk, store } = makeStore();
    const other = new DeviceStore(disk);
    await store.write({ put: [['count', 0]] });
    const add = (to: DeviceStore) =>
      to.change('count', (stored) => ({ put: [['count', (stored as number) + 1]] }));
    await Promise.all([store, other, store, other].map(add));
    expect(await store.get('count')).to.equal(4);
    expect(await store.change('count', () => undefined)).to.equal(undefined);
    expect(await store.get('count')).to.equal(4);
  });

  it('is changed by what was known of it, where the device does not answer', async () => {
    const { disk, store } = makeStore();
    await store.write({ put: [['a', 1]] });
    disk.refusal = 'TimeoutError';
    const seen: unknown[] = [];
    const next = (stored: unknown) => {
      seen.push(stored);
      return { put: [['a', 2]] as const };
    };
    await store.change('a', next, () => 1);
    await store.change('a', next, () => 1);
    expect(seen).to.deep.equal([1, 2]);
    expect([await store.get('a'), store.isSilent]).to.deep.equal([2, true]);
  });

  it('has keys, also those that only the page has', async () => {
    const { disk, store } = makeStore();
    disk.room = 10;
    await store.write({
      put: [
        ['a/1', 1],
        ['a/2', 2],
        ['b/1', 3],
      ],
    });
    await store.write({ put: [['a/3', photo]] });
    disk.room = 0;
    await store.write({ put: [['a/4', photo]], remove: ['a/1'] });
    expect(await store.keys('a/')).to.deep.equal(['a/2', 'a/3', 'a/4']);
  });

  it('is nothing at all where nothing may outlive the page', async () => {
    const page = recordStore(false);
    const key = randomId();
    expect(await page.write({ put: [[key, 1]] })).to.equal(false);
    expect(await page.get(key)).to.equal(1);
    expect([page.isDurable, page.trouble]).to.deep.equal([false, undefined]);
    expect(await recordStore(true).get(key)).to.equal(undefined);
    await page.write({ remove: [key] });
    expect(await page.list(key)).to.deep.equal([]);
  });

  it('is one for the whole page', () => {
    expect(recordStore(true)).to.equal(recordStore(true));
    expect(recordStore(false)).to.equal(recordStore(false));
  });
});
