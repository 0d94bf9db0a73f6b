import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { RequestsPort } from '../../../src/adapter/ports.js';
import { expectRejection } from '../../../src/testing/index.js';
import { geoReportBackend } from '../../support/georeport/backend.js';
import { canned, record } from '../../support/georeport/canned.js';

const hour = 3_600_000;

/** All ids, page by page. */
async function idsOf(port: RequestsPort, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined, isLast = false; !isLast;) {
    const page = await port.list({ limit, ...(cursor !== undefined && { cursor }) }, {});
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
    isLast = cursor === undefined;
  }
  return ids;
}

/** The numbers from the greatest down to the least. */
const countDown = (greatest: number, least: number) =>
  Array.from({ length: greatest - least + 1 }, (_, index) => String(greatest - index));

for (const dialect of ['standard', 'extensions', 'zoneless'] as const) {
  describe(`open311: a long list, ${dialect}`, () => {
    let backend: Awaited<ReturnType<typeof geoReportBackend>>;
    const count = 2150;

    before(async () => {
      backend = await geoReportBackend(dialect, {
        extensions: dialect === 'extensions',
        zone: 'Asia/Shanghai',
        days: 400,
      });
      const { town } = backend.server;
      const now = Date.now();
      // Three at each full quarter of an hour or so, and a hole of half a year after the first fifty.
      for (let index = 0; index < count; index++) {
        const age = Math.floor((count - index) / 3) * 0.25 * hour + (index < 50 ? 200 * 24 * hour : 0);
        town.file(town.services[1]!, new URLSearchParams({ description: `No. ${index}` }), [], now - age);
      }
    });
    after(() => backend.close());

    it('has every request once, though the server cuts it and many share a moment', async () => {
      assert.deepEqual(await idsOf(backend.adapter.requests, 200), countDown(999 + count, 1000));
    });

    it('has them all at once too', async () => {
      const { items } = await backend.adapter.requests.list({ limit: 3000 }, {});
      assert.equal(items.length, count);
    });

    it('finds what is far down, and asks for no more than it needs', async () => {
      const { items } = await backend.adapter.requests.list({ search: 'no. 3', limit: 5 }, {});
      assert.equal(items.length, 5);
      const begun = backend.line.begun;
      await backend.adapter.requests.list({ limit: 20 }, {});
      assert.equal(backend.line.begun, begun + 1);
    });
  });
}

describe('open311: a list', () => {
  it('goes back 90 days unless the portal says otherwise', async () => {
    const backend = await geoReportBackend();
    try {
      const { town } = backend.server;
      for (const days of [1, 89, 100]) {
        town.file(
          town.services[1]!,
          new URLSearchParams({ description: 'x' }),
          [],
          Date.now() - days * 24 * hour,
        );
      }
      assert.deepEqual(await idsOf(backend.adapter.requests, 10), ['1000', '1001']);
      assert.equal(backend.server.asked.at(-1)!.query.size, 0);
    } finally {
      await backend.close();
    }
  });

  it('cuts no page among requests of one moment, of which the next answer may hold more', async () => {
    const row = (id: number, age: number) => ({
      service_request_id: id,
      status: 'open',
      description: 'x',
      requested_datetime: new Date(Date.parse('2026-11-24T00:00:00Z') - age * hour).toISOString(),
    });
    const newer = Array.from({ length: 48 }, (_, index) => row(100 + index, index));
    const answers = [[...newer, row(2, 60), row(1, 60)], [row(9, 60)]];
    const { adapter } = canned(
      { 'GET requests.json': answers },
      { extensions: true, now: () => Date.parse('2026-11-24T00:00:00Z') },
    );
    const { items } = await adapter.requests.list({ limit: 49 }, {});
    assert.equal(items.at(-1)!.id, '9');
  });

  it('comes to an end where a server does not heed dates and pages', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => ({
      service_request_id: index,
      status: 'open',
      description: 'x',
      requested_datetime: new Date(Date.now() - index * hour).toISOString(),
    }));
    for (const extensions of [true, false]) {
      const { adapter } = canned({ 'GET requests.json': [rows] }, { extensions });
      assert.equal((await idsOf(adapter.requests, 30)).length, 100);
    }
  });

  it('asks the server for what only it can leave out', async () => {
    const { adapter, sent } = canned(
      { 'GET requests.json': [[]] },
      { jurisdictionId: 'town', listParameters: () => ({ account_id: '7' }) },
    );
    await adapter.requests.list({ statuses: ['submitted'] }, {});
    await adapter.requests.list({ statuses: ['closed', 'resolved'] }, {});
    await adapter.requests.list({ statuses: ['in-progress'] }, {});
    assert.deepEqual(
      sent.map(({ path }) => path),
      [
        'requests.json?jurisdiction_id=town&status=open&account_id=7',
        'requests.json?jurisdiction_id=town&status=closed&account_id=7',
      ],
    );
  });

  it('places requests by the homes of whoever is there', async () => {
    let who = 'wang';
    let asked = 0;
    const row = record({ address: '', address_id: 'h-li' });
    const { adapter } = canned(
      { 'GET requests.json': [[row], [row], [row]] },
      {
        resident: () => who,
        intake: () => {
          asked++;
          return { homes: [{ id: `h-${who}`, label: `Flat of ${who}` }] };
        },
      },
    );
    const label = async () => (await adapter.requests.list({}, {})).items[0]!.location?.label;
    assert.equal(await label(), undefined);
    who = 'li';
    assert.deepEqual([await label(), await label(), asked], ['Flat of li', 'Flat of li', 2]);
  });

  it('refuses a cursor that it did not give', async () => {
    const { adapter } = canned({ 'GET requests.json': [[]] });
    for (const cursor of ['x', '17', 'x 17 a']) {
      const { fields } = await expectRejection(adapter.requests.list({ cursor }, {}), 'invalid');
      assert.deepEqual(fields, { cursor: 'invalid' });
    }
  });

  it('is searched by number, words and service, every word of which is in one of them', async () => {
    const rows = [
      record({ service_request_id: '9', description: 'The tap drips' }),
      record({ service_request_id: '10', description: 'No light', service_name: 'Lamp' }),
      record({ service_request_id: '11', description: 'A hole', service_name: '', service_code: '' }),
    ];
    const { adapter } = canned({ 'GET requests.json': [rows] });
    const found = async (search: string) =>
      (await adapter.requests.list({ search }, {})).items.map(({ id }) => id);
    // Of one moment, the greater number is the newer.
    assert.deepEqual(await found(''), ['11', '10', '9']);
    assert.deepEqual(await found('  '), ['11', '10', '9']);
    assert.deepEqual(await found('LAMP \t 10'), ['10']);
    assert.deepEqual(await found('drips tap'), ['9']);
    assert.deepEqual(await found('drips lamp'), []);
    assert.deepEqual(await found('holeundefined'), []);
    assert.deepEqual(await found('9the'), []);
  });

  it('says what was left out once, on the first page alone', async () => {
    const rows = [
      record(),
      record({ service_request_id: '16' }),
      record({ service_request_id: '15', requested_datetime: 'lately' }),
    ];
    const { adapter, reports } = canned({ 'GET requests.json': [rows] });
    const { next, omitted } = await adapter.requests.list({ limit: 1 }, {});
    assert.equal(omitted, 1);
    assert.match(reports.join(), /^left out request 15: "lately" is no moment/);
    const last = await adapter.requests.list({ limit: 1, cursor: next! }, {});
    assert.deepEqual(Object.keys(last), ['items']);
    assert.deepEqual(Object.keys(await adapter.requests.list({ statuses: ['in-progress'] }, {})), ['items']);
  });
});
