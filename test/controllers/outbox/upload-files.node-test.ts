import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { withDeadline } from '../../../src/adapter/deadline.js';
import type { PhotosPort, UploadOptions } from '../../../src/adapter/ports.js';
import { fileType } from '../../../src/controllers/draft/draft-record.js';
import { recordKey, type Owner } from '../../../src/controllers/outbox/owner.js';
import { toRecord } from '../../../src/controllers/outbox/record.js';
import { uploadFiles } from '../../../src/controllers/outbox/upload-files.js';
import { DeviceStore } from '../../../src/internal/storage/device-store.js';

/** Lets what was promised come about, without the clock. */
const settle = async () => {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
};

/** Lets so many seconds pass, one by one. */
async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    mock.timers.tick(1000);
    await settle();
  }
}

/** One attempt of the outbox, with its own limit, to upload two photos that the device has. */
async function attempt() {
  const owner: Owner = { portal: 'p', residentId: 'r', store: new DeviceStore() };
  for (const id of ['a', 'b']) {
    const file = { id, key: id, name: id, type: 'image/jpeg', bytes: new ArrayBuffer(1), reencoded: true };
    await owner.store.write({ put: [[recordKey('file', owner, id), toRecord(fileType, file)]] });
  }
  const uploads: { options: UploadOptions; arrive: () => void }[] = [];
  const photos: PhotosPort = {
    limits: { count: 9, bytes: 1, types: [] },
    upload: (_, options) =>
      new Promise((resolve) =>
        uploads.push({ options, arrive: () => resolve({ id: `p${uploads.length}` }) }),
      ),
  };
  const files = ['a', 'b'].map((id) => ({ id, key: id }));
  let outcome: unknown;
  void withDeadline(undefined, (signal, alive) =>
    uploadFiles(
      files,
      { signal, alive, idempotencyKey: 'key', keep: () => Promise.resolve(), before: (work) => work },
      { owner, photos },
    ),
  ).then(
    (ids) => (outcome = ids),
    (error: { code: string }) => (outcome = error.code),
  );
  await settle();
  return { uploads, outcome: () => outcome };
}

describe('photos that the outbox uploads', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('K006: may each stand still for a minute', async () => {
    const { uploads, outcome } = await attempt();
    await pass(59);
    uploads[0]!.arrive();
    await settle();
    await pass(59);
    uploads[1]!.arrive();
    await settle();
    assert.deepEqual(outcome(), ['p1', 'p2']);
  });

  it('K006: end when one stands still for longer', async () => {
    const { uploads, outcome } = await attempt();
    await pass(61);
    assert.equal(outcome(), 'timeout');
    assert.equal(uploads[0]!.options.signal!.aborted, true);
  });

  it('K008: have no end while they move', async () => {
    const { uploads, outcome } = await attempt();
    for (let minute = 1; minute <= 10; minute++) {
      await pass(50);
      uploads[0]!.options.onProgress!(minute / 20);
    }
    assert.equal(outcome(), undefined);
    uploads[0]!.arrive();
    await settle();
    assert.equal(uploads.length, 2);
  });
});
