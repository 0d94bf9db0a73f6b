import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Activity, Rsvp } from '../../../src/domain/index.js';
import type { Database } from '../server/database/database.js';
import { openMigrated } from '../server/database/pglite.js';
import { openPostgres } from '../server/database/postgres.js';
import { listParticipants } from '../server/store/rsvps.js';
import { plan, settle } from './support/activity-plans.js';
import { createDatabase, hasPostgres } from './support/arrangements.js';
import { Client } from './support/client.js';
import { startLocalPortal, type LocalPortal } from './support/local-portal.js';

/** Each kind of database, opened by one portal or by two. */
const arrangements: readonly { name: string; open: () => Promise<Database[]> }[] = [
  { name: 'PGlite', open: async () => [await openMigrated()] },
  ...(hasPostgres
    ? [
        {
          name: 'PostgreSQL with 2 portals',
          open: async () => {
            const address = await createDatabase();
            return [openPostgres(address), openPostgres(address)];
          },
        },
      ]
    : []),
];

const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

for (const { name, open } of arrangements) {
  void describe(`200 residents who race for 30 places, ${name}`, () => {
    const portals: LocalPortal[] = [];
    let residents: string[];
    let clients: Client[];
    let id: string;
    before(async () => {
      for (const database of await open()) portals.push(await startLocalPortal(database));
      const { database } = portals[0]!;
      residents = await settle(database.query, 200);
      clients = await Promise.all(
        residents.map((one, turn) => Client.signIn(portals[turn % portals.length]!.address, one)),
      );
      id = await plan(database, { capacity: 30 });
    });
    after(async () => {
      for (const portal of portals) await portal.stop();
    });

    /** As an outbox does it: with the same key, until there is an answer. */
    const sent = async (
      send: (key: string) => Promise<Response>,
      key: string = randomUUID(),
    ): Promise<Rsvp> => {
      const reply = await send(key);
      if (reply.status === 503) {
        await setTimeout(1000 * Number(reply.headers.get('Retry-After')));
        return sent(send, key);
      }
      assert.equal(reply.status, 200);
      return ((await reply.json()) as Activity).rsvp!;
    };
    const placesOf = (some: readonly Client[]) =>
      Promise.all(some.map(async (client) => (await client.read<Activity>(`/activities/${id}`)).rsvp!));
    const capacity = async () => (await clients[0]!.read<Activity>(`/activities/${id}`)).capacity;
    /** Those who come, or those who wait in the order of the line, as staff see them. */
    const list = async (state: 'joined' | 'waiting'): Promise<Client[]> =>
      (await listParticipants(portals[0]!.database.query, id))
        .filter((one) => one.state === state)
        .map(({ resident_id: one }) => clients[residents.indexOf(one)]!);

    it('are 30 who come and 170 in one line without a gap, however often each is delivered', async () => {
      const replies = await Promise.all(
        clients.flatMap((client, turn) => {
          const key = randomUUID();
          const deliver = () => sent((same) => client.join(id, { wait: true }, same), key);
          return turn % 10 === 0 ? [deliver(), deliver()] : [deliver()];
        }),
      );
      assert.equal(replies.length, 220);
      const places = await placesOf(clients);
      assert.equal(places.filter(({ state }) => state === 'joined').length, 30);
      const positions = places.flatMap(({ position }) => position ?? []);
      assert.deepEqual(
        positions.sort((one, other) => one - other),
        oneTo(170),
      );
      assert.deepEqual(new Set(replies.flatMap(({ position }) => position ?? [])), new Set(oneTo(170)));
      assert.deepEqual(await capacity(), { total: 30, taken: 30, waiting: 170 });
    });

    it('move up in order when many leave at once, those who come and those who wait', async () => {
      const [coming, line] = [await list('joined'), await list('waiting')];
      const given = line.filter((_, index) => index % 17 === 3);
      await Promise.all(
        [...coming.slice(0, 12), ...given].map((client) => sent((key) => client.leave(id, key))),
      );
      const stayed = line.filter((client) => !given.includes(client));
      const [served, waiting] = [stayed.slice(0, 12), stayed.slice(12)];
      assert.deepEqual(await list('waiting'), waiting);
      assert.deepEqual(new Set((await placesOf(served)).map(({ state }) => state)), new Set(['joined']));
      assert.deepEqual(
        (await placesOf(waiting)).map(({ position }) => position),
        oneTo(148),
      );
      assert.deepEqual(await capacity(), { total: 30, taken: 30, waiting: 148 });
    });

    it('move up with their guests, as many whole parties from the beginning of the line as fit', async () => {
      const [coming, line] = [await list('joined'), await list('waiting')];
      const guestsOf = (turn: number) => [2, 0, 1, 2][turn % 4]!;
      await Promise.all(
        line.map((client, turn) => sent((key) => client.join(id, { guests: guestsOf(turn) }, key))),
      );
      assert.deepEqual(await list('waiting'), line, 'who waits keeps their place');
      // Parties of 3, 1, 2 and 3 people: in 11 places there is room for 3, 1, 2, 3, and not for the 3 that follow.
      await Promise.all(coming.slice(0, 11).map((client) => sent((key) => client.leave(id, key))));
      assert.deepEqual(await list('waiting'), line.slice(4));
      assert.deepEqual(await capacity(), { total: 30, taken: 28, waiting: 144 });
      const outsider = coming[0]!;
      assert.deepEqual(await sent((key) => outsider.join(id, {}, key)), { state: 'none' });
      await sent((key) => coming.at(-1)!.leave(id, key));
      assert.deepEqual(await list('waiting'), line.slice(5));
      assert.deepEqual(await capacity(), { total: 30, taken: 30, waiting: 143 });
    });
  });
}
