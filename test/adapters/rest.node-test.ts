import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { describe, it } from 'node:test';
import { AdapterError } from '../../src/adapter/errors.js';
import { rest } from '../../src/adapters/rest/index.js';
import { examplePhoto } from '../../src/testing/example-input.js';
import { expectRejection } from '../../src/testing/expectations.js';
import { readBody } from '../support/local-server.js';
import { create, input, recorded, replyWith, serve, upload } from '../support/rest-server.js';

/** Answers always the same and keeps the last request. */
function listen(answer = replyWith(200, {}, recorded)) {
  const seen: { request?: IncomingMessage; body?: string } = {};
  return {
    seen,
    handler: (...[request, response]: Parameters<typeof answer>) => {
      seen.request = request;
      void readBody(request).then((body) => {
        seen.body = body;
        answer(request, response);
      });
    },
  };
}

describe('rest: where it asks', () => {
  it('takes a base address with or without a slash, with a path, without query and fragment', async () => {
    const { address, asked } = await serve(replyWith(200, {}, { categories: [] }));
    for (const path of ['', '/', '/api', '/api/', '/api?x=1#y']) {
      await rest({ baseUrl: `${address}${path}` }).requests.intake({});
    }
    await rest({ baseUrl: new URL(`${address}/api`) }).requests.intake({});
    assert.deepEqual(
      asked,
      ['/intake', '/intake', '/api/intake', '/api/intake', '/api/intake', '/api/intake'].map(
        (path) => `GET ${path}`,
      ),
    );
  });

  it('refuses at once a base address that leads nowhere', () => {
    assert.throws(() => rest({ baseUrl: 'api' }), /baseUrl "api"/);
  });

  it('encodes ids and asks nothing for those that would lead elsewhere', async () => {
    const { adapter, asked } = await serve(replyWith(404));
    for (const id of ['a/b', '?x', '请', '..', '.'])
      assert.equal(await adapter.requests.get(id, {}), undefined);
    await expectRejection(adapter.requests.fields!('a/b', {}), 'not-found');
    assert.deepEqual(asked, [
      'GET /requests/a%2Fb',
      'GET /requests/%3Fx',
      'GET /requests/%E8%AF%B7',
      'GET /categories/a%2Fb/fields',
    ]);
  });

  it('asks for a page by cursor, limit, statuses and words', async () => {
    const { adapter, asked } = await serve(replyWith(200, {}, { items: [] }));
    await adapter.requests.list({}, {});
    await adapter.requests.list(
      { cursor: 'a&b', limit: 5, statuses: ['submitted', 'closed'], search: '漏 水' },
      {},
    );
    const { pathname, searchParams } = new URL(asked[1]!.slice(4), 'http://portal.example');
    assert.equal(asked[0], 'GET /requests');
    assert.equal(pathname, '/requests');
    assert.deepEqual(Object.fromEntries(searchParams), {
      cursor: 'a&b',
      limit: '5',
      status: 'closed',
      search: '漏 水',
    });
    assert.deepEqual(searchParams.getAll('status'), ['submitted', 'closed']);
  });
});

describe('rest: what goes along', () => {
  it('sends the key, the language and the headers of the portal, asked for anew', async () => {
    const { seen, handler } = listen();
    let token = 0;
    const headers = () => Promise.resolve({ Authorization: `Bearer ${++token}` });
    const { adapter } = await serve(handler, { headers });
    await adapter.requests.create(input, { idempotencyKey: 'draft.1', locale: 'zh-Hans' });
    assert.equal(seen.request?.headers['idempotency-key'], 'draft.1');
    assert.equal(seen.request?.headers['accept-language'], 'zh-Hans');
    assert.equal(seen.request?.headers.authorization, 'Bearer 1');
    assert.match(seen.request?.headers['content-type'] ?? '', /^application\/json/);
    await create(adapter);
    assert.equal(seen.request?.headers.authorization, 'Bearer 2');
  });

  it('asks for the language of the portal before that of the call', async () => {
    const { seen, handler } = listen();
    const { adapter } = await serve(handler, { locale: () => 'en' });
    await adapter.requests.get('17', { locale: 'zh-Hans' });
    assert.equal(seen.request?.headers['accept-language'], 'en');
  });

  it('takes headers that cannot be had for nobody signed in', async () => {
    const failures: [() => never, AdapterError['code']][] = [
      [
        () => {
          throw new Error('no token');
        },
        'unauthenticated',
      ],
      [
        () => {
          throw new AdapterError('offline');
        },
        'offline',
      ],
    ];
    for (const [headers, code] of failures) {
      const { adapter, asked } = await serve(replyWith(200, {}, recorded), { headers });
      await expectRejection(create(adapter), code);
      await expectRejection(upload(adapter), code);
      assert.deepEqual(asked, []);
    }
  });

  it('sends lists as lists on a page with Prototype.js', async () => {
    const { seen, handler } = listen();
    const { adapter } = await serve(handler);
    Object.defineProperty(Array.prototype, 'toJSON', { configurable: true, value: () => 'spoilt' });
    try {
      const fields = { rooms: ['bath'], size: 3, note: undefined as never };
      await adapter.requests.create({ ...input, fields, photoIds: [] }, { idempotencyKey: 'key' });
    } finally {
      Reflect.deleteProperty(Array.prototype, 'toJSON');
    }
    const sent = { kind: 'repair', description: 'Drips', fields: { rooms: ['bath'], size: 3 }, photoIds: [] };
    assert.deepEqual(JSON.parse(seen.body!), sent);
  });

  it('keeps the fetch of the moment when it was made', async () => {
    const { adapter } = await serve(replyWith(200, {}, recorded));
    const original = globalThis.fetch;
    globalThis.fetch = () => Promise.reject(new Error('wrapped by the page'));
    try {
      assert.equal((await create(adapter)).state, 'recorded');
    } finally {
      globalThis.fetch = original;
    }
  });

  it('sends a photo as it is, with its name', async () => {
    const { seen, handler } = listen(replyWith(201, {}, { id: 'photo' }));
    const { adapter } = await serve(handler);
    const shares: number[] = [];
    const photo = { blob: examplePhoto(), name: "厨房 (1)'*\uD800.jpg" };
    const kept = await adapter.requests.photos!.upload(photo, {
      idempotencyKey: 'p',
      onProgress: (share) => shares.push(share),
    });
    assert.deepEqual(kept, { id: 'photo' });
    assert.deepEqual(shares, [1]);
    assert.equal(seen.request?.headers['content-type'], 'image/jpeg');
    assert.equal(seen.request?.headers['content-length'], String(photo.blob.size));
    assert.equal(seen.request?.headers['idempotency-key'], 'p');
    assert.equal(
      seen.request?.headers['content-disposition'],
      "attachment; filename*=UTF-8''%E5%8E%A8%E6%88%BF%20%281%29%27%2A%EF%BF%BD.jpg",
    );
  });

  it('removes a photo', async () => {
    const { adapter, asked } = await serve(replyWith(204));
    await adapter.requests.photos!.remove!('a/b', {});
    assert.deepEqual(asked, ['DELETE /photos/a%2Fb']);
  });
});

describe('rest: what comes back', () => {
  it('leaves nulls out, at every depth', async () => {
    const answer = { ...recorded, owner: null, photos: [null, { id: 'a', url: null }], promises: [] };
    const { adapter } = await serve(replyWith(200, {}, answer));
    assert.deepEqual(await adapter.requests.get('17', {}), {
      ...recorded,
      photos: [{ id: 'a' }],
      promises: [],
    });
  });

  it('makes the addresses of photos whole, as seen from the backend', async () => {
    const photo = { id: 'a', url: '/photos/a', thumbnailUrl: 'photos/a?small', name: 'url' };
    const event = { id: 'e', at: recorded.createdAt, type: 'photo', photos: [photo] };
    const answer = { ...recorded, fields: { url: '/as it is' }, photos: [photo], history: [event] };
    const { adapter, address } = await serve((request, response) => {
      const isList = request.method === 'GET' && request.url === '/requests';
      const body = request.url === '/photos' ? photo : isList ? { items: [answer] } : answer;
      replyWith(200, {}, body)(request, response);
    });
    const whole = { ...photo, url: `${address}/photos/a`, thumbnailUrl: `${address}/photos/a?small` };
    const expected = { ...answer, photos: [whole], history: [{ ...event, photos: [whole] }] };
    assert.deepEqual(await adapter.requests.get('17', {}), expected);
    assert.deepEqual(await adapter.requests.list({}, {}), { items: [expected] });
    assert.deepEqual(await create(adapter), { state: 'recorded', request: expected });
    assert.deepEqual(await upload(adapter), whole);
  });

  it('takes the limits of photos from the intake, when they make sense', async () => {
    const photoLimits = { count: 3, bytes: 1000, types: ['image/jpeg'] };
    let answer: unknown = { categories: [], photoLimits };
    const { adapter } = await serve((request, response) => replyWith(200, {}, answer)(request, response));
    const { photos } = adapter.requests;
    assert.equal(photos!.limits.count, 6);
    await adapter.requests.intake({});
    assert.deepEqual(photos!.limits, photoLimits);
    answer = { categories: [], photoLimits: { count: 'many' } };
    await adapter.requests.intake({});
    assert.deepEqual(photos!.limits, photoLimits);
    answer = { categories: [] };
    await adapter.requests.intake({});
    assert.equal(photos!.limits.count, 0);
  });

  it('takes the limits of the portal where the intake has none', async () => {
    const photoLimits = { count: 2, bytes: 1000, types: ['image/jpeg'] };
    const { adapter } = await serve(replyWith(200, {}, { categories: [] }), { photoLimits });
    await adapter.requests.intake({});
    assert.deepEqual(adapter.requests.photos!.limits, photoLimits);
  });

  it('has no photos where it is told so', () => {
    assert.equal(rest({ baseUrl: 'http://portal.example', photoLimits: false }).requests.photos, undefined);
  });

  it('reads JSON as deep as it may come', async () => {
    const { adapter } = await serve(replyWith(200, {}, '['.repeat(100_000) + ']'.repeat(100_000)));
    await expectRejection(adapter.requests.list({}, {}), 'malformed');
  });
});
