import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import { openMigrated } from '../server/database/pglite.js';
import { sql } from '../server/database/sql.js';
import { createPortal } from '../server/portal.js';
import { ChangeFeed } from '../server/store/change-feed.js';
import { Client } from './support/client.js';
import { openEvents } from './support/event-line.js';
import { startLocalPortal } from './support/local-portal.js';
import { waitFor } from './support/wait-for.js';

describe('open streams', () => {
  it('are so many of an account, and the oldest goes for the newest', async (context) => {
    const portal = await startLocalPortal(await openMigrated());
    context.after(() => portal.stop());
    const resident = await Client.signIn(portal.address);
    const neighbours = await openEvents(await Client.signIn(portal.address, 'li-jun'));
    const oldest = await openEvents(resident);
    const others = await Promise.all(Array.from({ length: 19 }, () => openEvents(resident)));
    const newest = await openEvents(resident);
    await oldest.ended();
    const [activity] = await portal.database.query<{ id: string }>(
      sql`select id::text as id from activities limit 1`,
    );
    await portal.database.transaction((query) =>
      new ChangeFeed(portal.database, 'listen').recordActivities(query, [activity!.id]),
    );
    for (const line of [neighbours, ...others, newest]) {
      assert.deepEqual(JSON.parse((await line.next()).data), activity);
      line.close();
    }
  });

  it('leave no line behind of a client that takes nothing', async (context) => {
    const database = await openMigrated();
    const portal = await createPortal({ database });
    const body = new URLSearchParams({ person: 'wang-fang' });
    const signedIn = await portal.app.request('/sign-in', { method: 'POST', body });
    const cookie = signedIn.headers.get('Set-Cookie')!.split(';')[0]!;
    const folder = await mkdtemp(join(tmpdir(), 'linli-streams-'));
    // A socket of this kind is full with far less than one of the network.
    const path = join(folder, 'socket');
    const answer = getRequestListener(portal.app.fetch);
    const server = createServer((incoming, outgoing) => void answer(incoming, outgoing)).listen(path);
    await once(server, 'listening');
    const clients: Socket[] = [];
    context.after(async () => {
      for (const client of clients) client.destroy();
      server.closeAllConnections();
      server.close();
      await portal.close();
      await rm(folder, { recursive: true });
    });
    /** Follows, and resolves with both ends of the line, once the portal has said something. */
    const follow = async () => {
      const connected = once(server, 'connection') as Promise<[Socket]>;
      const client = connect(path).pause();
      clients.push(client);
      client.write(`GET /api/community/events HTTP/1.1\r\nHost: portal\r\nCookie: ${cookie}\r\n\r\n`);
      const [line] = await connected;
      await waitFor(() => line.bytesWritten > 0, 'the stream');
      return { client, line };
    };
    const [asleep, awake] = [await follow(), await follow()];
    let isOver = false;
    asleep.line.once('close', () => (isOver = true));
    let told = '';
    awake.client.setEncoding('utf8').on('data', (text: string) => (told += text));
    awake.client.resume();
    const feed = new ChangeFeed(database, 'listen');
    const [activity] = await database.query<{ id: string }>(
      sql`select id::text as id from activities limit 1`,
    );
    const ids = Array.from({ length: 400 }, () => activity!.id);
    // More than fits between them and may wait, and no more at once than who is awake can take.
    for (let last = 400; last <= 4000; last += 400) {
      told = '';
      await database.transaction((query) => feed.recordActivities(query, ids));
      await waitFor(() => told.includes(`id: ${last}\n`), 'the changes');
    }
    await waitFor(() => isOver, 'the end of the line');
  });
});
