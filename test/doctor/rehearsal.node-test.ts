import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { runDoctor } from './support/run-doctor.js';

/** An adapter that writes wherever one can, by calls of whatever kind. */
const adapter = `
  function adapterOver(call) {
    const request = { id: 'r-1', kind: 'repair', status: 'submitted', description: 'The lift stands still',
      createdAt: '2026-11-20T08:00:00+08:00', updatedAt: '2026-11-20T08:00:00+08:00' };
    const notice = { id: 'n-1', kind: 'notice', title: 'Keep the stairs free',
      body: { type: 'text', text: 'Please' }, publishedAt: '2026-11-20T08:00:00+08:00' };
    const list = (path, items) => async () => (await call('GET', path), { items });
    const write = (path, answer) => async () => (await call('POST', path), answer);
    return {
      name: 'mine',
      requests: {
        intake: async () => (await call('GET', 'intake'), { categories: [] }),
        list: list('requests', [request]),
        get: async () => (await call('GET', 'requests/r-1'), request),
        create: write('requests', { state: 'recorded', request }),
        photos: {
          limits: { count: 1, bytes: 1000000, types: ['image/jpeg'] },
          upload: write('photos', { id: 'p-1' }),
          remove: write('photos/remove'),
        },
        actions: { comment: write('requests/r-1/comments', request) },
      },
      notices: {
        list: list('notices', [notice]),
        get: async () => (await call('GET', 'notices/n-1'), notice),
        acknowledge: write('notices/n-1/acknowledgement', notice),
      },
      ratings: { invitations: list('invitations', []), submit: write('ratings', { id: 's-1' }) },
      activities: {
        list: list('activities', []),
        get: async () => undefined,
        rsvp: { join: write('activities/rsvp'), leave: write('activities/leave') },
      },
    };
  }`;

const byNodeHttp = `
  import { request } from 'node:http';
  import { once } from 'node:events';
  ${adapter}
  export default ({ baseUrl }) => adapterOver(async (method, path) => {
    const sent = request(new URL(path, baseUrl), { method }).end();
    const [answer] = await once(sent, 'response');
    answer.resume();
    await once(answer, 'end');
  });`;

/** Its notices alone go by the fetch that it is given. */
const byBoth = `
  ${byNodeHttp.replace('export default', 'const overNodeHttp =')}
  export default ({ fetch, baseUrl }) => ({
    ...overNodeHttp({ baseUrl }),
    notices: adapterOver((method, path) => fetch(new URL(path, baseUrl), { method })).notices,
  });`;

describe('the rehearsal of a page’s calls', () => {
  let folder: string;
  let server: Server;
  let address: string;
  const asked: string[] = [];
  const askedBy = (method: string) => asked.filter((call) => call.startsWith(method));

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'linli-doctor-'));
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      request.resume();
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterEach(() => {
    asked.length = 0;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const examine = (name: string, code: string) => {
    const file = join(folder, name);
    writeFileSync(file, code);
    return runDoctor(address, '--adapter', file, '--origin', 'https://portal.example', '--json');
  };
  const rehearsal = (out: string) =>
    (
      JSON.parse(out) as { findings: { key: string; level: string; title: string; made: string }[] }
    ).findings.find(({ key }) => key === 'page.rehearsal');

  it('writes nothing through an adapter that does not call by the fetch it is given', async () => {
    const { out } = await examine('node-http.mjs', byNodeHttp);
    assert.deepEqual(askedBy('POST'), []);
    assert.ok(askedBy('GET').length > 5, 'it was read');
    const finding = rehearsal(out);
    assert.equal(finding?.level, 'unchecked');
    assert.equal(
      finding.title,
      'requests, notices, ratings, activities: it does not call by the fetch it is given',
    );
    assert.match(finding.made, /requests\.create, requests\.photos\.upload/);
  });

  it('goes by each port, of which one may call otherwise than the next', async () => {
    const { out } = await examine('both.mjs', byBoth);
    assert.deepEqual(askedBy('POST'), []);
    assert.match(rehearsal(out)!.title, /^requests, ratings, activities:/);
  });

  it('holds back every write of one that does', async () => {
    const byFetch = `${adapter}
      export default ({ fetch, baseUrl }) =>
        adapterOver((method, path) => fetch(new URL(path, baseUrl), { method }));`;
    const { out } = await examine('fetch.mjs', byFetch);
    assert.deepEqual(askedBy('POST'), []);
    assert.equal(rehearsal(out), undefined);
  });
});
