import { expect } from '@open-wc/testing';
import { newEntry } from '../../../src/controllers/outbox/entry.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { OutboxRecords } from '../../../src/controllers/outbox/records.js';
import { Database } from '../../../src/internal/storage/database.js';
import { DeviceStore } from '../../../src/internal/storage/device-store.js';
import { Disk } from '../../internal/storage/refusing-disk.js';
import { newOwner, start, TestChannel, until } from './support.js';

describe('a device that is silent at first', () => {
  it('K063: is asked again, and what an earlier page has left on it is sent', async () => {
    const disk = new Disk('linli');
    const owner = newOwner();
    const entries = [start(), start()];
    const before = new OutboxRecords({ ...owner, store: new DeviceStore(new Database('linli')) });
    // One was refused because nobody was signed in any more: only somebody who comes sends it.
    const states = ['waiting', 'signed-out'] as const;
    for (const [index, entry] of entries.entries())
      await before.put({ ...newEntry(entry, Date.now()), state: states[index]! });
    disk.refusal = 'TimeoutError';
    const outbox = new Outbox({ ...owner, store: new DeviceStore(disk, 500) });
    const channel = new TestChannel();
    const stop = outbox.serve(channel);
    await outbox.run();
    expect(outbox.entries).to.deep.equal([]);
    disk.refusal = undefined;
    await until(() => entries.every(({ id }) => channel.made.has(id)));
    stop();
  });
});
