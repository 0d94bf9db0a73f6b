import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openEmpty } from '../server/database/pglite.js';
import { migrate } from '../server/database/migrate.js';
import { openPostgres } from '../server/database/postgres.js';
import { nameOf, sql } from '../server/database/sql.js';
import { createPortal } from '../server/portal.js';
import { createDatabase, hasPostgres, strictDatabases } from './support/arrangements.js';
import { another, Client, expectProblem, leak } from './support/client.js';
import { openEvents } from './support/event-line.js';
import { startPortal } from './support/portal-process.js';
import { waitFor } from './support/wait-for.js';

/** Databases that outlive their portals. */
const lasting: Record<string, (folder: string) => Promise<Record<string, string>>> = {
  PGlite: async (folder) => ({ DATA: folder }),
  ...(hasPostgres && { PostgreSQL: async () => ({ DATABASE_URL: await createDatabase() }) }),
};

for (const [name, prepare] of Object.entries(lasting)) {
  describe(`what is kept, ${name}`, () => {
    let folder: string;
    let settings: Record<string, string>;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'linli-portal-'));
      settings = await prepare(join(folder, 'data'));
    });
    after(() => rm(folder, { recursive: true }));

    it('outlives an orderly end, sign-in and all', async () => {
      const portal = await startPortal(settings);
      const resident = await Client.signIn(portal.address);
      const request = await resident.file();
      assert.equal(await portal.stop(), 0);
      const again = await startPortal(settings);
      const { items } = await new Client(again.address, resident.headers).list();
      assert.deepEqual(items, [request]);
      assert.equal(await again.stop(), 0);
    });

    it('outlives a kill, as far as it was acknowledged', async () => {
      const portal = await startPortal(settings);
      const resident = await Client.signIn(portal.address);
      const inputs = new Map(Array.from({ length: 40 }, (_, turn) => [`kill-${turn}`, another(leak)]));
      const acknowledged = new Map<string, string>();
      const tries = [...inputs].map(async ([key, input]) => {
        const reply = await resident.post(input, key).catch(() => undefined);
        if (reply?.status === 201) acknowledged.set(key, await reply.text());
        if (acknowledged.size === 5) await portal.stop('SIGKILL');
      });
      await Promise.allSettled(tries);
      assert.ok(acknowledged.size >= 5);
      const again = await startPortal(settings);
      const survivor = new Client(again.address, resident.headers);
      for (const [key, body] of acknowledged) {
        assert.equal(await (await survivor.post(inputs.get(key), key)).text(), body);
      }
      const { items } = await survivor.list('limit=100');
      assert.ok(items.length >= acknowledged.size);
      assert.equal(new Set(items.map(({ number }) => number)).size, items.length);
      await again.stop();
    });

    it('is what was promised when the portal stops while it works', async () => {
      const portal = await startPortal(settings);
      const resident = await Client.signIn(portal.address);
      const line = await openEvents(resident);
      const replies = Array.from({ length: 10 }, () => resident.post(another(leak)));
      await Promise.race(replies);
      const stopped = portal.stop();
      await line.ended();
      const settled = await Promise.allSettled(replies);
      assert.equal(await stopped, 0);
      const taken: string[] = [];
      for (const one of settled)
        if (one.status === 'fulfilled' && one.value.status === 201)
          taken.push(((await one.value.json()) as { id: string }).id);
      assert.ok(taken.length > 0);
      const again = await startPortal(settings);
      const { items } = await new Client(again.address, resident.headers).list('limit=100');
      const kept = items.map(({ id }) => id);
      assert.deepEqual(
        taken.filter((id) => !kept.includes(id)),
        [],
      );
      await again.stop();
    });
  });

  describe(`migrations, ${name}`, () => {
    it('run once, however often and by however many they are asked for', async () => {
      const address = (await prepare('')).DATABASE_URL;
      const database = address ? openPostgres(address) : await openEmpty();
      const others = address ? [openPostgres(address), openPostgres(address)] : [];
      await Promise.all([database, ...others].map((one) => migrate(one)));
      const read = () =>
        database.query<{ name: string }>(sql`select name, ran_at from migrations order by name`);
      const first = await read();
      assert.deepEqual(
        first.map((row) => row.name),
        readdirSync(new URL('../server/database/migrations/', import.meta.url)).sort(),
      );
      assert.ok(first.length >= 5);
      await migrate(database);
      assert.deepEqual(await read(), first);
      for (const one of [database, ...others]) await one.close();
    });
  });
}

it('keeps a second process out of the embedded database', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'linli-portal-'));
  const portal = await startPortal({ DATA: folder });
  await assert.rejects(startPortal({ DATA: folder }), /has this database open/);
  await portal.stop();
  await (await startPortal({ DATA: folder })).stop();
  await rm(folder, { recursive: true });
});

if (hasPostgres) {
  it('says "not now" while the database is away, and goes on when it is back', async (context) => {
    const address = await createDatabase();
    const portal = await startPortal({ DATABASE_URL: address });
    const resident = await Client.signIn(portal.address);
    await resident.file();
    const name = new URL(address).pathname.slice(1);
    const operator = openPostgres(new URL('/postgres', address).href);
    context.after(() => operator.close());
    await operator.query(sql`alter database ${nameOf(name)} allow_connections false`);
    await operator.query(sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = $1`, [
      name,
    ]);
    await expectProblem(resident.post(leak), 503, 'unavailable');
    await operator.query(sql`alter database ${nameOf(name)} allow_connections true`);
    const line = await openEvents(resident);
    const { id } = await resident.file();
    const { data } = await line.next();
    assert.deepEqual(JSON.parse(data), { id });
    line.close();
    await portal.stop();
  });
}

for (const { name, prepare } of strictDatabases) {
  it(`starts while another process starts, ${name}`, async (context) => {
    const { DATABASE_URL } = await prepare();
    const [database, other] = [openPostgres(DATABASE_URL!), openPostgres(DATABASE_URL!)];
    context.after(() => other.close());
    await migrate(other);
    const isSomebodyWaiting = async () => {
      const waiting = sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
      return (await other.query(waiting)).length > 0;
    };
    let starting: ReturnType<typeof createPortal> | undefined;
    await other.transaction(async (query) => {
      await query(sql`insert into settings (name, value) values ('secret', 'of the other')`);
      starting = createPortal({ database });
      await waitFor(isSomebodyWaiting, 'the second to wait for the first');
    });
    await (await starting!).close();
  });
}
