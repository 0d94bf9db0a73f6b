import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { runDoctor } from './support/run-doctor.js';

describe('the doctor, at a wrong address', () => {
  let site: Server;
  let address: string;

  before(async () => {
    const head = '<link rel="alternate" type="application/rss+xml" href="/news.xml">';
    site = createServer((request, response) => {
      const isHome = request.url === '/';
      response.writeHead(isHome ? 200 : 404, { 'Content-Type': 'text/html' });
      response.end(`<!doctype html><title>Garden</title>${isHome ? head : ''}`);
    }).listen(0, '127.0.0.1');
    await once(site, 'listening');
    address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  });
  after(() => {
    site.closeAllConnections();
    site.close();
  });

  it('says that nothing listens there', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    const { code, out, err } = await runDoctor(`http://127.0.0.1:${port}/`);
    assert.equal(code, 2);
    assert.match(out, /nothing listens there/);
    assert.match(out, /Is the server running/);
    assert.doesNotMatch(out + err, /\bat .*:\d+:\d+/);
  });

  it('finds the feed that a page names', async () => {
    const { code, out } = await runDoctor(`${address}/`);
    assert.equal(code, 2);
    assert.match(out, /a page for people stands there/);
    assert.match(out, new RegExp(`${address}/news\\.xml: try that`));
  });

  it('says what to try where there is nothing of the kind', async () => {
    const { code, out } = await runDoctor(`${address}/deep/inside`);
    assert.equal(code, 2);
    assert.match(out.replace(/\s+/g, ' '), /Give the address below which \/intake and \/requests stand/);
  });

  it('says the same to programs', async () => {
    const { code, out } = await runDoctor(`${address}/`, '--json');
    const report = JSON.parse(out) as { exitCode: number; findings: { level: string }[] };
    assert.equal(code, 2);
    assert.equal(report.exitCode, 2);
    assert.deepEqual(
      report.findings.map(({ level }) => level),
      ['unchecked'],
    );
  });

  const mistakes: readonly (readonly [readonly string[], RegExp])[] = [
    [['portal.example/api'], /did you mean https:\/\/portal\.example\/api\?/],
    [[], /say where the backend is/],
    [['http://a.example/', 'http://b.example/'], /one address at a time/],
    [['http://a.example/', '--as', 'soap'], /there are rest, /],
    [['http://a.example/', '--header', 'Bearer s3cret'], /looks like 'Authorization: Bearer …'/],
    [['--adapter', './a.js', '--cookie', 'a=b'], /need the address/],
    [['http://a.example/', '--locale', '?'], /is no language/],
    [['http://a.example/', '--zone', 'Mars/Base'], /is no time zone/],
    [['http://a.example/', '--timeout', 'soon'], /in seconds/],
    [['http://a.example/', '--bogus'], /Unknown option '--bogus'/],
    [['--adapter', './no-such.js'], /there is no \.\/no-such\.js/],
  ];
  for (const [typed, expected] of mistakes) {
    it(`understands what was meant by ${typed.join(' ') || 'nothing'}`, async () => {
      const { code, out, err } = await runDoctor(...typed);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err.replace(/\s+/g, ' '), expected);
      assert.ok(!err.includes('s3cret'));
    });
  }

  it('answers programs in JSON even then', async () => {
    const { code, out, err } = await runDoctor('portal.example', '--json');
    assert.equal(code, 2);
    assert.equal(err, '');
    assert.match((JSON.parse(out) as { error: string }).error, /no address/);
  });
});
