import { expect } from '@open-wc/testing';
import { memory } from '../../src/adapters/memory/index.js';
import { randomId } from '../../src/internal/key.js';
import { exampleInput, examplePhoto, file } from '../../src/testing/example-input.js';
import { expectRejection } from '../../src/testing/expectations.js';

describe('memory that persists', () => {
  let name: string;
  /** The same community as after a reload. */
  const open = () => memory({ persist: name, locale: 'en' });

  beforeEach(() => {
    name = randomId();
  });

  afterEach(() => {
    indexedDB.deleteDatabase(`linli-memory-${name}`);
  });

  it('has after a reload what was filed before', async () => {
    const filed = await file(open().requests, await exampleInput(open().requests));
    expect(await open().requests.get(filed.id, {})).to.deep.equal(filed);
    expect((await open().requests.list({ limit: 1 }, {})).items).to.deep.equal([filed]);
  });

  it('answers a key after a reload with the request of before', async () => {
    const input = await exampleInput(open().requests);
    const before = await open().requests.create(input, { idempotencyKey: 'key' });
    const after = await open().requests.create(input, { idempotencyKey: 'key' });
    expect(after).to.deep.equal(before);
    await expectRejection(
      open().requests.create({ ...input, description: 'Another' }, { idempotencyKey: 'key' }),
      'conflict',
    );
  });

  it('shows after a reload the photos of before', async () => {
    const before = open().requests;
    const photo = await before.photos!.upload(
      { blob: examplePhoto(), name: 'a.jpg' },
      { idempotencyKey: 'photo' },
    );
    const again = open().requests;
    const filed = await file(again, await exampleInput(again, { photoIds: [photo.id] }));
    const shown = (await open().requests.get(filed.id, {}))!.photos![0]!;
    const bytes = await (await fetch(shown.url!)).arrayBuffer();
    expect(new Uint8Array(bytes)).to.deep.equal(new Uint8Array(await examplePhoto().arrayBuffer()));
  });

  it('keeps what staff changed, also of the seed', async () => {
    const adapter = open();
    await adapter.update('seed-1', { status: 'resolved' });
    expect((await open().requests.get('seed-1', {}))!.status).to.equal('resolved');
  });

  it('numbers on from what was filed before', async () => {
    const first = await file(open().requests, await exampleInput(open().requests));
    const second = await file(open().requests, await exampleInput(open().requests));
    expect(second.number).not.to.equal(first.number);
    expect((await open().requests.list({ limit: 2 }, {})).items.map(({ id }) => id)).to.deep.equal([
      second.id,
      first.id,
    ]);
  });

  it('leaves alone what it did not write', async () => {
    await file(open().requests, await exampleInput(open().requests));
    const foreign = [
      null,
      17,
      'text',
      [],
      { request: null },
      { sequence: 'x', request: { id: 1 }, photoIds: [] },
    ];
    await put(`linli-memory-${name}`, foreign);
    expect((await open().requests.list({}, {})).items).to.have.length(4);
  });
});

describe('memory where storage is denied', () => {
  const original = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
  const replace = (value: unknown) =>
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value });

  afterEach(() => {
    Object.defineProperty(globalThis, 'indexedDB', original);
  });

  const denials: [string, unknown][] = [
    ['there is no IndexedDB', undefined],
    [
      'opening throws',
      {
        open() {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    ],
    ['opening never ends', { open: () => ({}) }],
  ];
  for (const [what, value] of denials) {
    it(`works without keeping anything when ${what}`, async () => {
      replace(value);
      const { requests } = memory({ persist: 'denied' });
      const filed = await file(requests, await exampleInput(requests));
      expect(await requests.get(filed.id, {})).to.deep.equal(filed);
    });
  }
});

/** Writes values straight into a database of the adapter's. */
async function put(database: string, values: readonly unknown[]): Promise<void> {
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(database);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });
  const transaction = opened.transaction('records', 'readwrite');
  values.forEach((value, index) => transaction.objectStore('records').put(value, `foreign:${index}`));
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  opened.close();
}
