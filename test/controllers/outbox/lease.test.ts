import { expect } from '@open-wc/testing';
import { newEntry } from '../../../src/controllers/outbox/entry.js';
import { SendingLease } from '../../../src/controllers/outbox/lease.js';
import { OutboxRecords } from '../../../src/controllers/outbox/records.js';
import { sendingLease } from '../../../src/controllers/outbox/schedule.js';
import { replace, restoreAll } from '../../support/replace.js';
import { newOwner, start } from './support.js';

describe('what an attempt says to other tabs', () => {
  afterEach(restoreAll);
  const setNow = (moment: number) => replace(Date, 'now', () => () => moment);

  /** An entry that two attempts may be at, at one moment. */
  async function entryAt(moment: number) {
    setNow(moment);
    const records = new OutboxRecords(newOwner());
    const entry = newEntry(start(), moment);
    await records.put(entry);
    const leases = async () => Object.values((await records.read(entry.id))?.leases ?? {});
    const lease = (isLocked = false) => new SendingLease(records, entry.id, isLocked);
    return { records, entry, leases, lease };
  }
  const moment = Date.parse('2026-11-28T08:00:00Z');

  it('is until when it is under way, for each attempt, and that it may have arrived', async () => {
    const { records, entry, leases, lease } = await entryAt(moment);
    expect(await lease().begin(true)).to.equal(true);
    expect(await leases()).to.deep.equal([moment + sendingLease]);
    expect((await records.read(entry.id))!.mayHaveArrived).to.equal(true);
    setNow(moment + 1);
    await lease().begin(true);
    expect(await leases()).to.have.members([moment + sendingLease, moment + 1 + sendingLease]);
  });

  it('keeps another attempt from beginning, unless the resident has asked for that', async () => {
    const { leases, lease } = await entryAt(moment);
    await lease().begin(false);
    expect(await lease().begin(false)).to.equal(false);
    expect(await leases()).to.have.length(1);
    expect(await lease().begin(true)).to.equal(true);
    expect(await leases()).to.have.length(2);
    setNow(moment + sendingLease);
    expect(await lease().begin(false)).to.equal(true);
  });

  it('is forgotten once its time is over', async () => {
    const { leases, lease } = await entryAt(moment);
    await lease().begin(true);
    const later = moment + sendingLease;
    setNow(later);
    await lease().begin(true);
    expect(await leases()).to.deep.equal([later + sendingLease]);
  });

  it('is nothing where the tab has the lock, but that it may have arrived', async () => {
    const { records, entry, leases, lease } = await entryAt(moment);
    const locked = lease(true);
    expect(await locked.begin(true)).to.equal(true);
    setNow(moment + sendingLease);
    locked.extend();
    await records.refresh();
    expect(await leases()).to.deep.equal([]);
    expect((await records.read(entry.id))!.mayHaveArrived).to.equal(true);
  });

  it('is said again once the clock was set back: others would take it for none', async () => {
    const { records, leases, lease } = await entryAt(moment);
    const attempt = lease();
    await attempt.begin(true);
    const earlier = moment - 3_600_000;
    setNow(earlier);
    attempt.extend();
    await records.refresh();
    expect(await leases()).to.deep.equal([earlier + sendingLease]);
  });

  it('is said of nothing that another tab has taken away', async () => {
    const { records, entry, leases, lease } = await entryAt(moment);
    await records.discard(entry.id);
    expect(await lease().begin(true)).to.equal(false);
    expect(await leases()).to.deep.equal([]);
  });

  it('is said again once half of the time is over, for as long as something moves', async () => {
    const { leases, lease } = await entryAt(moment);
    const own = lease();
    await own.begin(true);
    for (const [passed, until] of [
      [sendingLease / 2, sendingLease],
      [sendingLease / 2 + 1, 1.5 * sendingLease + 1],
      [sendingLease / 2 + 2, 1.5 * sendingLease + 1],
    ] as const) {
      setNow(moment + passed);
      own.extend();
      expect(await leases(), `after ${passed} ms`).to.deep.equal([moment + until]);
    }
    own.end();
    setNow(moment + 1.4 * sendingLease);
    own.extend();
    expect(await leases()).to.deep.equal([moment + 1.5 * sendingLease + 1]);
  });

  it('tells attempts of others from its own', async () => {
    const { records, entry, lease } = await entryAt(moment);
    const [one, other] = [lease(), lease()];
    await one.begin(true);
    const alone = (await records.read(entry.id))!;
    expect(one.others(alone)).to.deep.equal({});
    expect(other.others(alone)).to.deep.equal(alone.leases);
    setNow(moment + sendingLease);
    expect(other.others(alone)).to.deep.equal({});
  });

  it('is that nothing can have arrived while something comes before the write, and after that failed', async () => {
    const { lease } = await entryAt(moment);
    const own = lease();
    expect(own.isPreparing).to.equal(false);
    const before = own.before(Promise.resolve('ready'));
    expect(own.isPreparing).to.equal(true);
    expect(await before).to.equal('ready');
    expect(own.isPreparing).to.equal(false);
    await own.before(Promise.reject(new Error('no'))).catch(() => undefined);
    expect(own.isPreparing).to.equal(true);
  });
});
