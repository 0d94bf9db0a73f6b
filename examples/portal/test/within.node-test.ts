import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { openEmpty } from '../server/database/pglite.js';
import { migrate } from '../server/database/migrate.js';
import type { Database, Query } from '../server/database/database.js';
import { sql } from '../server/database/sql.js';
import { ChangeFeed } from '../server/store/change-feed.js';
import { createPortal, type PortalOptions, type RunningPortal } from '../server/portal.js';
import { another, leak } from './support/client.js';
import { waitFor } from './support/wait-for.js';

describe('within the portal', () => {
  let database: Database;
  let portal: RunningPortal | undefined;
  beforeEach(async () => (database = await openEmpty()));
  afterEach(async () => {
    mock.timers.reset();
    portal?.endStreams();
    await portal?.close();
  });

  const open = async (options: Partial<PortalOptions> = {}) =>
    (portal = await createPortal({ database, ...options }));

  async function call(path: string, init: RequestInit = {}): Promise<Response> {
    const body = new URLSearchParams({ person: 'wang-fang' });
    const signedIn = await portal!.app.request('/sign-in', { method: 'POST', body });
    const headers = { ...init.headers, Cookie: signedIn.headers.get('Set-Cookie')!.split(';')[0]! };
    return portal!.app.request(`/api/community${path}`, { ...init, headers });
  }

  const file = () =>
    call('/requests', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
      body: JSON.stringify(another(leak)),
    });

  const textOf = (reply: Response) => reply.body!.pipeThrough(new TextDecoderStream()).getReader();

  const manyChanges = async (count: number) => {
    const [activity] = await database.query<{ id: string }>(
      sql`select id::text as id from activities limit 1`,
    );
    const ids = Array.from({ length: count }, () => activity!.id);
    await database.transaction((query) => new ChangeFeed(database, 'listen').recordActivities(query, ids));
  };

  /** Follows from a change on, and reads only when it is asked to. */
  const follow = async (from?: number) => {
    const headers: HeadersInit = from === undefined ? {} : { 'Last-Event-ID': String(from) };
    const reader = textOf(await call('/events', { headers }));
    let last = 0;
    const read = async () => {
      const { value = '', done } = await reader.read();
      for (const [, id] of value.matchAll(/^id: (\d+)$/gm)) last = Number(id);
      return !done;
    };
    await read();
    return {
      async until(isEnough: (id: number) => boolean) {
        while (!isEnough(last)) assert.ok(await read(), 'the stream goes on');
        return last;
      },
      async untilEndOr(id: number) {
        while (last < id && (await read()));
        return last;
      },
    };
  };

  it('photos that no request named are forgotten after a day, with their keys', async () => {
    await open();
    const { id } = (await (await file()).json()) as { id: string };
    const photos = [
      ['fresh', null, '23 hours'],
      ['stale', null, '25 hours'],
      ['attached', id, '25 hours'],
    ];
    for (const [name, requestId, age] of photos) {
      await database.query(
        sql`with photo as (
           insert into photos (resident_id, request_id, name, type, width, height, bytes, created_at)
           values ('wang-fang', $2, $1, 'image/jpeg', 1, 1, '', now() - $3::interval) returning id)
         insert into idempotency_keys (resident_id, key, digest, record_id)
         select 'wang-fang', $1, '', id from photo`,
        [name, requestId, age],
      );
    }
    await open();
    const names = (rows: { name: string }[]) => rows.map(({ name }) => name).sort();
    const kept = await database.query<{ name: string }>(sql`select name from photos`);
    assert.deepEqual(names(kept), ['attached', 'fresh']);
    const keys = await database.query<{ name: string }>(
      sql`select key as name from idempotency_keys where key in ('fresh', 'stale', 'attached')`,
    );
    assert.deepEqual(names(keys), ['attached', 'fresh']);
  });

  it('changes are forgotten after a month, and who asks for them is told', async () => {
    await open();
    await file();
    await file();
    await database.query(sql`update changes set at = now() - interval '31 days' where id = 1`);
    await open();
    const firstEvent = async (lastId: string) => {
      const reader = textOf(await call('/events', { headers: { 'Last-Event-ID': lastId } }));
      const { value } = await reader.read();
      await reader.cancel();
      return /^event: (\w+)/.exec(value!)![1];
    };
    assert.equal(await firstEvent('0'), 'missed');
    assert.equal(await firstEvent('1'), 'open');
  });

  it('a silent stream shows every 15 seconds that it is alive', async () => {
    await open();
    mock.timers.enable({ apis: ['setInterval'] });
    const reader = textOf(await call('/events'));
    await reader.read();
    const next = reader.read();
    mock.timers.tick(15_000);
    assert.equal((await next).value, ': alive\n\n');
    await reader.cancel();
  });

  it('whoever asks what live updates are like follows nothing', async (context) => {
    await open();
    const subscribe = context.mock.method(ChangeFeed.prototype, 'subscribe');
    const headersOf = async (method: string) => {
      const reply = await call('/events', { method });
      if (method === 'GET') await reply.body!.cancel();
      const { headers } = reply;
      return ['Content-Type', 'Cache-Control', 'X-Accel-Buffering'].map((name) => headers.get(name));
    };
    const asked = await headersOf('HEAD');
    assert.equal(subscribe.mock.callCount(), 0);
    assert.deepEqual(asked, await headersOf('GET'));
    assert.equal(subscribe.mock.callCount(), 1);
  });

  it('a client that takes nothing is let go, and goes on where it was', async () => {
    await open();
    const [asleep, awake] = [await follow(), await follow()];
    for (const last of [400, 800, 1200]) {
      await manyChanges(400);
      await awake.until((id) => id >= last);
    }
    const left = await asleep.untilEndOr(1200);
    assert.ok(left < 400, String(left));
    const again = await follow(left);
    assert.equal(await again.until((id) => id > left), left + 1);
  });

  it('what a client missed is read as it takes it', async () => {
    let reads = 0;
    const query: Query = (statement, values) => {
      if (statement.text.includes('where changes.id >') && values?.[0] === 500) reads += 1;
      return database.query(statement, values);
    };
    await migrate(database);
    await manyChanges(2000);
    await open({ database: { ...database, query } });
    const [asleep, awake] = [await follow(0), await follow(0)];
    await awake.until((id) => id >= 2000);
    assert.equal(reads, 1, 'for the one that reads');
    await asleep.until((id) => id >= 2000);
  });

  it('live updates need neither LISTEN nor NOTIFY when they poll', async () => {
    const without =
      (query: Query): Query =>
      (statement, values) => {
        assert.doesNotMatch(statement.text, /\b(un)?listen\b|notify/i);
        return query(statement, values);
      };
    const limited: Database = {
      ...database,
      query: without(database.query),
      transaction: (work) => database.transaction((query, run) => work(without(query), run)),
      listen: () => Promise.reject(new Error('not supported')),
    };
    await open({ database: limited, liveUpdates: 'poll' });
    const reader = textOf(await call('/events'));
    let heard = '';
    void (async () => {
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) heard += piece.value;
    })();
    const { id } = (await (await file()).json()) as { id: string };
    await waitFor(() => heard.includes(id), 'the change');
    await reader.cancel();
  });

  it('a secret that is given signs the address of the calendar', async () => {
    const addressWith = async (secret: string) => {
      await open({ secret });
      const days = 'from=2026-01-01T00:00:00Z&until=2026-01-02T00:00:00Z';
      const list = (await (await call(`/activities?${days}`)).json()) as { subscriptionUrl: string };
      return list.subscriptionUrl;
    };
    assert.equal(await addressWith('one'), await addressWith('one'));
    assert.notEqual(await addressWith('one'), await addressWith('other'));
  });
});
