import { expect } from '@open-wc/testing';
import { entryType, newEntry, type NewEntry } from '../../../src/controllers/outbox/entry.js';
import { Outbox } from '../../../src/controllers/outbox/outbox.js';
import { recordKey } from '../../../src/controllers/outbox/owner.js';
import { toRecord } from '../../../src/controllers/outbox/record.js';
import { OutboxRecords } from '../../../src/controllers/outbox/records.js';
import { Database, type Changes, type Decide } from '../../../src/internal/storage/database.js';
import { DeviceStore } from '../../../src/internal/storage/device-store.js';
import { Disk } from '../../internal/storage/refusing-disk.js';
import { gate, newOwner, say, start, TestChannel, until } from './support.js';

/** Writes an entry that nobody has tried to send. */
async function put(records: OutboxRecords): Promise<NewEntry> {
  const entry = start();
  await records.put(newEntry(entry, Date.now()));
  return entry;
}

describe('two tabs on a device that refuses', () => {
  it('keep nothing that another has taken back', async () => {
    const disk = new Disk('linli');
    const owner = newOwner();
    const here = new Outbox({ ...owner, store: new DeviceStore(disk) });
    const there = new Outbox({ ...owner, store: new DeviceStore(new Database('linli')) });
    const stop = here.subscribe(() => undefined);
    const entry = start();
    await here.add(entry);
    // The page alone has the entry as it is now, and would write it when there is room.
    disk.room = 0;
    await here.retry(entry.id);
    disk.room = Infinity;
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
    const disk = new Disk('linli');
    const owner = newOwner();
    const here = new OutboxRecords({ ...owner, store: new DeviceStore(disk) });
    const stop = here.hear(() => void here.refresh());
    const entry = await put(here);
    disk.refusal = 'TimeoutError';
    await here.refresh();
    expect(here.entries.map(({ id }) => id)).to.deep.equal([entry.id]);
    await say(recordKey('outbox', owner, entry.id), () => here.entries.length === 0);
    await here.refresh();
    expect(await here.read(entry.id)).to.equal(undefined);
    stop();
  });

  it('K063: know that what another has sent may have arrived, though the device would not let go of it', async () => {
    const owner = newOwner();
    const here = new OutboxRecords({ ...owner, store: new DeviceStore(new Database('linli')) });
    const stop = here.hear(() => undefined);
    const [entry, other] = [start(), start()];
    for (const one of [entry, other]) await here.put(newEntry(one, Date.now()));
    await say(recordKey('outbox', owner, entry.id), () => here.entries.length === 1);
    await here.refresh();
    const arrivals = new Map(here.entries.map(({ id, mayHaveArrived }) => [id, mayHaveArrived]));
    expect([arrivals.get(entry.id), arrivals.get(other.id)]).to.deep.equal([true, false]);
    expect((await here.read(entry.id))!.mayHaveArrived).to.equal(true);
    expect((await here.withdraw(entry.id, () => ({})))!.mayHaveArrived).to.equal(true);
    stop();
  });

  it('K044: let go of what one of them has written again after another had sent it, with its files', async () => {
    const owner = newOwner();
    const [sender, late] = [new Outbox(owner), new OutboxRecords(owner)];
    const stop = sender.serve(new TestChannel());
    const entry = start({ files: [{ id: 'photo', key: 'photo-key' }] });
    await sender.add(entry);
    // As a tab does that the device had refused the entry until now.
    const again = toRecord(entryType, { ...newEntry(entry, Date.now()), state: 'refused' });
    const keys = [recordKey('outbox', owner, entry.id), recordKey('file', owner, 'photo')] as const;
    await owner.store.write({
      put: [
        [keys[0], again],
        [keys[1], { id: 'photo' }],
      ],
    });
    await late.refresh();
    expect(late.entries).to.deep.equal([]);
    expect(late.sent.map(({ id }) => id)).to.deep.equal([entry.id]);
    for (const key of keys) expect(await owner.store.get(key), key).to.equal(undefined);
    stop();
  });

  it('K063: take nothing for there that was taken out while they looked', async () => {
    let held: Promise<void> | undefined;
    let looks = 0;
    class SlowDisk extends Disk {
      override async list(prefix: string): Promise<[string, unknown][]> {
        const wait = held;
        const found = await super.list(prefix);
        looks++;
        await wait;
        return found;
      }
    }
    const disk = new SlowDisk();
    const owner = { ...newOwner(), store: new DeviceStore(disk) };
    const records = new OutboxRecords(owner);
    const entry = await put(records);
    const { promise, open } = gate();
    held = promise;
    const before = looks;
    const looking = records.refresh();
    await until(() => looks === before + 2);
    held = undefined;
    await records.withdraw(entry.id, () => ({}));
    disk.refusal = 'TimeoutError';
    await owner.store.get('anything');
    expect(owner.store.isSilent).to.equal(true);
    open();
    await looking;
    expect(records.entries).to.deep.equal([]);
  });

  it('K063: change nothing that another has taken back while the device kept them waiting', async () => {
    const { promise, open } = gate();
    class HangingDisk extends Disk {
      override async change(): Promise<void> {
        await promise;
        throw new DOMException('hangs', 'TimeoutError');
      }
    }
    const owner = newOwner();
    const here = new OutboxRecords({ ...owner, store: new DeviceStore(new HangingDisk()) });
    const stop = here.hear(() => undefined);
    const entry = await put(here);
    const changing = here.update(entry.id, (now) => ({ ...now, state: 'stale' }));
    await say(recordKey('outbox', owner, entry.id), () => here.entries.length === 0);
    open();
    expect(await changing).to.equal(undefined);
    expect(here.entries).to.deep.equal([]);
    stop();
  });

  it('K063: let nothing return that another took back while a change waited for the device', async () => {
    const { promise, open } = gate();
    let isHanging = false;
    class HangingDisk extends Disk {
      override async write(changes: Changes): Promise<void> {
        if (!isHanging) return super.write(changes);
        this.asked++;
        await promise;
        throw new DOMException('hangs', 'TimeoutError');
      }
    }
    const disk = new HangingDisk();
    const owner = newOwner();
    const store = new DeviceStore(disk, 50);
    const here = new OutboxRecords({ ...owner, store });
    const stop = here.hear(() => undefined);
    const { id } = await put(here);
    // The page alone has the entry as it is now, and tells the device as soon as that may answer.
    disk.refusal = 'TimeoutError';
    await here.update(id, (now) => ({ ...now, state: 'stale' }));
    disk.refusal = undefined;
    isHanging = true;
    const before = disk.asked;
    await until(() => disk.asked > before);
    const changing = here.update(id, (now) => ({ ...now, state: 'waiting' }));
    await say(recordKey('outbox', owner, id), () => here.entries.length === 0);
    open();
    expect(await changing).to.equal(undefined);
    expect([here.entries, await here.read(id), store.isSilent]).to.deep.equal([[], undefined, true]);
    stop();
  });

  it('K063: let nothing return that another took back while the device failed to take a change', async () => {
    const { promise, open } = gate();
    class FailingDisk extends Disk {
      override async change(key: string, decide: Decide): Promise<void> {
        decide(await this.get(key));
        await promise;
        throw new DOMException('hangs', 'TimeoutError');
      }
    }
    const owner = newOwner();
    const here = new OutboxRecords({ ...owner, store: new DeviceStore(new FailingDisk()) });
    const stop = here.hear(() => undefined);
    const { id } = await put(here);
    const changing = here.update(id, (now) => ({ ...now, state: 'stale' }));
    await say(recordKey('outbox', owner, id), () => here.entries.length === 0);
    open();
    await changing;
    expect([here.entries, await here.read(id)]).to.deep.equal([[], undefined]);
    stop();
  });

  it('K063: send nothing that another took out just before the device fell silent', async () => {
    const disk = new Disk('linli');
    const owner = newOwner();
    const channel = new TestChannel();
    const outbox = new Outbox({ ...owner, store: new DeviceStore(disk) });
    const stopHearing = outbox.subscribe(() => undefined);
    const entry = start();
    // Nobody sends it yet.
    await outbox.add(entry);
    disk.refusal = 'TimeoutError';
    await outbox.refresh();
    const stop = outbox.serve(channel);
    const line = new BroadcastChannel('linli');
    line.postMessage(recordKey('outbox', owner, entry.id));
    await outbox.run(true);
    line.close();
    expect(channel.attempts).to.deep.equal([]);
    expect(outbox.entries).to.deep.equal([]);
    stop();
    stopHearing();
  });

  it('K063: say at once what they have taken out, also where the device falls silent after that', async () => {
    const { promise, open } = gate();
    let isHeld = false;
    class SlowDisk extends Disk {
      override async list(prefix: string): Promise<[string, unknown][]> {
        if (isHeld) await promise;
        return super.list(prefix);
      }
    }
    const owner = newOwner();
    const records = new OutboxRecords({ ...owner, store: new DeviceStore(new SlowDisk()) });
    const entry = await put(records);
    const told: unknown[] = [];
    const line = new BroadcastChannel('linli');
    line.onmessage = ({ data }) => told.push(data);
    isHeld = true;
    const withdrawing = records.withdraw(entry.id, () => ({}));
    await until(() => told.includes(recordKey('outbox', owner, entry.id)));
    open();
    await withdrawing;
    line.close();
  });

  it('say of what was sent before, and is given to them again, that it may have arrived', async () => {
    const owner = newOwner();
    const entry = start();
    const sender = new Outbox(owner);
    const stop = sender.serve(new TestChannel());
    await sender.add(entry);
    stop();
    const written: unknown[] = [];
    class WatchedDisk extends Disk {
      override write(changes: Changes): Promise<void> {
        written.push(...(changes.put ?? []).map(([, value]) => value));
        return super.write(changes);
      }
    }
    const again = new Outbox({ ...owner, store: new DeviceStore(new WatchedDisk('linli')) });
    await again.add(entry);
    expect(written[0]).to.include({ id: entry.id, mayHaveArrived: true });
  });

  it('tell the others which entry they have sent', async () => {
    const owner = newOwner();
    const told: unknown[] = [];
    const line = new BroadcastChannel('linli');
    line.onmessage = ({ data }) => told.push(data);
    const outbox = new Outbox(owner);
    const stop = outbox.serve(new TestChannel());
    const entry = start();
    await outbox.add(entry);
    await until(() => told.includes(recordKey('outbox', owner, entry.id)));
    line.close();
    stop();
  });
});
