import { expect } from '@open-wc/testing';
import { entryType } from '../../../src/controllers/outbox/entry.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { recordKey } from '../../../src/controllers/outbox/owner.js';
import { toRecord } from '../../../src/controllers/outbox/record.js';
import { OutboxRecords } from '../../../src/controllers/outbox/records.js';
import { Database } from '../../../src/internal/storage/database.js';
import { DeviceStore } from '../../../src/internal/storage/device-store.js';
import { gate, newOwner, pending, refusingDisk, start, TestChannel, until } from './support.js';

describe('two tabs on a device that refuses', () => {
  it('keep nothing that another has taken back', async () => {
    const { disk, refuseBy } = refusingDisk();
    const owner = newOwner();
    const here = new Outbox({ ...owner, store: new DeviceStore(disk) });
    const there = new Outbox({ ...owner, store: new DeviceStore(new Database('linli')) });
    const stop = here.subscribe(() => undefined);
    const entry = start();
    await here.add(entry);
    // The page alone has the entry as it is now, and would write it when there is room.
    refuseBy('QuotaExceededError');
    await here.retry(entry.id);
    refuseBy(undefined);
    const line = new BroadcastChannel('linli');
    const told: unknown[] = [];
    line.onmessage = ({ data }) => told.push(data);
    await there.withdraw(entry.id, () => ({}));
    await until(() => told.length > 1);
    // A page does not hear itself.
    for (const topic of told) line.postMessage(topic);
    await until(() => here.entries.length === 0);
    await here.discard('another');
    line.close();
    await there.refresh();
    expect(there.entries).to.deep.equal([]);
    stop();
  });

  it('K063: forget what another has taken back, also while the device does not answer', async () => {
    const { disk, refuseBy } = refusingDisk();
    const owner = newOwner();
    const here = new OutboxRecords({ ...owner, store: new DeviceStore(disk) });
    const stop = here.hear(() => void here.refresh());
    const entry = start();
    await here.put({ ...entry, ...pending });
    refuseBy('TimeoutError');
    await here.refresh();
    expect(here.entries.map(({ id }) => id)).to.deep.equal([entry.id]);
    const line = new BroadcastChannel('linli');
    line.postMessage(recordKey('outbox', owner, entry.id));
    await until(() => here.entries.length === 0);
    line.close();
    await here.refresh();
    expect(await here.read(entry.id)).to.equal(undefined);
    stop();
  });

  it('K044: let go of what one of them has written again after another had sent it', async () => {
    const owner = newOwner();
    const [sender, late] = [new Outbox(owner), new OutboxRecords(owner)];
    const stop = sender.serve(new TestChannel());
    const entry = start();
    await sender.add(entry);
    // As a tab does that the device had refused the entry until now.
    const again = toRecord(entryType, { ...entry, ...pending, state: 'refused' });
    await owner.store.write({ put: [[recordKey('outbox', owner, entry.id), again]] });
    await late.refresh();
    expect(late.entries).to.deep.equal([]);
    expect(late.sent.map(({ id }) => id)).to.deep.equal([entry.id]);
    expect(await owner.store.list(recordKey('outbox', owner, ''))).to.deep.equal([]);
    stop();
  });

  it('K063: take nothing for there that was taken out while they looked', async () => {
    const { disk, refuseBy } = refusingDisk();
    let held: Promise<void> | undefined;
    let looks = 0;
    const list = async (prefix: string) => {
      const wait = held;
      const found = await disk.list(prefix);
      looks++;
      await wait;
      return found;
    };
    const owner = { ...newOwner(), store: new DeviceStore({ ...disk, list }) };
    const records = new OutboxRecords(owner);
    const entry = start();
    await records.put({ ...entry, ...pending });
    const { promise, open } = gate();
    held = promise;
    const before = looks;
    const looking = records.refresh();
    await until(() => looks === before + 2);
    held = undefined;
    await records.withdraw(entry.id, () => ({}));
    refuseBy('TimeoutError');
    await owner.store.get('anything');
    expect(owner.store.isSilent).to.equal(true);
    open();
    await looking;
    expect(records.entries).to.deep.equal([]);
  });
});
