import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { databasesOfEachKind, describeOn } from './support/arrangements.js';
import { Client, expectProblem, leak, sessionIdOf } from './support/client.js';

/** One of the notices of the invented community. */
const firstNotice = '00000000-0000-4000-8000-000000000007';

describeOn(databasesOfEachKind, 'access', (addresses) => {
  let resident: Client;
  let neighbour: Client;
  let staff: Client;
  before(async () => {
    resident = await Client.signIn(addresses[0]!);
    neighbour = await Client.signIn(addresses[0]!, 'li-jun');
    staff = await Client.signIn(addresses[0]!, 'chen-jing');
  });
  const visit = (path: string, client: Client, headers: Record<string, string> = {}) =>
    fetch(`${addresses[0]}${path}`, { headers: { ...client.headers, ...headers }, redirect: 'manual' });

  it('is for the signed-in', async () => {
    const [stranger, forger] = [
      new Client(addresses[0]!),
      new Client(addresses[0]!, { Cookie: 'portal_session=wang-fang.x' }),
    ];
    for (const client of [stranger, forger]) {
      for (const path of ['/intake', '/categories/leak/fields', '/requests', '/requests/1', '/photos/1']) {
        await expectProblem(client.call(path), 401, 'unauthenticated');
      }
      await expectProblem(client.post(leak), 401, 'unauthenticated');
      await expectProblem(client.upload(new Uint8Array(1)), 401, 'unauthenticated');
      await expectProblem(client.call('/photos/1', { method: 'DELETE' }), 401, 'unauthenticated');
      const pages = ['/', '/staff', '/staff/table', '/staff/requests/1'];
      for (const path of [
        ...pages,
        '/staff/notices',
        '/staff/notices/new',
        `/staff/notices/${firstNotice}`,
      ]) {
        assert.equal((await visit(path, client)).headers.get('Location'), '/sign-in');
      }
    }
  });

  it('takes a bearer token as well as a cookie', async () => {
    const token = sessionIdOf(resident);
    const bearer = new Client(addresses[0]!, { Authorization: `Bearer ${token}` });
    const { id } = await bearer.file();
    assert.equal((await resident.call(`/requests/${id}`)).status, 200);
    for (const forged of [`${token}x`, token.slice(1), token.toUpperCase(), 'wang-fang', '']) {
      const forger = new Client(addresses[0]!, { Authorization: `Bearer ${forged}` });
      await expectProblem(forger.call('/intake'), 401, 'unauthenticated');
    }
  });

  it('shows residents nothing of others', async () => {
    const { id, number } = await resident.file();
    await expectProblem(neighbour.call(`/requests/${id}`), 404, 'not-found');
    assert.deepEqual((await neighbour.list()).items, []);
    assert.ok((await (await visit('/', resident)).text()).includes(number));
    assert.ok(!(await (await visit('/', neighbour)).text()).includes(number));
    const pages = ['/staff', '/staff/table', `/staff/requests/${id}`];
    for (const path of [...pages, '/staff/notices', `/staff/notices/${firstNotice}`]) {
      const reply = await visit(path, neighbour);
      assert.equal(reply.status, 303);
      assert.equal(await reply.text(), '');
    }
  });

  it('keeps what is the residents’ from staff, who have their own pages', async () => {
    await expectProblem(staff.call('/intake'), 403, 'forbidden');
    await expectProblem(staff.post(leak), 403, 'forbidden');
    assert.equal((await visit('/', staff)).headers.get('Location'), '/staff');
  });

  it('knows nothing of what is not there', async () => {
    for (const path of ['/requests/none', `/requests/${crypto.randomUUID()}`]) {
      await expectProblem(resident.call(path), 404, 'not-found');
    }
    const reply = await visit('/api/community/elsewhere', resident);
    await expectProblem(reply, 404, 'not-found');
    for (const path of ['/assets/none.js', '/assets/..%2fserver%2fmain.ts', '/elsewhere']) {
      assert.equal((await visit(path, resident)).status, 404);
    }
  });

  it('takes no write from another site', async () => {
    const other = (origin: string) => new Client(addresses[0]!, { ...resident.headers, Origin: origin });
    for (const origin of ['https://elsewhere.example', 'null', addresses[0]!.replace('127.', '128.')]) {
      await expectProblem(other(origin).post(leak), 403, 'forbidden');
    }
    assert.equal((await other(addresses[0]!).post(leak)).status, 201);
    const cookie = await fetch(`${addresses[0]}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ person: 'wang-fang' }),
      redirect: 'manual',
    });
    assert.match(cookie.headers.get('Set-Cookie')!, /HttpOnly; SameSite=Lax/);
  });

  it('serves pages without a script or a style of their own text', async () => {
    const { id } = await resident.file();
    const pages: [string, Client][] = [
      ['/sign-in', resident],
      ['/', resident],
      ['/staff', staff],
      [`/staff/requests/${id}`, staff],
      ['/staff/notices', staff],
      ['/staff/notices/new', staff],
      [`/staff/notices/${firstNotice}`, staff],
      [`/staff/notices/${firstNotice}/edit`, staff],
      [`/staff/notices/${firstNotice}/withdraw`, staff],
    ];
    for (const [path, client] of pages) {
      const reply = await visit(path, client);
      assert.equal(reply.status, 200);
      const policy = reply.headers.get('Content-Security-Policy')!;
      assert.match(policy, /default-src 'self'; style-src 'self'; script-src 'self'/);
      assert.match(policy, /require-trusted-types-for 'script'/);
      const page = await reply.text();
      assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=|<script(?![^>]+src=)/);
      for (const [, address] of page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
        assert.equal((await visit(address!, client)).status, 200, address);
      }
    }
  });

  it('leads to one request by its address, whatever stands in it', async () => {
    const tracker = async (path: string) =>
      /<linli-request-tracker request-id="([^"]*)"/.exec(await (await visit(path, resident)).text())![1];
    const { id } = await resident.file();
    assert.equal(await tracker(`/?request=${id}`), id);
    assert.equal(await tracker('/?request=%22%3E%3Cscript%3E'), '&quot;&gt;&lt;script&gt;');
    assert.equal(await tracker('/'), '');
  });

  it('remembers language and scheme', async () => {
    const page = await (await visit('/?lang=zh&scheme=dark', resident)).text();
    assert.match(page, /<html lang="zh-CN" class="scheme-dark">/);
    const Cookie = `${resident.headers.Cookie}; portal_lang=zh; portal_scheme=dark`;
    assert.match(await (await visit('/', resident, { Cookie })).text(), /lang="zh-CN" class="scheme-dark"/);
    const kept = (reply: Response) => reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    const chosen = ['portal_lang=en', 'portal_scheme=light'];
    assert.deepEqual(kept(await visit('/?lang=en&scheme=light', resident)), chosen);
    // Nobody puts anything else into the browser, nor takes the choice away.
    const other = await visit('/?lang=zhx&scheme=darker', resident, { Cookie });
    assert.deepEqual(kept(other), []);
    assert.match(await other.text(), /lang="zh-CN" class="scheme-dark"/);
  });
});
