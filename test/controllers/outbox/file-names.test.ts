import { expect } from '@open-wc/testing';
import { removeLeftovers } from '../../../src/controllers/draft/leftovers.js';
import { fileType } from '../../../src/controllers/draft/draft-record.js';
import { newEntry } from '../../../src/controllers/outbox/entry.js';
import { recordKey, type Owner } from '../../../src/controllers/outbox/owner.js';
import { toRecord } from '../../../src/controllers/outbox/record.js';
import { OutboxRecords } from '../../../src/controllers/outbox/records.js';
import { DeviceStore } from '../../../src/internal/storage/device-store.js';
import { Disk } from '../../internal/storage/refusing-disk.js';
import { replace, restoreAll } from '../../support/replace.js';
import { makeFile } from '../draft/support.js';
import { newOwner, start } from './support.js';

const longAgo = '2026-01-02T00:00:00Z';

/** One file, which two entries name, on a device that is asked again at once after it was silent. */
async function shared(): Promise<{
  disk: Disk;
  owner: Owner;
  records: OutboxRecords;
  key: string;
  first: string;
  last: string;
}> {
  const disk = new Disk();
  const owner = { ...newOwner(), store: new DeviceStore(disk, 0) };
  const records = new OutboxRecords(owner);
  const file = makeFile();
  const files = [{ id: file.id, key: file.key }];
  const entries = [1000, 2000].map((now) => newEntry(start({ files }), now));
  for (const entry of entries) await records.put(entry);
  const key = recordKey('file', owner, file.id);
  await owner.store.write({ put: [[key, { ...toRecord(fileType, file), keptAt: longAgo }]] });
  return { disk, owner, records, key, first: entries[0]!.id, last: entries[1]!.id };
}

/** The device does not say what is in the outbox, once, and answers whatever else it is asked. */
function failOnce(disk: Disk): void {
  let hasFailed = false;
  replace(disk, 'list', (list) => async (prefix) => {
    if (hasFailed || !prefix.startsWith('outbox')) return list.call(disk, prefix);
    hasFailed = true;
    throw new DOMException('silent', 'TimeoutError');
  });
}

describe('the files of an entry', () => {
  it('go with it, but for one that something else names', async () => {
    const { owner, records, key, first, last } = await shared();
    const own = makeFile();
    const ownKey = recordKey('file', owner, own.id);
    await owner.store.write({ put: [[ownKey, toRecord(fileType, own)]] });
    await records.update(first, (entry) => ({ ...entry, files: [...entry.files, own] }));
    await records.discard(first);
    expect(await owner.store.get(ownKey)).to.equal(undefined);
    expect(await owner.store.get(key)).not.to.equal(undefined);
    await records.discard(last);
    expect(await owner.store.get(key)).to.equal(undefined);
  });
});

describe('a file that something else names, on a device that does not say so but answers again at once', () => {
  afterEach(restoreAll);

  it('K063: stays where an entry is given up', async () => {
    const { disk, owner, records, key, first } = await shared();
    failOnce(disk);
    await records.discard(first);
    expect(await records.read(first)).to.equal(undefined);
    expect(await owner.store.get(key)).not.to.equal(undefined);
  });

  it('K063: stays where what is old is removed', async () => {
    const { disk, owner, key } = await shared();
    failOnce(disk);
    await removeLeftovers(owner.store);
    expect(await owner.store.get(key)).not.to.equal(undefined);
  });
});
