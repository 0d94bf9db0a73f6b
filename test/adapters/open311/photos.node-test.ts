import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import type { RequestInput } from '../../../src/domain/index.js';
import { expectRejection, examplePhoto } from '../../../src/testing/index.js';
import { settle } from '../../support/mocked-turns.js';
import { canned, record, refused } from '../../support/georeport/canned.js';

const input: RequestInput = { kind: 'repair', categoryId: '001', description: 'It drips.' };
const key = { idempotencyKey: 'k1' };
const services = [{ service_code: '001', service_name: 'Tap', type: 'realtime' }];

/** Answers of a server that takes a request as number 17. */
const taking = {
  'GET services.json': [services],
  'GET requests.json': [[]],
  'POST requests.json': [[{ service_request_id: 17 }]],
  'GET requests/17.json': [[record()]],
};

const bodyOf = (sent: readonly { method: string; body: unknown }[]) =>
  sent.find(({ method }) => method === 'POST')!.body as FormData | URLSearchParams;

describe('open311: photos', () => {
  afterEach(() => mock.timers.reset());
  const limits = { count: 3, bytes: 1000, types: ['image/jpeg'] };
  const photo = { blob: examplePhoto(), name: '厨房.jpg' };

  it('wait in the page and go out as files, once', async () => {
    const { adapter, sent } = canned(taking, { apiKey: 'secret', photos: { limits } });
    const { photos } = adapter.requests;
    const { id } = await photos!.upload(photo, { idempotencyKey: 'p1' });
    assert.deepEqual(sent, []);
    await adapter.requests.create({ ...input, photoIds: [id] }, key);
    const form = bodyOf(sent) as FormData;
    const file = form.get('media') as File;
    assert.deepEqual([file.name, file.size, form.get('api_key')], ['厨房.jpg', photo.blob.size, 'secret']);
    const again = adapter.requests.create({ ...input, photoIds: [id] }, { idempotencyKey: 'k2' });
    assert.deepEqual((await expectRejection(again, 'invalid')).fields, { photoIds: 'expired' });
  });

  it('stay until the request is taken', async () => {
    const answers = {
      ...taking,
      'POST requests.json': [refused(400, 'phone is wrong'), [{ service_request_id: 17 }]],
    };
    const { adapter, sent } = canned(answers as never, { photos: { limits } });
    const { id } = await adapter.requests.photos!.upload(photo, { idempotencyKey: 'p1' });
    await expectRejection(adapter.requests.create({ ...input, photoIds: [id] }, key), 'invalid');
    await adapter.requests.create({ ...input, photoIds: [id] }, key);
    assert.equal(sent.filter(({ body }) => body instanceof FormData).length, 2);
  });

  it('may take as long to arrive as an upload', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const { adapter } = canned(
      { ...taking, 'POST requests.json': () => new Promise<never>(() => {}) },
      { photos: { limits }, timeout: 1000 },
    );
    const { id } = await adapter.requests.photos!.upload(photo, { idempotencyKey: 'p1' });
    const codes: string[] = [];
    const file = async (one: RequestInput, idempotencyKey: string) => {
      const { code } = await expectRejection(adapter.requests.create(one, { idempotencyKey }), 'timeout');
      codes.push(`${idempotencyKey} ${code}`);
    };
    const ends = [
      file({ ...input, photoIds: [id] }, 'with'),
      file({ ...input, description: 'No photo.' }, 'without'),
    ];
    await settle();
    mock.timers.tick(59_000);
    await settle();
    assert.deepEqual(codes, ['without timeout']);
    mock.timers.tick(1000);
    await Promise.all(ends);
    assert.deepEqual(codes, ['without timeout', 'with timeout']);
  });

  it('go out by their address where the portal keeps them', async () => {
    const upload = async () => 'https://town.example/p1.jpg';
    const { adapter, sent } = canned(taking, { photos: { limits, upload } });
    const { photos } = adapter.requests;
    assert.equal(photos!.limits.count, 1);
    const { id } = await photos!.upload(photo, { idempotencyKey: 'p1' });
    await adapter.requests.create({ ...input, photoIds: [id] }, key);
    assert.equal(bodyOf(sent).get('media_url'), 'https://town.example/p1.jpg');
  });

  it('are not offered where the portal says nothing of them, and not too large', async () => {
    assert.equal(canned({}).adapter.requests.photos, undefined);
    const { photos } = canned({}, { photos: { limits: { ...limits, bytes: 10 } } }).adapter.requests;
    await expectRejection(photos!.upload(photo, { idempotencyKey: 'p1' }), 'too-large');
  });
});
