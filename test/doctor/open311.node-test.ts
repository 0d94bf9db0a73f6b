import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { apiKey, startGeoReport } from '../support/georeport/server.js';
import { runDoctor } from './support/run-doctor.js';

/** Runs the doctor at a town that speaks a dialect, and where one request was filed. */
async function examine(
  dialect: Parameters<typeof startGeoReport>[0],
  { below = 'v2/', typed = [] }: { below?: string; typed?: readonly string[] } = {},
) {
  const server = await startGeoReport(dialect);
  server.town.file(server.town.services[0]!, new URLSearchParams({ description: 'It drips' }));
  const said = await runDoctor(`${server.address}/${below}`, ...typed);
  await server.stop();
  // As one line: where it is broken is a matter of the width.
  return { ...said, out: said.out.replace(/\s+/g, ' '), town: server.town, asked: server.asked };
}

describe('the doctor, at a server of Open311', () => {
  // With an envelope around its lists, without JSON, and with what is no JSON.
  for (const dialect of ['standard', 'fixmystreet', 'xml-only', 'spec-sample']) {
    it(`recognises it, and finds all well: ${dialect}`, async () => {
      const { code, out, asked } = await examine(dialect);
      assert.equal(code, 0, out);
      assert.match(out, /requests by Open311 \(GeoReport v2\)/);
      assert.match(out, /✓ intake, questions of a category, list, one request/);
      assert.match(out, /notices – not offered/);
      assert.match(out, /✓ \d+ scenarios played: \d+ passed, 0 failed/);
      assert.deepEqual(
        asked.filter(({ method }) => method === 'POST'),
        [],
      );
    });
  }

  it('finds it by the discovery document that stands elsewhere', async () => {
    const { code, out, asked } = await examine('standard', { below: '' });
    assert.equal(code, 0, out);
    assert.match(out, /requests by Open311/);
    assert.ok(asked.some(({ path }) => path === 'requests.json'));
  });

  it('passes on the jurisdiction and the key of the address, and shows no key', async () => {
    const below = `v2/?jurisdiction_id=town.example&api_key=${apiKey}`;
    const { code, out, town, asked } = await examine('standard', { below, typed: ['--write'] });
    const services = asked.filter(({ path }) => path === 'services.json');
    assert.deepEqual(
      [...new Set(services.map(({ query }) => query.get('jurisdiction_id')))],
      ['town.example'],
    );
    assert.equal(code, 0, out);
    assert.ok(town.filed.length > 10);
    assert.ok(!out.includes(apiKey));
    const left = out.match(/left behind: request \d+; the backend cannot cancel; cancel it by hand/g);
    assert.equal(left?.length, town.filed.length - 1);
    assert.doesNotMatch(out, /taken back/);
  });

  it('tells that pages of another origin may not read what is answered', async () => {
    const { code, out } = await examine('open311-adapter', { typed: ['--origin', 'https://portal.example'] });
    assert.equal(code, 1);
    assert.match(out, /there is no Access-Control-Allow-Origin/);
  });
});
