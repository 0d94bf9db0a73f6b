import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AdapterErrorCode } from '../../../src/adapter/errors.js';
import { open311, type Open311Options } from '../../../src/adapters/open311/index.js';
import { expectRejection } from '../../../src/testing/index.js';
import { canned, record, type Canned } from '../../support/georeport/canned.js';

const list = (answer: Canned | readonly Canned[], options: Partial<Open311Options> = {}) =>
  canned({ 'GET requests.json': answer }, options).adapter.requests.list({}, {});

const asXml =
  '<service_requests><request><service_request_id>17</service_request_id><description>x</description><requested_datetime>2026-11-24T08:00:00+08:00</requested_datetime></request></service_requests>';

describe('open311: the records of an answer', () => {
  for (const name of ['services', 'service_requests', 'service_request', 'requests', 'request', 'data'])
    it(`may stand in an envelope of the name ${name}`, async () => {
      assert.equal((await list({ [name]: [record()] })).items.length, 1);
      assert.equal((await list({ [name]: record() })).items.length, 1);
    });

  it('may be one without an envelope', async () => {
    assert.equal((await list(record())).items.length, 1);
  });

  it('are "malformed" where there are none', async () => {
    for (const answer of [{ hello: 'world' }, [[17, 'x']], { services: 'none' }]) {
      const { message } = await expectRejection(list(answer), 'malformed');
      assert.match(message, /without records of GeoReport/);
    }
  });

  it('have yes and no in many ways', async () => {
    const asked = async (metadata: unknown) => {
      const services = [{ service_code: '001', service_name: 'Tap', metadata }];
      const { adapter } = canned({ 'GET services.json': [services] });
      const { categories } = await adapter.requests.intake({});
      return categories[0]!.hasFields ?? false;
    };
    for (const yes of [true, 1, '1', 'true', 'TRUE', ' Yes '])
      assert.equal(await asked(yes), true, String(yes));
    for (const no of [false, 0, '0', 'no', '', null, 'yesterday', 'no1', '11', 'untrue'])
      assert.equal(await asked(no), false, String(no));
  });
});

describe('open311: an answer that says yes', () => {
  for (const [code, expected] of [
    [400, 'invalid'],
    [599, 'unavailable'],
  ] as const)
    it(`is a no where it is nothing but an error of ${code}`, async () => {
      await expectRejection(list([[{ code }]]), expected);
    });

  for (const code of [399, 600])
    it(`is none of those with ${code}: a record without a number is left out`, async () => {
      const { items, omitted } = await list([[{ code }]]);
      assert.deepEqual([items, omitted], [[], 1]);
    });

  it('is no error with a code beside what a record has', async () => {
    for (const name of ['service_code', 'service_request_id', 'token', 'key']) {
      const { omitted } = await list([[{ code: 404, [name]: 'x' }]]);
      assert.equal(omitted, 1, name);
    }
  });

  it('is a no where it names errors, with whatever code the first has', async () => {
    await expectRejection(list({ errors: ['stop'] }), 'unavailable');
    await expectRejection(list({ errors: [{ code: 403, description: 'no' }] }), 'forbidden');
  });

  it('is not whole where it is cut off, and of somebody else where it is words', async () => {
    for (const body of ['', ' \n', '[{"a":', ' {"a"', '<?xml version="1.0"?><a', 'null', ' null ']) {
      const { message } = await expectRejection(list(new Response(body)), 'malformed');
      assert.match(message, /no whole answer$/);
    }
    for (const body of ['nullify', 'ok [', 'x {}', 'see <?xml']) {
      const { message } = await expectRejection(list(new Response(body)), 'offline');
      assert.match(message, /answered with a page or words$/);
    }
  });

  it('has status 2xx, the last of them too', async () => {
    const answer = (status: number) => new Response(JSON.stringify([record()]), { status });
    assert.equal((await list(answer(299))).items.length, 1);
  });
});

describe('open311: when to ask again', () => {
  const later = async (headers: Record<string, string>) =>
    (await expectRejection(list(new Response('', { status: 503, headers })), 'unavailable')).retryAfterMs;

  it('is what the server says, by its own clock', async () => {
    assert.equal(await later({ 'Retry-After': '7' }), 7000);
    const date = 'Tue, 24 Nov 2026 00:00:00 GMT';
    assert.equal(await later({ 'Retry-After': 'Tue, 24 Nov 2026 00:01:00 GMT', Date: date }), 60_000);
    assert.equal(await later({}), undefined);
  });
});

describe('open311: the formats', () => {
  for (const status of [400, 404, 405, 406, 418, 501])
    it(`are tried one after the other where there is no JSON: ${status}`, async () => {
      const { adapter, sent } = canned({
        'GET requests.json': new Response('no JSON here', { status }),
        'GET requests.xml': asXml,
      });
      assert.equal((await adapter.requests.list({}, {})).items.length, 1);
      assert.deepEqual(
        sent.map(({ path }) => path),
        ['requests.json', 'requests.xml'],
      );
    });

  for (const [status, code] of [
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [429, 'rate-limited'],
    [503, 'unavailable'],
  ] as const)
    it(`are not tried where the server says something else: ${status}`, async () => {
      const { adapter, sent } = canned({
        'GET requests.json': new Response('no', { status }),
        'GET requests.xml': asXml,
      });
      await expectRejection(adapter.requests.list({}, {}), code satisfies AdapterErrorCode);
      assert.equal(sent.length, 1);
    });

  it('have what JSON was refused with as the reason where there is no XML either', async () => {
    const { adapter } = canned({
      'GET requests.json': new Response('start_date is wrong', { status: 400 }),
    });
    const { message } = await expectRejection(adapter.requests.list({}, {}), 'invalid');
    assert.match(message, /start_date is wrong/);
  });

  it('are asked for, in the language of the portal or of the call', async () => {
    const asked: (string | null)[][] = [];
    const open = (options: Partial<Open311Options>) =>
      open311({
        endpoint: 'https://town.example/v2',
        fetch: async (_, init) => {
          const headers = new Headers(init?.headers);
          asked.push([headers.get('Accept'), headers.get('Accept-Language')]);
          return new Response(options.format === 'xml' ? asXml : JSON.stringify([record()]));
        },
        ...options,
      }).requests;
    await open({}).list({}, { locale: 'zh-Hans' });
    await open({ locale: () => 'en' }).list({}, { locale: 'zh-Hans' });
    await open({ format: 'xml' }).list({}, {});
    assert.deepEqual(asked, [
      ['application/json', 'zh-Hans'],
      ['application/json', 'en'],
      ['text/xml, application/xml', null],
    ]);
  });

  for (const status of [300, 302, 308])
    it(`are of no address that leads elsewhere with what the portal adds: ${status}`, async () => {
      const { message } = await expectRejection(
        list(new Response('', { status }), { headers: () => ({ Authorization: 'x' }) }),
        'unauthenticated',
      );
      assert.match(message, /leads elsewhere: give its final address/);
    });
});
