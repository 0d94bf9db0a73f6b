import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RequestInput } from '../../../src/domain/index.js';
import { expectRejection } from '../../../src/testing/index.js';
import { canned, record } from '../../support/georeport/canned.js';

const location = { type: 'home', homeId: 'h1' } as const;
const input: RequestInput = { kind: 'repair', categoryId: '001', description: 'It drips.', location };
const key = { idempotencyKey: 'k1' };
const now = () => Date.parse('2026-11-24T12:00:00+08:00');
const broken = new Response('', { status: 503 });

const answersOf = (type: string) => ({
  'GET services.json': [[{ service_code: '001', service_name: 'Tap', type }]],
  'GET requests.json': [[]],
  'GET requests/17.json': [[record()]],
});

const posts = (sent: readonly { method: string }[]) => sent.filter(({ method }) => method === 'POST').length;

describe('open311: a request that no list shows', () => {
  for (const type of ['batch', 'blackbox']) {
    it(`is not sent again by itself after its reply was lost (${type})`, async () => {
      const answers = { ...answersOf(type), 'POST requests.json': [broken, [{ token: 't9' }]] };
      const { adapter, sent } = canned(answers as never, { now });
      for (let attempt = 0; attempt < 2; attempt++) {
        const error = await expectRejection(adapter.requests.create(input, key), 'unavailable');
        assert.equal(error.retryable, false);
        assert.match(error.message, /batch or blackbox .* not sent again under this key/);
      }
      assert.equal(posts(sent), 1);
    });
  }

  it('is taken for what the list shows once it has a number', async () => {
    const filed = record({ requested_datetime: '2026-11-24T11:59:00+08:00', address_id: 'h1' });
    const answers = {
      ...answersOf('batch'),
      'GET requests.json': [[], [filed]],
      'POST requests.json': broken,
    };
    const { adapter, sent } = canned(answers as never, { now });
    await expectRejection(adapter.requests.create(input, key), 'unavailable');
    assert.equal((await adapter.requests.create(input, key)).state, 'recorded');
    assert.equal(posts(sent), 1);
  });

  it('is sent again after the server said no', async () => {
    const no = new Response('', { status: 429 });
    const answers = { ...answersOf('batch'), 'POST requests.json': [no, [{ token: 't9' }]] };
    const { adapter, sent } = canned(answers as never, { now });
    await expectRejection(adapter.requests.create(input, key), 'rate-limited');
    assert.deepEqual(await adapter.requests.create(input, key), { state: 'accepted', reference: 'token-t9' });
    assert.equal(posts(sent), 2);
  });
});

describe('open311: an attempt', () => {
  it('asks the portal for its parameters once', async () => {
    let asked = 0;
    const parameters = async () => ({ captcha: String(++asked) });
    const answers = {
      ...answersOf('realtime'),
      'POST requests.json': [broken, [{ service_request_id: 17 }]],
    };
    const { adapter, sent } = canned(answers as never, { now, parameters });
    await expectRejection(adapter.requests.create(input, key), 'unavailable');
    await adapter.requests.create(input, key);
    const solved = sent.flatMap(({ body }) => (body instanceof URLSearchParams ? body.get('captcha') : []));
    assert.deepEqual([asked, solved], [2, ['1', '2']]);
  });
});

describe('open311: a key of which nothing went out', () => {
  const taking = { ...answersOf('realtime'), 'POST requests.json': [{ service_request_id: 17 }] };
  const mended = { ...input, description: 'It drips a lot.' };

  it('may stand for another request after it was aborted', async () => {
    const controller = new AbortController();
    const reason = new Error('changed my mind');
    const parameters = async () => {
      controller.abort(reason);
      return {};
    };
    const { adapter, sent } = canned(taking, { now, parameters });
    await assert.rejects(adapter.requests.create(input, { ...key, signal: controller.signal }), reason);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(posts(sent), 0);
    assert.equal((await adapter.requests.create(mended, key)).state, 'recorded');
    assert.equal(posts(sent), 1);
  });

  it('may stand for another request after a function of the portal failed', async () => {
    const keys = [Promise.reject(new Error('no key')), Promise.resolve('secret')];
    const { adapter, sent } = canned(taking, { now, apiKey: () => keys.shift()! });
    await expectRejection(adapter.requests.create(input, key), 'unknown');
    assert.equal((await adapter.requests.create(mended, key)).state, 'recorded');
    assert.equal(posts(sent), 1);
  });

  it('makes one request though somebody gives up and comes back at once', async () => {
    const controller = new AbortController();
    const { adapter, sent } = canned(taking, { now });
    const left = adapter.requests.create(input, { ...key, signal: controller.signal });
    controller.abort(new Error('changed my mind'));
    await assert.rejects(left);
    const back = adapter.requests.create(input, key);
    await Promise.resolve();
    const others = [adapter.requests.create(input, key), back];
    await new Promise((resolve) => setTimeout(resolve, 5));
    await Promise.all([...others, adapter.requests.create(input, key)]);
    assert.equal(posts(sent), 1);
  });
});
