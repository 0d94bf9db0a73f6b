import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { describe, it } from 'node:test';
import type { AdapterErrorCode } from '../../src/adapter/errors.js';
import { expectRejection } from '../../src/testing/expectations.js';
import { create, recorded, replyWith, serve, upload } from '../support/rest-server.js';

// Each test names the row of the project's fault table (K017–K042) that it causes.

describe('rest: a no of every kind', () => {
  const nos: [string, number, AdapterErrorCode][] = [
    ['K024', 400, 'invalid'],
    ['K025', 401, 'unauthenticated'],
    ['K026', 403, 'forbidden'],
    ['K027', 404, 'not-found'],
    ['K027', 405, 'unsupported'],
    ['K006', 408, 'timeout'],
    ['K028', 409, 'conflict'],
    ['K029', 410, 'not-found'],
    ['K030', 413, 'too-large'],
    ['K031', 415, 'invalid'],
    ['K032', 422, 'invalid'],
    ['K033', 423, 'unavailable'],
    ['K034', 425, 'unavailable'],
    ['K035', 429, 'rate-limited'],
    ['K036', 500, 'unavailable'],
    ['K037', 501, 'unsupported'],
    ['K038', 502, 'unavailable'],
    ['K039', 503, 'unavailable'],
    ['K040', 504, 'unavailable'],
    ['K041', 520, 'unavailable'],
    ['K042', 418, 'unknown'],
    ['K042', 599, 'unavailable'],
    ['K042', 999, 'unknown'],
  ];
  for (const [row, status, code] of nos) {
    it(`${row}: status ${status} is "${code}", asked once, whatever is asked`, async () => {
      const page = replyWith(status, { 'Content-Type': 'text/html' }, '<h1>Oh no</h1>');
      const { adapter, asked } = await serve(page);
      const { comment, follow, urge, confirm, reopen, cancel, reschedule } = adapter.requests.actions!;
      const rating = { invitationId: 'i', scale: 'satisfaction', score: 4 } as const;
      const write = { idempotencyKey: 'key' };
      const errors = [
        await expectRejection(create(adapter), code),
        await expectRejection(upload(adapter), code),
        await expectRejection(adapter.requests.list({}, {}), code),
        await expectRejection(comment!('17', { text: 'More' }, write), code),
        await expectRejection(follow!('17', write), code),
        await expectRejection(urge!('17', write), code),
        await expectRejection(confirm!('17', write), code),
        await expectRejection(reopen!('17', 'why', write), code),
        await expectRejection(cancel!('17', undefined, write), code),
        await expectRejection(reschedule!('17', {}, write), code),
        await expectRejection(adapter.ratings.submit(rating, write), code),
        await expectRejection(adapter.ratings.update('1', rating, write), code),
      ];
      assert.equal(asked.length, errors.length);
      // What may pass by itself: a row that says "not retried" or "attempts = 1" is none of these.
      const isRetryable = ['K006', 'K033', 'K034', 'K035', 'K036', 'K038', 'K039', 'K040', 'K041'].includes(
        row,
      );
      for (const { retryable } of errors) assert.equal(retryable, isRetryable || status === 599);
    });
  }

  it('K027, K029: get answers with undefined', async () => {
    for (const status of [404, 410]) {
      const { adapter } = await serve(replyWith(status));
      assert.equal(await adapter.requests.get('17', {}), undefined);
    }
  });

  const problem = { 'Content-Type': 'application/problem+json' };

  it('K024, K032: names the fields by code, and takes a code it does not know for "invalid"', async () => {
    const body = {
      title: 'Bad',
      detail: 'two fields',
      fields: { description: 'required', x: 'odd', y: null },
    };
    const { adapter } = await serve(replyWith(422, problem, body));
    const { fields, message } = await expectRejection(create(adapter), 'invalid');
    assert.deepEqual(fields, { description: 'required', x: 'invalid' });
    assert.match(message, /422.*Bad: two fields/);
  });

  for (const [body, said] of [
    [{ title: 'Bad', detail: 7 }, 'status 422, Bad'],
    [{ title: null, detail: 'two fields' }, 'status 422, two fields'],
    [{}, 'status 422'],
  ] as const) {
    it(`tells developers "${said}"`, async () => {
      const { adapter } = await serve(replyWith(422, problem, body));
      const { message, originalId } = await expectRejection(create(adapter), 'invalid');
      assert.ok(message.endsWith(said), message);
      assert.equal(originalId, undefined);
    });
  }

  it('K028: believes the code of the problem, and gives the id of the original', async () => {
    const originalId = async (given: unknown) => {
      const { adapter } = await serve(replyWith(409, problem, { code: 'duplicate', originalId: given }));
      return (await expectRejection(create(adapter), 'duplicate')).originalId;
    };
    assert.equal(await originalId('16'), '16');
    assert.equal(await originalId(16), undefined);
  });

  it('K028: a key that stands for something else is a conflict', async () => {
    const { adapter } = await serve(replyWith(422, problem, { code: 'idempotency-key-reused' }));
    await expectRejection(create(adapter), 'conflict');
  });

  it('K028: a request with this key that is still being filed can be asked for again', async () => {
    const { adapter } = await serve(replyWith(409, { ...problem, 'Retry-After': '1' }, { code: 'conflict' }));
    const error = await expectRejection(create(adapter), 'unavailable');
    assert.deepEqual([error.retryable, error.retryAfterMs], [true, 1000]);
  });

  it('K042: does not believe a code that there is not', async () => {
    const { adapter } = await serve(replyWith(403, problem, { code: 'nonsense' }));
    await expectRejection(create(adapter), 'forbidden');
  });

  const date = 'Mon, 23 Nov 2026 08:00:00 GMT';
  const waits: [string, Record<string, string>, unknown, number | undefined][] = [
    ['seconds', { 'Retry-After': '7' }, '', 7000],
    ['a date', { 'Retry-After': 'Mon, 23 Nov 2026 08:00:30 GMT', Date: date }, '', 30_000],
    ['a date that is past', { 'Retry-After': 'Mon, 23 Nov 2026 07:00:00 GMT', Date: date }, '', 0],
    ['the body, where the header is hidden', {}, { retryAfter: 9 }, 9000],
    ['a day, which is an hour at most', { 'Retry-After': '86400' }, '', 3_600_000],
    ['garbage', { 'Retry-After': 'soon' }, '', undefined],
    ['a negative number', { 'Retry-After': '-5' }, '', undefined],
    ['nothing', {}, '', undefined],
  ];
  for (const [form, headers, body, expected] of waits) {
    it(`K035, K039: Retry-After as ${form}`, async () => {
      for (const [status, code] of [
        [429, 'rate-limited'],
        [503, 'unavailable'],
      ] as const) {
        const { adapter } = await serve(replyWith(status, headers, body));
        assert.equal((await expectRejection(create(adapter), code)).retryAfterMs, expected);
      }
    });
  }
});

describe('rest: a yes of every kind', () => {
  const yeses: [string, RequestListener, unknown][] = [
    ['K017: 200 with the request', replyWith(200, {}, recorded), { state: 'recorded', request: recorded }],
    [
      'K017: 200 with a receipt',
      replyWith(200, {}, { state: 'recorded', request: recorded }),
      { state: 'recorded', request: recorded },
    ],
    ['K020: 201 with the request', replyWith(201, {}, recorded), { state: 'recorded', request: recorded }],
    ['K019: 200 with nothing', replyWith(200), { state: 'accepted' }],
    ['K019: 200 with null', replyWith(200, {}, 'null'), { state: 'accepted' }],
    ['K019: 200 with broken JSON', replyWith(200, {}, '{"id":'), { state: 'accepted' }],
    ['K019: 200 with a list', replyWith(200, {}, []), { state: 'accepted' }],
    [
      'K019: 200 with half a request',
      replyWith(200, {}, { id: '17' }),
      { state: 'accepted', reference: '17' },
    ],
    [
      'K021: 202 with a reference',
      replyWith(202, {}, { reference: 'T-9' }),
      { state: 'accepted', reference: 'T-9' },
    ],
    [
      'K021: 202 with a token',
      replyWith(202, {}, { token: 'T-9', number: '9' }),
      { state: 'accepted', reference: 'T-9' },
    ],
    [
      'K021: 202 with a Location',
      replyWith(202, { Location: '/waiting/T%2F9' }),
      { state: 'accepted', reference: 'T/9' },
    ],
    ['K021: 202 with nothing', replyWith(202), { state: 'accepted' }],
    ['K022: 204', replyWith(204), { state: 'accepted' }],
  ];
  for (const [what, handler, receipt] of yeses) {
    it(`${what} is a receipt`, async () => {
      const { adapter, asked } = await serve(handler);
      assert.deepEqual(await create(adapter), receipt);
      assert.equal(asked.length, 1);
    });
  }

  it('K020: 201 with a Location alone is read there', async () => {
    const { adapter, asked } = await serve((request, response) => {
      if (request.method === 'GET') return replyWith(200, {}, recorded)(request, response);
      replyWith(201, { Location: '/requests/17' })(request, response);
    });
    assert.deepEqual(await create(adapter), { state: 'recorded', request: recorded });
    assert.deepEqual(asked, ['POST /requests', 'GET /requests/17']);
  });

  it('K020: 201 with a Location that cannot be read is still a yes', async () => {
    const { adapter } = await serve((request, response) =>
      replyWith(request.method === 'GET' ? 500 : 201, { Location: '/requests/17' })(request, response),
    );
    assert.deepEqual(await create(adapter), { state: 'accepted', reference: '17' });
  });

  it('K018: 200 with a problem is a no', async () => {
    const bodies: [Record<string, string>, unknown][] = [
      [
        { 'Content-Type': 'application/problem+json' },
        { code: 'invalid', fields: { description: 'required' } },
      ],
      [{}, { status: 422, code: 'invalid', fields: { description: 'required' } }],
    ];
    for (const [headers, body] of bodies) {
      const { adapter } = await serve(replyWith(200, headers, body));
      assert.deepEqual((await expectRejection(create(adapter), 'invalid')).fields, {
        description: 'required',
      });
    }
  });

  it('K018: 200 with words is no yes, whatever is asked, and may pass by itself', async () => {
    for (const [type, words] of [
      ['text/plain', 'OK'],
      ['text/plain', 'You are offline'],
      ['application/json', '"You are offline"'],
    ] as const) {
      const { adapter } = await serve(replyWith(200, { 'Content-Type': type }, words));
      const write = { idempotencyKey: 'key' };
      const { comment } = adapter.requests.actions!;
      const errors = [
        await expectRejection(create(adapter), 'offline'),
        await expectRejection(upload(adapter), 'offline'),
        await expectRejection(adapter.requests.list({}, {}), 'offline'),
        await expectRejection(comment!('17', { text: 'More' }, write), 'offline'),
      ];
      for (const { retryable } of errors) assert.equal(retryable, true);
    }
  });

  it('K018: 200 that says of itself that it failed is a no', async () => {
    const { adapter } = await serve(replyWith(200, { 'Retry-After': '7' }, { code: 429, msg: '操作频繁' }));
    assert.equal((await expectRejection(create(adapter), 'rate-limited')).retryAfterMs, 7000);
  });

  it('K019: reading needs JSON', async () => {
    for (const body of ['', 'null', '{"items":']) {
      const { adapter, address } = await serve(replyWith(200, {}, body));
      const { message } = await expectRejection(adapter.requests.list({}, {}), 'malformed');
      assert.ok(message.endsWith(`no JSON from ${address}/requests`), message);
    }
  });

  it('K023: 304 is the answer of before, asked for by its ETag', async () => {
    const etags: unknown[] = [];
    const { adapter } = await serve((request, response) => {
      etags.push(request.headers['if-none-match']);
      const isKnown = request.headers['if-none-match'] === '"1"';
      replyWith(
        isKnown ? 304 : 200,
        { ETag: '"1"' },
        isKnown ? '' : { categories: [{ id: 'a', name: 'A' }] },
      )(request, response);
    });
    const first = await adapter.requests.intake({});
    (first.categories as unknown[]).length = 0;
    assert.deepEqual(await adapter.requests.intake({}), { categories: [{ id: 'a', name: 'A' }] });
    await adapter.requests.intake({ locale: 'zh-Hans' });
    assert.deepEqual(etags, [undefined, '"1"', undefined]);
  });

  it('K023: an answer without an ETag takes the place of the one before', async () => {
    const etags: unknown[] = [];
    const { adapter } = await serve((request, response) => {
      etags.push(request.headers['if-none-match']);
      const isFirst = etags.length === 1;
      replyWith(200, isFirst ? { ETag: '"1"' } : {}, { categories: [] })(request, response);
    });
    for (let time = 0; time < 3; time++) await adapter.requests.intake({});
    assert.deepEqual(etags, [undefined, '"1"', undefined]);
  });

  it('K023: 304 that nobody asked for is a no', async () => {
    const { adapter } = await serve(replyWith(304));
    await expectRejection(adapter.requests.intake({}), 'unknown');
  });
});
