import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RequestInput } from '../../../src/domain/index.js';
import { expectRejection } from '../../../src/testing/index.js';
import { without } from '../../support/without.js';
import { canned, record, refused } from '../../support/georeport/canned.js';

const unplaced: RequestInput = { kind: 'repair', categoryId: '001', description: 'It drips.' };
const key = { idempotencyKey: 'k1' };
const services = [{ service_code: '001', service_name: 'Tap', type: 'realtime' }];
const now = () => Date.parse('2026-11-24T12:00:00+08:00');

/** Answers of a server that takes a request as number 17. */
const taking = {
  'GET services.json': [services],
  'GET requests.json': [[]],
  'POST requests.json': [[{ service_request_id: 17 }]],
  'GET requests/17.json': [[record()]],
};

const typed = (type: string, answer: object) => ({
  ...taking,
  'GET services.json': [[{ ...services[0], type }]],
  'POST requests.json': [answer],
});

const bodyOf = (sent: readonly { method: string; body: unknown }[]) =>
  sent.find(({ method }) => method === 'POST')!.body as URLSearchParams;

describe('open311: what is sent', () => {
  it('is a form of the standard, with the key in its body and in no address', async () => {
    const { adapter, sent } = canned(taking, {
      apiKey: async () => 'secret',
      jurisdictionId: 'town',
      intake: () => ({ homes: [{ id: 'h1', label: 'Flat 1' }] }),
    });
    await adapter.requests.create(
      {
        ...unplaced,
        description: 'It drips. 漏水 🏠',
        location: { type: 'home', homeId: 'h1', detail: 'kitchen' },
        fields: { SIZE: '0', TAPS: 2, ROOMS: ['kitchen', 'bath'] },
        contact: { name: 'Anna Maria Schmidt', phone: '138', email: 'a@b.example' },
        availability: { note: 'after 6 pm', from: '2026-11-25T08:00:00+08:00' },
      },
      key,
    );
    assert.deepEqual(
      [...bodyOf(sent)],
      [
        ['api_key', 'secret'],
        ['jurisdiction_id', 'town'],
        ['service_code', '001'],
        ['description', 'It drips. 漏水 🏠\n\nafter 6 pm\n2026-11-25T08:00:00+08:00'],
        ['address_id', 'h1'],
        ['address_string', 'Flat 1, kitchen'],
        ['first_name', 'Anna Maria'],
        ['last_name', 'Schmidt'],
        ['phone', '138'],
        ['email', 'a@b.example'],
        ['attribute[SIZE]', '0'],
        ['attribute[TAPS]', '2'],
        ['attribute[ROOMS][]', 'kitchen'],
        ['attribute[ROOMS][]', 'bath'],
      ],
    );
    assert.ok(sent.every(({ path }) => !path.includes('secret')));
  });

  it('says nothing of who asks not to be named', async () => {
    const { adapter, sent } = canned(taking);
    await adapter.requests.create({ ...unplaced, anonymous: true, contact: { name: '王芳' } }, key);
    assert.deepEqual([...bodyOf(sent).keys()], ['service_code', 'description']);
  });

  it('goes where the portal says, and nowhere else', async () => {
    const { adapter, sent } = canned(taking, {
      parameters: async () => ({ lat: '31.2', long: '121.4', account_id: '7', first_name: 'W.' }),
    });
    const location = { type: 'area', label: 'Main street' } as const;
    await adapter.requests.create({ ...unplaced, location, contact: { name: '王芳' } }, key);
    assert.deepEqual(Object.fromEntries(bodyOf(sent)), {
      service_code: '001',
      description: 'It drips.',
      lat: '31.2',
      long: '121.4',
      account_id: '7',
      first_name: 'W.',
    });
  });

  it('is not sent at all where no server would take it', async () => {
    const { adapter, sent } = canned(taking);
    const long = await expectRejection(
      adapter.requests.create({ ...unplaced, description: '长'.repeat(4001) }, key),
      'invalid',
    );
    assert.deepEqual(long.fields, { description: 'too-long' });
    const none = await expectRejection(
      adapter.requests.create(without(unplaced, 'categoryId'), key),
      'invalid',
    );
    assert.deepEqual(none.fields, { categoryId: 'required' });
    assert.ok(sent.every(({ method }) => method !== 'POST'));
  });
});

describe('open311: what a new request is answered with', () => {
  const receipt = async (answers: Record<string, never>) =>
    canned(answers).adapter.requests.create(unplaced, key);

  it('is the request itself', async () => {
    const { state } = await receipt(taking as never);
    assert.equal(state, 'recorded');
  });

  it('is at least its number where the request cannot be read', async () => {
    const without = { ...taking, 'GET requests/17.json': new Response('', { status: 500 }) };
    assert.deepEqual(await receipt(without as never), { state: 'accepted', reference: '17' });
  });

  it('K021: is a token of a batch service, which gives the request once it has a number', async () => {
    const answers = {
      ...typed('batch', [{ token: 't9' }]),
      'GET tokens/t9.json': [[{ token: 't9' }], [{ token: 't9', service_request_id: 17 }]],
    };
    const { adapter, sent } = canned(answers);
    const accepted = await adapter.requests.create(unplaced, key);
    assert.deepEqual(accepted, { state: 'accepted', reference: 'token-t9' });
    assert.equal(await adapter.requests.get('token-t9', {}), undefined);
    assert.equal((await adapter.requests.get('token-t9', {}))!.id, '17');
    assert.equal(await adapter.requests.get('token-other', {}), undefined);
    assert.ok(sent.every(({ path }) => path !== 'requests/token-t9.json'));
  });

  it('is nothing of a blackbox service, whatever it says', async () => {
    assert.deepEqual(await receipt(typed('blackbox', [{ service_request_id: 17 }]) as never), {
      state: 'accepted',
    });
  });

  it('is a yes, though nothing in it can be read', async () => {
    for (const answer of ['', '[{"service_req', '[]', '{}', '<?xml version="1.0"?><broken'])
      assert.deepEqual(
        await receipt({ ...taking, 'POST requests.json': answer } as never),
        { state: 'accepted' },
        answer,
      );
  });

  it('is no yes where it leads elsewhere', async () => {
    const answer = new Response('', { status: 302, headers: { Location: '/sign-in' } });
    await expectRejection(receipt({ ...taking, 'POST requests.json': answer } as never), 'malformed');
  });
});

describe('open311: one request of one key', () => {
  const posts = (sent: readonly { method: string }[]) =>
    sent.filter(({ method }) => method === 'POST').length;
  const filed = (members: object = {}) =>
    record({ requested_datetime: '2026-11-24T11:59:00+08:00', address_id: 'h1', ...members });
  const location = { type: 'home', homeId: 'h1' } as const;
  const input: RequestInput = { ...unplaced, location };

  it('does not send again what the server has, after a reply was lost', async () => {
    const answers = {
      ...taking,
      'GET requests.json': [[], [filed()]],
      'POST requests.json': new Response('', { status: 503 }),
    };
    const { adapter, sent } = canned(answers as never, { now });
    await expectRejection(adapter.requests.create(input, key), 'unavailable');
    assert.equal((await adapter.requests.create(input, key)).state, 'recorded');
    assert.equal(posts(sent), 1);
  });

  it('sends again what the server does not have', async () => {
    const answers = {
      ...taking,
      'POST requests.json': [new Response('', { status: 503 }), [{ service_request_id: 17 }]],
    };
    const { adapter, sent } = canned(answers as never, { now });
    await expectRejection(adapter.requests.create(input, key), 'unavailable');
    await adapter.requests.create(input, key);
    assert.equal(posts(sent), 2);
  });

  it('does not send again blindly while the server cannot say whether it has it', async () => {
    const broken = new Response('', { status: 503 });
    const { adapter, sent } = canned(
      { ...taking, 'GET requests.json': [[], broken], 'POST requests.json': broken } as never,
      { now },
    );
    await expectRejection(adapter.requests.create(input, key), 'unavailable');
    await expectRejection(adapter.requests.create(input, key), 'unavailable');
    assert.equal(posts(sent), 1);
  });

  it('sends what was never sent, though the list is broken or there is none', async () => {
    for (const status of [500, 501, 403]) {
      const { adapter, sent } = canned({ ...taking, 'GET requests.json': new Response('', { status }) });
      assert.equal((await adapter.requests.create(input, key)).state, 'recorded');
      assert.equal(posts(sent), 1);
    }
  });

  it('takes nothing for the same that says something else, is elsewhere, closed or old', async () => {
    const others = [
      filed({ description: 'It drips again.' }),
      filed({ service_code: '002' }),
      filed({ address_id: 'h2' }),
      filed({ status: 'closed' }),
      filed({ requested_datetime: '2026-11-20T11:59:00+08:00' }),
      filed({ service_request_id: null }),
    ];
    const { adapter, sent } = canned({ ...taking, 'GET requests.json': [others] } as never, { now });
    await adapter.requests.create(input, key);
    assert.equal(posts(sent), 1);
  });

  it("takes no other resident's for the same whose place cannot be compared with its own", async () => {
    const nowhere = { address_id: '', address: null, lat: 0, long: 0 };
    const detailed = { ...input, location: { ...location, detail: 'kitchen' } };
    const mapped = async () => ({ lat: '31.2304', long: '121.4737' });
    for (const [what, there, parameters] of [
      [unplaced, {}],
      [unplaced, nowhere],
      [input, nowhere],
      [detailed, {}],
      [detailed, { address: 'Flat 1, bath' }],
      [input, {}, mapped],
      [input, nowhere, mapped],
      [input, { lat: '31.2304' }, mapped],
      [input, { lat: '31.2304', long: '121.4738' }, mapped],
    ] as const) {
      const answers = { ...taking, 'GET requests.json': [[filed(there)]] };
      const { adapter, sent } = canned(answers, { now, ...(parameters && { parameters }) });
      await adapter.requests.create(what, key);
      assert.equal(posts(sent), 1, JSON.stringify([what, there]));
    }
  });

  it('takes for the same what lies at the same coordinates, however a server writes them', async () => {
    const parameters = async () => ({ lat: '31.2304', long: '121.40' });
    const there = filed({ address_id: null, lat: 31.2304, long: '121.4' });
    const { adapter, sent } = canned({ ...taking, 'GET requests.json': [[there]] }, { now, parameters });
    assert.equal((await adapter.requests.create(input, key)).state, 'recorded');
    assert.equal(posts(sent), 0);
  });

  it('refuses the same under another key as a double', async () => {
    const { adapter, sent } = canned({ ...taking, 'GET requests.json': [[], [filed()]] } as never, { now });
    await adapter.requests.create(input, key);
    const error = await expectRejection(
      adapter.requests.create(input, { idempotencyKey: 'k2' }),
      'duplicate',
    );
    assert.equal(error.originalId, '17');
    assert.equal(posts(sent), 1);
  });

  it('makes no second one of a lost reply after another key has found the first', async () => {
    const answers = {
      ...taking,
      'GET requests.json': [[], [filed()]],
      'POST requests.json': new Response('', { status: 503 }),
    };
    const { adapter, sent } = canned(answers as never, { now });
    await expectRejection(adapter.requests.create(input, key), 'unavailable');
    await adapter.requests.create(input, { idempotencyKey: 'k2' });
    await expectRejection(adapter.requests.create(input, key), 'duplicate');
    assert.equal(posts(sent), 1);
  });

  it('lets what was refused be mended under the same key', async () => {
    const answers = {
      ...taking,
      'POST requests.json': [refused(400, 'description is empty'), [{ service_request_id: 17 }]],
    };
    const { adapter } = canned(answers as never);
    await expectRejection(adapter.requests.create(input, key), 'invalid');
    await adapter.requests.create({ ...input, description: 'It drips a lot.' }, key);
    await expectRejection(adapter.requests.create(input, key), 'conflict');
  });

  it('goes on for whoever still waits when another gives up', async () => {
    const { adapter, sent } = canned(taking);
    const controller = new AbortController();
    const reason = new Error('changed my mind');
    const [left, stayed] = [
      adapter.requests.create(input, { ...key, signal: controller.signal }),
      adapter.requests.create(input, key),
    ];
    controller.abort(reason);
    await assert.rejects(left, reason);
    assert.equal((await stayed).state, 'recorded');
    assert.equal(posts(sent), 1);
  });
});
