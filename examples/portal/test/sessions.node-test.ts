import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it, mock } from 'node:test';
import type { Database } from '../server/database/database.js';
import { openMigrated } from '../server/database/pglite.js';
import { nameOf, sql } from '../server/database/sql.js';
import { createPortal, type RunningPortal } from '../server/portal.js';
import { describeOn, sharedDatabases } from './support/arrangements.js';
import { Client, expectProblem, sessionIdOf } from './support/client.js';
import { localDatabases, startLocalPortal, type LocalPortal } from './support/local-portal.js';

const isSignedIn = async (client: Client) => {
  const reply = await fetch(`${client.address}/`, { headers: client.headers, redirect: 'manual' });
  return reply.headers.get('Location') !== '/sign-in';
};

const post = (client: Client, path: string, fields: Record<string, string> = {}) =>
  fetch(`${client.address}${path}`, {
    method: 'POST',
    headers: client.headers,
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });

for (const { name, open } of localDatabases) {
  void describe(`sessions, ${name}`, () => {
    let portal: LocalPortal;
    before(async () => (portal = await startLocalPortal(await open())));
    after(() => portal.stop());
    const signIn = (person?: string) => Client.signIn(portal.address, person);

    it('have an id of 256 random bits, which the database does not know', async () => {
      const [one, other] = [await signIn(), await signIn()];
      assert.match(sessionIdOf(one), /^[\w-]{43}$/);
      assert.equal(Buffer.from(sessionIdOf(one), 'base64url').length, 32);
      assert.notEqual(sessionIdOf(one), sessionIdOf(other));
      const rows = await portal.database.query<{ kept: string }>(
        sql`select to_json(sessions)::text as kept from sessions`,
      );
      assert.ok(rows.length >= 2);
      for (const { kept } of rows) assert.ok(!kept.includes(sessionIdOf(one)));
    });

    it('are new at each sign-in, and the one before is over', async () => {
      const first = await signIn();
      const reply = await post(first, '/sign-in', { person: 'li-jun' });
      const Cookie = reply.headers.getSetCookie()[0]!.split(';')[0]!;
      const second = new Client(portal.address, { Cookie });
      assert.notEqual(sessionIdOf(second), sessionIdOf(first));
      assert.deepEqual([await isSignedIn(first), await isSignedIn(second)], [false, true]);
      // Nor does an id become one that somebody has put into the browser.
      const planted = new Client(portal.address, { Cookie: `portal_session=${'x'.repeat(43)}` });
      await post(planted, '/sign-in', { person: 'wang-fang' });
      assert.equal(await isSignedIn(planted), false);
    });

    it('end with the sign-out, for whoever has a copy', async () => {
      const [resident, other] = [await signIn(), await signIn()];
      const copy = new Client(portal.address, { Authorization: `Bearer ${sessionIdOf(resident)}` });
      await copy.list();
      const reply = await post(resident, '/sign-out');
      assert.equal(reply.headers.get('Location'), '/sign-in');
      assert.match(reply.headers.get('Set-Cookie')!, /^portal_session=; Max-Age=0/);
      await expectProblem(copy.call('/requests'), 401, 'unauthenticated');
      assert.deepEqual([await isSignedIn(resident), await isSignedIn(other)], [false, true]);
    });

    for (const [person, idle, longest] of [
      ['wang-fang', '14 days', '90 days'],
      ['chen-jing', '12 hours', '7 days'],
    ] as const) {
      it(`end when they rest, and when they last too long: ${person}`, async () => {
        const { query } = portal.database;
        const age = (column: 'used_at' | 'created_at', much: string, little: string) =>
          query(
            sql`update sessions set ${nameOf(column)} = now() - $2::interval + $3::interval where person_id = $1`,
            [person, much, little],
          );
        const client = await signIn(person);
        await age('used_at', idle, '5 minutes');
        assert.equal(await isSignedIn(client), true);
        const [used] = await query<{ is_now: boolean }>(
          sql`select max(used_at) > now() - interval '1 minute' as is_now from sessions where person_id = $1`,
          [person],
        );
        assert.equal(used!.is_now, true, 'it was used');
        await age('used_at', idle, '0 s');
        assert.equal(await isSignedIn(client), false);
        const again = await signIn(person);
        await age('created_at', longest, '5 minutes');
        assert.equal(await isSignedIn(again), true);
        await age('created_at', longest, '0 s');
        assert.equal(await isSignedIn(again), false);
      });
    }

    it('belong to a cookie that no script reads and no other site sends', async () => {
      const reply = await post(new Client(portal.address), '/sign-in', { person: 'wang-fang' });
      assert.match(
        reply.headers.get('Set-Cookie')!,
        /^portal_session=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/,
      );
    });
  });
}

describeOn(sharedDatabases, 'sessions', (addresses) => {
  it('hold in every process, and end in every process', async () => {
    const [first, last] = [addresses[0]!, addresses.at(-1)!];
    const here = await Client.signIn(first);
    const there = new Client(last, here.headers);
    assert.equal(await isSignedIn(there), true);
    await post(there, '/sign-out');
    assert.equal(await isSignedIn(here), false);
  });
});

describe('behind a proxy that speaks TLS', () => {
  it('the cookie is for TLS only, and writes come from the public address', async (context) => {
    const portal = await createPortal({ database: await openMigrated(), origin: 'https://portal.example' });
    context.after(() => portal.close());
    const signIn = (headers: Record<string, string>) =>
      portal.app.request('http://127.0.0.1:8080/sign-in', {
        method: 'POST',
        headers,
        body: new URLSearchParams({ person: 'wang-fang' }),
      });
    const reply = await signIn({ Origin: 'https://portal.example' });
    assert.match(reply.headers.get('Set-Cookie')!, /; HttpOnly; Secure; SameSite=Lax$/);
    assert.match(reply.headers.get('Strict-Transport-Security')!, /^max-age=\d{8}$/);
    for (const Origin of ['http://127.0.0.1:8080', 'http://portal.example'])
      assert.equal((await signIn({ Origin, Host: '127.0.0.1:8080' })).status, 403);
  });

  it('no other host of the domain can plant the cookie', async (context) => {
    const portal = await createPortal({ database: await openMigrated(), origin: 'https://portal.example' });
    context.after(() => portal.close());
    const post = (path: string, Cookie = '') =>
      portal.app.request(path, {
        method: 'POST',
        headers: { Cookie },
        body: new URLSearchParams({ person: 'wang-fang' }),
      });
    const isSignedIn = async (Cookie: string) =>
      (await portal.app.request('/api/community/intake', { headers: { Cookie } })).status === 200;
    const given = (await post('/sign-in')).headers.get('Set-Cookie')!.split(';')[0]!;
    assert.match(given, /^__Host-portal_session=[\w-]{43}$/);
    const planted = given.replace('__Host-', '');
    assert.deepEqual([await isSignedIn(given), await isSignedIn(planted)], [true, false]);
    await post('/sign-out', planted);
    assert.equal(await isSignedIn(`${planted}; ${given}`), true);
    const ended = (await post('/sign-out', given)).headers.get('Set-Cookie')!;
    assert.match(ended, /^__Host-portal_session=; Max-Age=0; Path=\/; HttpOnly; Secure/);
    assert.equal(await isSignedIn(given), false);
  });
});

describe('a stream ends', () => {
  let database: Database;
  let portal: RunningPortal;
  before(async () => {
    database = await openMigrated();
    portal = await createPortal({ database });
  });
  afterEach(() => mock.timers.reset());
  after(() => portal.close());

  for (const [why, person, change] of [
    ['with its session', 'wang-fang', sql`delete from sessions`],
    ['for who is of the staff no more', 'chen-jing', sql`update people set role = 'resident'`],
    ['for who has moved out', 'li-jun', sql`delete from residences where home_id = 'h-5-1203'`],
    [
      'for who has moved in',
      'wang-fang',
      sql`insert into residences (person_id, home_id) values ('wang-fang', 'h-5-101')`,
    ],
  ] as const) {
    it(why, async () => {
      const body = new URLSearchParams({ person });
      const signedIn = await portal.app.request('/sign-in', { method: 'POST', body });
      const headers = { Cookie: signedIn.headers.get('Set-Cookie')!.split(';')[0]! };
      mock.timers.enable({ apis: ['setInterval'] });
      const stream = await portal.app.request('/api/community/events', { headers });
      const reader = stream.body!.pipeThrough(new TextDecoderStream()).getReader();
      await reader.read();
      mock.timers.tick(15_000);
      assert.equal((await reader.read()).value, ': alive\n\n');
      await database.query(change);
      mock.timers.tick(15_000);
      assert.deepEqual(await reader.read(), { done: true, value: undefined }, 'nothing more is said');
    });
  }
});
