import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Open311Options } from '../../../src/adapters/open311/index.js';
import { expectRejection } from '../../../src/testing/index.js';
import { canned } from '../../support/georeport/canned.js';

describe('open311: discovery', () => {
  const endpoint = (members: object) => ({
    specification: 'http://wiki.open311.org/GeoReport_v2',
    type: 'production',
    formats: ['application/json'],
    ...members,
  });
  const asked = async (...endpoints: object[]) => {
    const call = canned({ 'GET discovery.json': { endpoints } }, { discovery: true });
    await call.adapter.requests.intake({}).catch(() => undefined);
    return { paths: call.sent.map(({ path }) => path), reports: call.reports };
  };

  it('may lead to another address of the same origin, of the right standard', async () => {
    const other = endpoint({ specification: 'http://wiki.open311.org/Inquiry_v1', url: '/inquiry' });
    const { paths } = await asked(
      other,
      endpoint({ url: 'https://town.example/v3', type: 'test' }),
      endpoint({ url: '/v4' }),
    );
    assert.deepEqual(paths, ['discovery.json', '/v4/services.json']);
  });

  it('leads to no other origin', async () => {
    const { paths, reports } = await asked(endpoint({ url: 'https://evil.example/v2' }));
    assert.deepEqual(paths, ['discovery.json', 'services.json']);
    assert.match(reports[0]!, /another origin: https:\/\/evil\.example/);
  });

  it('says which format the endpoint has', async () => {
    const { paths } = await asked(endpoint({ formats: ['text/xml'] }));
    assert.deepEqual(paths, ['discovery.json', 'services.xml']);
  });

  for (const specification of [
    'georeport_v2',
    'GeoReportv2',
    'http://town.example/georeport2',
    'GEOREPORT_2',
  ])
    it(`knows the standard by the name of ${specification}`, async () => {
      const { paths } = await asked(endpoint({ specification, url: '/v4' }));
      assert.deepEqual(paths, ['discovery.json', '/v4/services.json']);
    });

  it('stays where it is without an address, a standard or a format that is known', async () => {
    for (const members of [
      { url: '' },
      { url: 'http://[' },
      { specification: 'GeoReport_v1', url: '/v4' },
      { formats: [] },
    ]) {
      const { paths, reports } = await asked(endpoint(members));
      assert.deepEqual([...paths.slice(0, 2), ...reports], ['discovery.json', 'services.json']);
    }
  });

  it('takes JSON where there are both', async () => {
    const { paths } = await asked(endpoint({ formats: ['text/xml', 'application/json', 17] }));
    assert.deepEqual(paths, ['discovery.json', 'services.json']);
  });

  /** What is asked of a server that has no document, and says so in this way. */
  const without = async (status: number, options: Partial<Open311Options> = {}) => {
    const none = new Response('nothing', { status });
    const call = canned(
      {
        'GET discovery.json': none,
        'GET discovery.xml': none,
        'GET services.json': [[]],
        'GET services.xml': [[]],
      },
      { discovery: true, ...options },
    );
    const failure = await call.adapter.requests.intake({}).then(
      () => undefined,
      ({ code }: { code: string }) => code,
    );
    return { paths: call.sent.map(({ path }) => path), failure };
  };

  for (const status of [400, 404, 405, 418, 501])
    it(`is done without where there is none: ${status}`, async () => {
      const paths = ['discovery.json', 'discovery.xml', 'services.json'];
      assert.deepEqual(await without(status), { paths, failure: undefined });
    });

  it('is asked in the format that the portal names, and no other', async () => {
    const paths = ['discovery.xml', 'services.xml'];
    assert.deepEqual(await without(404, { format: 'xml' }), { paths, failure: undefined });
  });

  for (const [status, failure] of [
    [403, 'forbidden'],
    [503, 'unavailable'],
  ] as const)
    it(`is not done without where the server cannot say: ${status}`, async () => {
      assert.deepEqual(await without(status), { paths: ['discovery.json'], failure });
    });

  it('is "malformed" without endpoints', async () => {
    for (const document of [{ changeset: 1 }, { discovery: {} }, { endpoints: 'none' }]) {
      const { adapter } = canned({ 'GET discovery.json': document }, { discovery: true });
      const { message } = await expectRejection(adapter.requests.intake({}), 'malformed');
      assert.equal(message, 'discovery without endpoints');
    }
  });

  it('may have its endpoints in an envelope', async () => {
    const document = { discovery: { endpoints: [endpoint({ url: '/v4' })] } };
    const { adapter, sent } = canned({ 'GET discovery.json': document }, { discovery: true });
    await adapter.requests.intake({}).catch(() => undefined);
    assert.deepEqual(
      sent.map(({ path }) => path),
      ['discovery.json', '/v4/services.json'],
    );
  });
});
