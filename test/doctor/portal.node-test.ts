import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { rest } from '../../src/adapters/rest/index.js';
import { startPortal } from '../support/portal-server.js';
import { runDoctor } from './support/run-doctor.js';

interface Report {
  version: number;
  exitCode: number;
  protocol: string;
  capabilities: { key: string; standing: string }[];
  scenarios: { played: { key: string; passed: boolean }[]; writing: string[] };
  findings: { key: string; level: string; exchanges: { request: { headers: Record<string, string> } }[] }[];
  made: number;
  leftBehind: { what: string }[];
}

/** Signs a resident in, as the portal's own page does, and gives the cookie. */
async function signIn(address: string): Promise<string> {
  const body = new URLSearchParams({ person: 'wang-fang' });
  const response = await fetch(`${address}/sign-in`, { method: 'POST', body, redirect: 'manual' });
  return response.headers.getSetCookie()[0]!.split(';')[0]!;
}

describe('the doctor, at the portal of the examples', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let cookie: string;
  const baseUrl = () => `${portal.address}/api/community`;
  const requests = () => rest({ baseUrl: baseUrl(), headers: () => ({ Cookie: cookie }) }).requests;
  const statuses = async () => {
    const { items } = await requests().list({ limit: 100 }, {});
    return items.map(({ status }) => status);
  };

  before(async () => {
    portal = await startPortal({ HOURLY_LIMIT: '100000' });
    cookie = await signIn(portal.address);
  });
  after(() => portal.stop());

  it('finds all well, and writes nothing', async () => {
    const filed = await statuses();
    const { code, out, err } = await runDoctor(baseUrl(), '--cookie', cookie, '--page', `${portal.address}/`);
    assert.equal(code, 0, out + err);
    assert.match(out, /the REST contract/);
    assert.match(out, /nothing\s+written/);
    assert.match(out, /All is well/);
    assert.match(out, /✓ content security policy: nothing in the way/);
    assert.deepEqual(await statuses(), filed);
  });

  it('prints at most 80 columns without a colour, and no secret', async () => {
    const { out } = await runDoctor(baseUrl(), '--cookie', cookie, '--origin', 'https://portal.example');
    const long = out.split('\n').filter((line) => [...line].length > 80);
    assert.deepEqual(long, []);
    assert.ok(!out.includes('\u001b'));
    assert.ok(!out.includes(cookie.split('=')[1]!));
    assert.match(out, /cookie: \*\*\*/);
  });

  it('tells what a page of another origin may not do, with the very headers of the adapter', async () => {
    const { code, out } = await runDoctor(
      baseUrl(),
      '--cookie',
      cookie,
      '--origin',
      'https://portal.example',
    );
    assert.equal(code, 1);
    const asked = out.replace(/\s+/g, ' ');
    assert.match(
      asked,
      /Access-Control-Allow-Headers: content-disposition, content-type, idempotency-key, if-none-match, linli-resident/,
    );
    assert.match(asked, /Access-Control-Allow-Methods: GET, POST, DELETE, PUT/);
    assert.match(asked, /may not read what is answered/);
    assert.match(asked, /has to go along from another site/);
  });

  it('prints one document for programs', async () => {
    const { code, out } = await runDoctor(baseUrl(), '--cookie', cookie, '--json');
    const report = JSON.parse(out) as Report;
    assert.equal(code, 0);
    assert.equal(report.version, 1);
    assert.equal(report.exitCode, 0);
    assert.equal(report.protocol, 'rest');
    assert.ok(report.scenarios.played.length > 0 && report.scenarios.writing.length > 0);
    assert.ok(report.scenarios.played.every(({ passed }) => passed));
    const standings = new Map(report.capabilities.map(({ key, standing }) => [key, standing]));
    assert.equal(standings.get('requests.photos'), 'works');
    assert.equal(standings.get('requests.create'), 'untried');
    assert.ok(!out.includes(cookie.split('=')[1]!));
  });

  it('writes when it is told to, and takes everything back', async () => {
    const filed = await statuses();
    const { code, out } = await runDoctor(baseUrl(), '--cookie', cookie, '--json', '--write');
    const report = JSON.parse(out) as Report;
    assert.equal(code, 0, JSON.stringify(report.findings));
    assert.ok(report.made > 20);
    const standings = new Map(report.capabilities.map(({ key, standing }) => [key, standing]));
    assert.equal(standings.get('requests.create'), 'works');
    const now = await statuses();
    const added = now.slice(0, now.length - filed.length);
    assert.ok(added.length > 10);
    assert.deepEqual([...new Set(added)], ['cancelled']);
    assert.deepEqual(
      report.leftBehind.filter(({ what }) => what.startsWith('request')),
      [],
    );
  });

  it('says that nobody is signed in, once, and that it cannot check', async () => {
    const { code, out } = await runDoctor(baseUrl());
    assert.equal(code, 2);
    assert.match(out, /It cannot be checked/);
    assert.match(out, /nobody is signed in\s+it answers 401\s+→ Say who asks by --cookie or --header/);
    assert.match(out, /requests {4}· nobody is signed in\n/);
    assert.match(out, /· nothing was played: nothing could be read/);
    assert.doesNotMatch(out.replace('✗ wrong', '').replace('✓ works', ''), /[✗✓]/);
    assert.equal(out.match(/^ {2}\d {2}/gm)?.length, 1);
  });

  it('knows from the sign-in page where the backend might be', async () => {
    const { code, out } = await runDoctor(`${portal.address}/`);
    assert.equal(code, 2);
    assert.match(out, new RegExp(`Try\\s+${portal.address}/api/community/`));
  });
});
