import { expect, waitUntil } from '@open-wc/testing';
import type { Changes } from '../../../src/internal/storage/database.js';
import { DeviceStore } from '../../../src/internal/storage/device-store.js';
import { replace, restoreAll } from '../../support/replace.js';
import { makeStore, photo, Disk } from './refusing-disk.js';

describe('what a full device keeps', () => {
  afterEach(restoreAll);

  it('K060: keeps what is small on a full device, and what is big in the page', async () => {
    const { disk, store } = makeStore();
    disk.room = 1000;
    expect(await store.write({ put: [['text', 'Drips']] })).to.equal(true);
    expect(await store.write({ put: [['photo', photo]] })).to.equal(false);
    expect(store.trouble).to.equal('full');
    expect(await store.write({ put: [['text', 'Drips more']] })).to.equal(true);
    expect(await store.get('photo')).to.equal(photo);
    expect((await store.list('')).map(([key]) => key)).to.deep.equal(['photo', 'text']);
    expect((await new DeviceStore(disk).list('')).map(([key]) => key)).to.deep.equal(['text']);
  });

  it('K060: says that the device is full for as long as anything stays in the page', async () => {
    const { disk, store } = makeStore();
    disk.room = 1000;
    await store.write({ put: [['photo', photo]] });
    await store.write({ put: [['text', 'Drips']] });
    expect([store.isDurable, store.trouble]).to.deep.equal([false, 'full']);
    await store.write({ remove: ['photo'] });
    expect([store.isDurable, store.trouble]).to.deep.equal([true, undefined]);
  });

  it('goes to the device again when there is room again', async () => {
    const { disk, store } = makeStore();
    disk.room = 1000;
    await store.write({ put: [['photo', photo]] });
    disk.room = Infinity;
    expect(await store.write({ put: [['photo', photo]] })).to.equal(true);
    expect(await new DeviceStore(disk).get('photo')).to.equal(photo);
    expect(store.trouble).to.equal(undefined);
  });

  it('is forgotten although a full device cannot forget it', async () => {
    const { disk, store } = makeStore();
    await store.write({
      put: [
        ['a', 1],
        ['b', 2],
      ],
    });
    disk.room = 0;
    await store.write({ put: [['c', 3]], remove: ['a'] });
    expect(await store.get('a')).to.equal(undefined);
    expect((await store.list('')).map(([key]) => key)).to.deep.equal(['b', 'c']);
    await store.write({ put: [['a', '']], remove: [] });
    expect(await store.get('a')).to.equal('');
  });

  it('K060: is forgotten by a full device once nothing stands in its place any more', async () => {
    const { disk, store } = makeStore();
    await store.write({ put: [['draft', 'Drips']] });
    disk.room = 10;
    await store.write({ put: [['entry', 'x'.repeat(20)]], remove: ['draft'] });
    // After a crash it would be all that is left.
    expect(await new DeviceStore(disk).get('draft')).to.equal('Drips');
    await store.write({ put: [['receipt', 'x'.repeat(20)]], remove: ['entry'] });
    expect(await new DeviceStore(disk).list('')).to.deep.equal([]);
    expect(await store.get('receipt')).to.equal('x'.repeat(20));
  });

  it('K060: is put on a full device as soon as something else makes room', async () => {
    const { disk, store } = makeStore();
    disk.room = 1000;
    await store.write({ put: [['photo', photo]] });
    await store.write({ put: [['text', 'Drips']] });
    disk.room = Infinity;
    await store.write({ remove: ['text'] });
    expect(await new DeviceStore(disk).get('photo')).to.equal(photo);
    expect([store.isDurable, store.trouble]).to.deep.equal([true, undefined]);
  });

  it('K060: is put on a full device by itself once there is room, and what is gone is forgotten by it', async () => {
    const disk = new Disk();
    const store = new DeviceStore(disk, 10);
    await store.write({ put: [['entry', 'Drips']] });
    disk.room = 0;
    await store.write({ put: [['receipt', 1]], remove: ['entry'] });
    disk.room = Infinity;
    await store.caughtUp();
    expect(await new DeviceStore(disk).list('')).to.deep.equal([['receipt', 1]]);
  });

  it('K060, K063: is told to a device that was silent no later because it was full before', async () => {
    const disk = new Disk();
    const rest = 20_000;
    const store = new DeviceStore(disk, rest);
    const pauses: number[] = [];
    replace(
      window,
      'setTimeout',
      (original) =>
        ((work: () => void, pause = 0) => {
          if (pause < rest) return original(work, pause);
          pauses.push(pause);
          return original(work, pause / 1000);
        }) as typeof setTimeout,
    );
    disk.room = 0;
    await store.write({ put: [['text', 'Drips']] });
    disk.refusal = 'TimeoutError';
    await store.get('another');
    disk.refusal = undefined;
    disk.room = Infinity;
    await store.caughtUp();
    // What it does after them is its own: a busy machine's real device may be silent once more.
    expect(pauses.slice(0, 2)).to.deep.equal([6 * rest, rest]);
    expect(await new DeviceStore(disk).get('text')).to.equal('Drips');
  });

  it('K063: is not brought back by a page that was frozen, which hears late that another has taken it out', async () => {
    const disk = new Disk();
    const rest = 1000;
    const store = new DeviceStore(disk, rest);
    await store.write({ put: [['report', 1]] });
    disk.refusal = 'TimeoutError';
    await store.write({ put: [['report', 2]] });
    const frozenUntil = performance.now() + rest;
    disk.refusal = undefined;
    await new DeviceStore(disk).write({ remove: ['report'] });
    // When the page goes on, what it is to do at some time comes before what others have said.
    while (performance.now() < frozenUntil);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await store.forget('report');
    await store.caughtUp();
    expect(await new DeviceStore(disk).list('')).to.deep.equal([]);
  });

  it('K063: is not written by a device that takes something else when another tab takes it out', async () => {
    const { disk, store } = makeStore();
    disk.room = 0;
    await store.write({ put: [['first', 1]] });
    await store.write({ put: [['report', 2]] });
    disk.room = Infinity;
    const { write } = disk;
    let forgotten: Promise<void> | undefined;
    replace(disk, 'write', () => async (changes: Changes) => {
      if (changes.put?.some(([key]) => key === 'first')) forgotten ??= store.forget('report');
      return write.call(disk, changes);
    });
    // What makes room is followed by what the device has missed.
    await store.write({ remove: ['old'] });
    await forgotten;
    expect(store.isCaughtUp).to.equal(true);
    expect((await new DeviceStore(disk).list('')).map(([key]) => key)).to.deep.equal(['first']);
  });

  it('K060: is what was typed before what was taken, where the device takes a photo too slowly', async () => {
    const { disk, store } = makeStore();
    const { write } = disk;
    let isBusy = true;
    const slow = () => Promise.reject(new DOMException('slow', 'TimeoutError'));
    replace(disk, 'write', () => async ({ put = [], remove = [] }: Changes) => {
      if (isBusy || put.some(([key]) => key === 'photo')) return slow();
      return write.call(disk, { put, remove });
    });
    await store.write({ put: [['photo', { bytes: new ArrayBuffer(8) }]] });
    await store.write({ put: [['draft', 'Drips']] });
    isBusy = false;
    await waitUntil(async () => (await new DeviceStore(disk).get('draft')) === 'Drips', 'the draft', {
      timeout: 25_000,
    });
    expect(store.isCaughtUp).to.equal(false);
  });

  it('K060: is changed by what the device has, also where a full one does not begin to change it', async () => {
    const { disk, store } = makeStore();
    await new DeviceStore(disk).write({ put: [['draft', 'Drips']] });
    replace(disk, 'change', () => () => Promise.reject(new DOMException('full', 'QuotaExceededError')));
    const seen: unknown[] = [];
    const look = (stored: unknown) => void seen.push(stored);
    const known = () => 'what was there before';
    await store.change('draft', look, known);
    await new DeviceStore(disk).write({ remove: ['draft'] });
    await store.change('draft', look, known);
    expect(seen).to.deep.equal(['Drips', undefined]);
  });
});
