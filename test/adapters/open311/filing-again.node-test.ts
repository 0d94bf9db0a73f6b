import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RequestInput } from '../../../src/domain/index.js';
import { expectRejection } from '../../../src/testing/index.js';
import { canned, record, type Canned } from '../../support/georeport/canned.js';

const location = { type: 'home', homeId: 'h1' } as const;
const input: RequestInput = { kind: 'repair', categoryId: '001', description: 'It drips.', location };
const key = { idempotencyKey: 'k1' };
const now = () => Date.parse('2026-11-24T12:00:00+08:00');
const failed = (status: number) =>
  new Response(JSON.stringify([{ code: status, description: 'no' }]), { status });
const words = (status: number) => new Response('no', { status });

/** A server whose new requests and whose list are answered so; `type` is how it numbers them. */
const server = (posted: readonly Canned[], listed: readonly Canned[] = [[]], type = 'realtime') =>
  canned(
    {
      'GET services.json': [[{ service_code: '001', service_name: 'Tap', type }]],
      'GET requests.json': listed,
      'POST requests.json': posted,
      'GET requests/17.json': [[record()]],
      'GET requests/18.json': [[record({ service_request_id: '18' })]],
    },
    { now },
  );
const posts = (sent: readonly { method: string }[]) => sent.filter(({ method }) => method === 'POST').length;

const taken = [{ service_request_id: 17 }];

describe('open311: a new request is sent again', () => {
  for (const status of [400, 401, 403, 404, 405, 409, 413, 429, 501])
    it(`under the same key, also of a batch service, where the server said no: ${status}`, async () => {
      const { adapter, sent } = server([failed(status), [{ token: 't9' }]], undefined, 'batch');
      await assert.rejects(adapter.requests.create(input, key));
      assert.equal((await adapter.requests.create(input, key)).state, 'accepted');
      assert.equal(posts(sent), 2);
    });

  it('and not with other words under the same key while nobody knows whether it is there', async () => {
    const { adapter, sent } = server([failed(503), taken]);
    await expectRejection(adapter.requests.create(input, key), 'unavailable');
    const mended = { ...input, description: 'It pours.' };
    const { message } = await expectRejection(adapter.requests.create(mended, key), 'conflict');
    assert.match(message, /stands for another request/);
    assert.equal(posts(sent), 1);
  });

  for (const status of [400, 401, 403, 404, 405, 501])
    it(`after its reply was lost where the list cannot be asked: ${status}`, async () => {
      const { adapter, sent } = server([failed(503), taken], [words(status)]);
      await expectRejection(adapter.requests.create(input, key), 'unavailable');
      assert.equal((await adapter.requests.create(input, key)).state, 'recorded');
      assert.equal(posts(sent), 2);
    });

  for (const status of [429, 500, 503])
    it(`only once the list can be read after its reply was lost: ${status}`, async () => {
      const { adapter, sent } = server(
        [failed(503), taken],
        [new Response('[]'), words(status), new Response('[]')],
      );
      await expectRejection(adapter.requests.create(input, key), 'unavailable');
      await assert.rejects(adapter.requests.create(input, key));
      assert.equal(posts(sent), 1);
      assert.equal((await adapter.requests.create(input, key)).state, 'recorded');
      assert.equal(posts(sent), 2);
    });
});

describe('open311: a new request that was never sent', () => {
  it('waits for no list that is broken', async () => {
    for (const status of [500, 503]) {
      const { adapter, sent } = server([taken], [words(status)]);
      assert.equal((await adapter.requests.create(input, key)).state, 'recorded');
      assert.equal(posts(sent), 1);
    }
  });

  it('is not sent where that would fail as well', async () => {
    const { adapter, sent } = server([taken], [words(429)]);
    await expectRejection(adapter.requests.create(input, key), 'rate-limited');
    assert.equal(posts(sent), 0);
  });
});

describe('open311: what may be the same request', () => {
  const filed = (id: string, minutesAgo: number, members: object = {}) =>
    record({
      service_request_id: id,
      requested_datetime: new Date(now() - minutesAgo * 60_000).toISOString(),
      address_id: 'h1',
      ...members,
    });
  /** What a request becomes whose reply was lost and that finds these in the list. */
  async function found(...records: object[]) {
    const { adapter, sent } = server(
      [failed(503), taken],
      [new Response('[]'), new Response(JSON.stringify(records))],
    );
    await expectRejection(adapter.requests.create(input, key), 'unavailable');
    const receipt = await adapter.requests.create(input, key);
    const id = receipt.state === 'recorded' ? receipt.request.id : undefined;
    return posts(sent) === 1 ? id : 'sent again';
  }

  it('is the newest of several', async () => {
    assert.equal(await found(filed('17', 20), filed('18', 10)), '18');
    assert.equal(await found(filed('18', 10), filed('17', 20)), '18');
  });

  it('has the same words, however they are spaced', async () => {
    assert.equal(await found(filed('17', 1, { description: 'It \r\n  drips.' })), '17');
    assert.equal(await found(filed('17', 1, { description: 'Itdrips.' })), 'sent again');
  });

  it('is of the last day and open', async () => {
    assert.equal(await found(filed('17', 24 * 60)), '17');
    assert.equal(await found(filed('17', 24 * 60 + 1)), 'sent again');
    assert.equal(await found(filed('17', 1, { status: 'closed' })), 'sent again');
  });

  it('has a number, a moment, the service and the place', async () => {
    for (const other of [
      { service_request_id: '' },
      { requested_datetime: 'lately' },
      { service_code: '002' },
      { address_id: 'h2' },
      { address_id: '' },
    ])
      assert.equal(await found(filed('17', 1, other)), 'sent again', JSON.stringify(other));
  });
});

describe('open311: a new request of somebody else', () => {
  it('is not sent while another resident is signed in', async () => {
    const { adapter, sent } = canned({}, { resident: () => 'wang' });
    const { message } = await expectRejection(
      adapter.requests.create(input, { ...key, residentId: 'li' }),
      'unauthenticated',
    );
    assert.match(message, /another resident is signed in/);
    assert.equal(sent.length, 0);
  });

  it('is sent where nobody says who is signed in, and for whoever is', async () => {
    for (const resident of [undefined, () => 'li', ...[undefined, null].map((none) => () => none as never)]) {
      const { adapter } = canned(
        {
          'GET services.json': [[{ service_code: '001', service_name: 'Tap' }]],
          'GET requests.json': [[]],
          'POST requests.json': [taken],
          'GET requests/17.json': [[record()]],
        },
        { ...(resident && { resident }), now },
      );
      assert.equal((await adapter.requests.create(input, { ...key, residentId: 'li' })).state, 'recorded');
    }
  });

  it('with photos is refused where there is no way for them', async () => {
    const { adapter, sent } = server([taken]);
    const { fields } = await expectRejection(
      adapter.requests.create({ ...input, photoIds: ['p1'] }, key),
      'invalid',
    );
    assert.deepEqual([fields, posts(sent)], [{ photoIds: 'invalid' }, 0]);
  });
});
