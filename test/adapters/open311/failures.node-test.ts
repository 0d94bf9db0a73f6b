import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectRejection } from '../../../src/testing/index.js';
import type { RequestInput } from '../../../src/domain/index.js';
import { canned, record, refused } from '../../support/georeport/canned.js';

const input: RequestInput = {
  kind: 'repair',
  categoryId: '001',
  description: 'It drips.',
  fields: { SIZE: 'x' },
};
const services = [{ service_code: '001', service_name: 'Tap', metadata: true }];

/** How a new request fails that is answered so. */
async function refusal(answer: Response, categoryId = '001') {
  const { adapter } = canned({
    'GET services.json': [services],
    'GET requests.json': [[]],
    'GET services/001.json': {
      service_code: '001',
      attributes: [{ code: 'ROOM', description: 'Room', required: true }],
    },
    'POST requests.json': answer,
  });
  await adapter.requests.fields!('001', {});
  return adapter.requests.create({ ...input, categoryId }, { idempotencyKey: 'k' }).then(
    () => assert.fail('it was taken'),
    (thrown: { code: string; fields: object; message: string }) => thrown,
  );
}

describe('open311: a new request that is refused', () => {
  const cases: [description: string, fields: object][] = [
    ['attribute[SIZE] was not provided', { 'fields.SIZE': 'required' }],
    ['SIZE is not one of the values', { 'fields.SIZE': 'invalid' }],
    ['Failed //rec: missing required entry ROOM at /srv/Endpoint.pm line 5', { 'fields.ROOM': 'required' }],
    ['service_code was not found', { categoryId: 'unknown-choice' }],
    ['lat is missing', { location: 'required' }],
    ['The phone has too many digits', { 'contact.phone': 'invalid' }],
    ['email: invalid', { 'contact.email': 'invalid' }],
    ['last_name must not be blank', { 'contact.name': 'required' }],
    ['description is longer than 2000 characters', { description: 'too-long' }],
    ['media_url cannot be fetched', { photoIds: 'invalid' }],
    ['media: wrong', { photoIds: 'invalid' }],
    ['address_string is too long', { location: 'too-long' }],
    ['address_id is unknown', { location: 'invalid' }],
    ['Address not found', { location: 'invalid' }],
    ['location exceeds the town', { location: 'too-long' }],
    ['long is empty', { location: 'required' }],
    ['first_name must not be empty', { 'contact.name': 'required' }],
    ['EMAIL: at most 50', { 'contact.email': 'too-long' }],
    ['service_code is missing', { categoryId: 'required' }],
    ['it belongs to a lattice of emails', {}],
    ['no', {}],
  ];
  for (const [description, fields] of cases) {
    it(`names the field where it can be known: ${description}`, async () => {
      const error = await refusal(refused(400, description));
      assert.deepEqual([error.code, error.fields], ['invalid', fields]);
      assert.match(error.message, new RegExp(description.slice(0, 10).replace(/[[\]]/g, '.')));
    });
  }

  it('names every field that is at fault', async () => {
    const errors = ['phone is missing', 'SIZE is wrong'].map((description) => ({ code: 400, description }));
    const { fields } = await refusal(new Response(JSON.stringify(errors), { status: 400 }));
    assert.deepEqual(fields, { 'contact.phone': 'required', 'fields.SIZE': 'invalid' });
  });

  it('is about a service that there is not, in whatever words', async () => {
    const error = await refusal(refused(404, 'nope'), '999');
    assert.deepEqual([error.code, error.fields], ['invalid', { categoryId: 'unknown-choice' }]);
  });

  it('comes from a server that takes none', async () => {
    for (const status of [404, 405, 501]) {
      const page = new Response('<!DOCTYPE html><title>Sorry</title>', { status });
      assert.equal((await refusal(page)).code, 'unsupported');
    }
  });

  it('lacks a key, or the right to that service', async () => {
    assert.equal((await refusal(refused(403, 'api_key is missing'))).code, 'forbidden');
  });
});

describe('open311: an error', () => {
  const listing = (answer: Response) => canned({ 'GET requests.json': answer }).adapter.requests.list({}, {});
  const bodies: Readonly<Record<string, string>> = {
    JSON: '[{"code":400,"description":"start_date is wrong"}]',
    'JSON in an envelope': '{"errors":[{"code":400,"description":"start_date is wrong"}]}',
    XML: '<errors><error><code>400</code><description>start_date is wrong</description></error></errors>',
    words: 'start_date is wrong',
  };
  for (const [kind, body] of Object.entries(bodies)) {
    it(`is told for developers alone: ${kind}`, async () => {
      const { message, fields } = await expectRejection(
        listing(new Response(body, { status: 400 })),
        'invalid',
      );
      assert.match(message, /start_date is wrong/);
      assert.deepEqual(fields, {});
    });
  }

  it('may be a page', async () => {
    const { message } = await expectRejection(
      listing(new Response('<html><body>Oops</body></html>', { status: 500 })),
      'unavailable',
    );
    assert.match(message, /a page$/);
  });

  it('may come with 200', async () => {
    await expectRejection(listing(new Response(bodies.JSON)), 'invalid');
    await expectRejection(listing(new Response('{"success":false,"message":"no"}')), 'unavailable');
    await expectRejection(listing(new Response('<html><body>Sign in</body></html>')), 'offline');
  });

  it('is no error where a record only looks like one', async () => {
    const odd = record({ code: 404, description: 'A code on the wall.' });
    const { adapter } = canned({ 'GET requests.json': [[odd]] });
    assert.equal((await adapter.requests.list({}, {})).items.length, 1);
  });

  it('says nothing of a request that there is not, in whichever way it is said', async () => {
    const crash = refused(500, "Can't call method at /srv/lib/Endpoint.pm line 731.");
    const unknown = [
      refused(404, 'x'),
      refused(400, 'not a number'),
      new Response('<html>', { status: 404 }),
      new Response('[]'),
    ];
    for (const answer of [...unknown, crash]) {
      const { adapter } = canned({ 'GET requests/9.json': answer, 'GET requests.json': [[record()]] });
      assert.equal(await adapter.requests.get('9', {}), undefined);
    }
  });

  it('is one where the server fails at a request that it has, or cannot say', async () => {
    const crash = refused(500, 'x at /srv/y.pm line 1');
    const { adapter } = canned({ 'GET requests/17.json': crash, 'GET requests.json': [[record()]] });
    assert.equal((await adapter.requests.get('17', {}))!.id, '17');
    await expectRejection(
      canned({ 'GET requests/17.json': crash }).adapter.requests.get('17', {}),
      'unavailable',
    );
  });

  it('is an AdapterError also where a function of the portal fails', async () => {
    const fail = () => {
      throw new RangeError('x');
    };
    const answers = { 'GET services.json': [services], 'GET requests.json': [[]] };
    await expectRejection(canned(answers, { intake: fail }).adapter.requests.intake({}), 'unknown');
    await expectRejection(canned(answers, { headers: fail }).adapter.requests.intake({}), 'unauthenticated');
    const { adapter } = canned(answers, { parameters: fail });
    await expectRejection(adapter.requests.create(input, { idempotencyKey: 'k' }), 'unknown');
  });
});
