import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { withDeadline } from '../../../src/adapter/deadline.js';
import type { AdapterError } from '../../../src/adapter/errors.js';
import type { PhotosPort, UploadOptions } from '../../../src/adapter/ports.js';
import { fileType } from '../../../src/controllers/draft/draft-record.js';
import type { Attempt } from '../../../src/controllers/outbox/channel.js';
import type { EntryFile } from '../../../src/controllers/outbox/entry.js';
import { recordKey, type Owner } from '../../../src/controllers/outbox/owner.js';
import { toRecord } from '../../../src/controllers/outbox/record.js';
import { uploadFiles } from '../../../src/controllers/outbox/upload-files.js';
import type { RecordStore } from '../../../src/internal/storage/database.js';
import { DeviceStore } from '../../../src/internal/storage/device-store.js';
import { pass, settle } from '../../support/mocked-turns.js';

interface Given {
  files?: readonly EntryFile[];
  store?: DeviceStore;
  residentId?: string;
  takesPhotos?: boolean;
}

const twoFiles = ['a', 'b'].map((id) => ({ id, key: `key of ${id}` }));

/** One attempt of the outbox, with its own limit, to upload photos of which the device has two. */
async function attempt(given: Given = {}) {
  const { files = twoFiles, store = new DeviceStore(), residentId, takesPhotos = true } = given;
  const owner: Owner = { portal: 'p', residentId: 'r', store };
  for (const id of ['a', 'b']) {
    const bytes = new TextEncoder().encode(`photo ${id}`).buffer;
    const file = { id, key: id, name: `${id}.jpg`, type: 'image/jpeg', bytes, reencoded: true };
    await owner.store.write({ put: [[recordKey('file', owner, id), toRecord(fileType, file)]] });
  }
  const uploads: { photo: { blob: Blob; name: string }; options: UploadOptions; arrive: () => void }[] = [];
  const photos: PhotosPort = {
    limits: { count: 9, bytes: 1, types: [] },
    upload: (photo, options) =>
      new Promise((resolve) => {
        const id = `p${uploads.length + 1}`;
        uploads.push({ photo, options, arrive: () => resolve({ id }) });
      }),
  };
  const kept: (readonly EntryFile[])[] = [];
  let signs = 0;
  let outcome: unknown;
  void withDeadline(undefined, (signal, alive) => {
    const toOutbox: Attempt = {
      signal,
      alive: () => {
        signs++;
        alive();
      },
      idempotencyKey: 'key',
      keep: (state) => Promise.resolve(void kept.push([...state])),
      before: (work) => work,
      ...(residentId !== undefined && { residentId }),
    };
    return uploadFiles(files, toOutbox, { owner, photos: takesPhotos ? photos : undefined });
  }).then(
    (ids) => (outcome = ids),
    (error: AdapterError) => (outcome = [error.code, error.fields]),
  );
  await settle();
  return { uploads, kept, signs: () => signs, outcome: () => outcome };
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
    assert.deepEqual(outcome(), ['timeout', {}]);
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

  it('go as they are on the device, by the key that each keeps, for the resident who added them', async () => {
    const { uploads } = await attempt({ residentId: 'r' });
    const { photo, options } = uploads[0]!;
    assert.deepEqual(
      [photo.name, photo.blob.type, await photo.blob.text()],
      ['a.jpg', 'image/jpeg', 'photo a'],
    );
    assert.deepEqual([options.idempotencyKey, options.residentId], ['key of a', 'r']);
    const nobody = await attempt();
    assert.equal('residentId' in nobody.uploads[0]!.options, false);
  });

  it('are remembered one by one, as each arrives', async () => {
    const { uploads, kept } = await attempt();
    const uploaded = twoFiles.map((file, index) => ({ ...file, uploadedId: `p${index + 1}` }));
    uploads[0]!.arrive();
    await settle();
    assert.deepEqual(kept, [[uploaded[0], twoFiles[1]]]);
    uploads[1]!.arrive();
    await settle();
    assert.deepEqual(kept.slice(1), [uploaded]);
  });

  it('go only where they have not gone yet', async () => {
    const { uploads, kept, outcome } = await attempt({
      files: [{ ...twoFiles[0]!, uploadedId: 'earlier' }, twoFiles[1]!],
    });
    assert.deepEqual(
      uploads.map(({ photo }) => photo.name),
      ['b.jpg'],
    );
    uploads[0]!.arrive();
    await settle();
    assert.deepEqual(outcome(), ['earlier', 'p1']);
    assert.deepEqual(kept, [
      [
        { ...twoFiles[0]!, uploadedId: 'earlier' },
        { ...twoFiles[1]!, uploadedId: 'p1' },
      ],
    ]);
  });

  it('are not sent without one that the device has lost, or to a backend that takes none', async () => {
    const expired = ['invalid', { photoIds: 'expired' }];
    const lost = await attempt({ files: [{ id: 'gone', key: 'k' }] });
    assert.deepEqual(lost.outcome(), expired);
    assert.deepEqual((await attempt({ takesPhotos: false })).outcome(), expired);
  });

  it('are sent without one that the device has lost and may have lost before', async () => {
    const gone = { id: 'gone', key: 'k', mayBeGone: true };
    const { uploads, outcome } = await attempt({ files: [gone, twoFiles[0]!] });
    uploads[0]!.arrive();
    await settle();
    assert.deepEqual(outcome(), ['p1']);
  });

  it('K063: are tried again where the device does not say whether it has one', async () => {
    const silent = () => Promise.reject(new DOMException('silent', 'TimeoutError'));
    const disk: RecordStore = {
      get: silent,
      list: silent,
      keys: silent,
      write: async () => {},
      change: silent,
    };
    const { outcome, uploads } = await attempt({ store: new DeviceStore(disk) });
    assert.deepEqual(outcome(), ['unavailable', {}]);
    assert.equal(uploads.length, 0);
  });

  it('say that they are under way until they have arrived, and nothing after that', async () => {
    const { uploads, signs } = await attempt({ files: twoFiles.slice(0, 1) });
    assert.equal(signs(), 1);
    await pass(11);
    assert.equal(signs(), 3);
    uploads[0]!.arrive();
    await settle();
    assert.equal(signs(), 4);
    await pass(60);
    assert.equal(signs(), 4);
  });
});
