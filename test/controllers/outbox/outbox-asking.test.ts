import { expect } from '@open-wc/testing';
import { entryType, newEntry } from '../../../src/controllers/outbox/entry.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { recordKey } from '../../../src/controllers/outbox/owner.js';
import { toRecord } from '../../../src/controllers/outbox/record.js';
import { DeviceStore } from '../../../src/internal/storage/device-store.js';
import { Disk } from '../../internal/storage/refusing-disk.js';
import { newOwner, start, TestChannel, until } from './support.js';

/** An outbox that is sent, over a device that counts. */
function served() {
  const disk = new Disk();
  const outbox = new Outbox({ ...newOwner(), store: new DeviceStore(disk) });
  const channel = new TestChannel();
  return { disk, outbox, channel, stop: outbox.serve(channel) };
}

describe('a device that is asked often', () => {
  /** How often it is asked while the work is done. */
  const askedFor = async (disk: Disk, work: () => Promise<unknown>) => {
    const before = disk.asked;
    await work();
    return disk.asked - before;
  };

  it('is asked for many presses no more than for a few', async () => {
    const { disk, outbox, channel, stop } = served();
    const entry = start();
    channel.answers = Array.from({ length: 102 }, () => 'offline');
    await outbox.add(entry);
    const press = () => outbox.retry(entry.id);
    const forOne = await askedFor(disk, press);
    const forMany = await askedFor(disk, () => Promise.all(Array.from({ length: 100 }, press)));
    expect(forMany).to.be.at.most(2 * forOne);
    channel.answers = [];
    await press();
    expect(outbox.sent.map(({ id }) => id)).to.deep.equal([entry.id]);
    stop();
  });

  it('is asked once more for all words of other tabs that come while it is read', async () => {
    const disk = new Disk();
    const owner = newOwner();
    const outbox = new Outbox({ ...owner, store: new DeviceStore(disk) });
    const forOne = await askedFor(disk, () => outbox.refresh());
    const entry = newEntry(start(), Date.now());
    const forMany = await askedFor(disk, async () => {
      const before = disk.asked;
      const first = outbox.refresh();
      await until(() => disk.asked > before);
      // Written behind the page's back, as another tab does.
      await disk.write({ put: [[recordKey('outbox', owner, entry.id), toRecord(entryType, entry)]] });
      await Promise.all([first, ...Array.from({ length: 100 }, () => outbox.refresh())]);
    });
    expect(outbox.entries.map(({ id }) => id)).to.deep.equal([entry.id]);
    // The word itself was a step too.
    expect(forMany).to.be.at.most(2 * forOne + 1);
  });

  it('does not keep a press waiting that comes as an attempt ends', async () => {
    const { outbox, channel, stop } = served();
    const entry = start();
    channel.answers = ['offline', 'offline'];
    await outbox.add(entry);
    const first = outbox.retry(entry.id);
    await until(() => channel.attempts.length === 2);
    await until(() => !outbox.isSending(entry.id));
    await Promise.all([first, outbox.retry(entry.id)]);
    expect(outbox.sent.map(({ id }) => id)).to.deep.equal([entry.id]);
    stop();
  });
});
