import assert from 'node:assert/strict';
import type { ServiceRequest } from '../../../../src/domain/index.js';
import { openPostgres } from '../../server/database/postgres.js';
import { sql } from '../../server/database/sql.js';
import { createDatabase } from './arrangements.js';
import { Client, expectProblem } from './client.js';
import { startPortal } from './portal-process.js';
import { waitFor } from './wait-for.js';

/** What each resident files. */
const filedByEach = 3;

const idOf = (number: number) => `resident-${number}`;
const homeOf = (number: number) => `home-${number}`;
const described = (number: number) =>
  Array.from({ length: filedByEach }, (_, turn) => `Of ${number}, the ${turn}.`);

/** Gives so many residents a home of their own. */
async function moveIn(address: string, count: number): Promise<void> {
  const database = openPostgres(address);
  await database.transaction(async (query) => {
    await query(
      sql`insert into places (id, level, label_en, label_zh)
       select 'home-' || number, 'home', 'Home ' || number, '家 ' || number from generate_series(1, $1::int) as number`,
      [count],
    );
    await query(
      sql`insert into homes (id, label_en, label_zh) select id, label_en, label_zh from places where id like 'home-%'`,
    );
    await query(
      sql`insert into people (id, role, name_en, name_zh, phone)
       select 'resident-' || number, 'resident', 'Resident ' || number, '住户 ' || number, '139-' || number
       from generate_series(1, $1::int) as number`,
      [count],
    );
    await query(
      sql`insert into residences (person_id, home_id)
       select 'resident-' || number, 'home-' || number from generate_series(1, $1::int) as number`,
      [count],
    );
  });
  await database.close();
}

/** Does it until the portal has time: "not now" is what it says to so many at once, and what they try again after. */
async function insistently(send: () => Promise<Response>): Promise<Response> {
  let reply: Response | undefined;
  await waitFor(async () => (reply = await send()).status !== 503, 'the portal to have time');
  return reply!;
}

/** Signs in, as insistently. */
async function signIn(address: string, person: string): Promise<Client> {
  const body = new URLSearchParams({ person });
  const reply = await insistently(() =>
    fetch(`${address}/sign-in`, { method: 'POST', body, redirect: 'manual' }),
  );
  return new Client(address, { Cookie: reply.headers.getSetCookie()[0]!.split(';')[0]! });
}

/**
 * Lets so many residents work at the same time, on two processes over one database: each signs in, and files at each of
 * them, every report sent to both at once. Then each has what they filed, once, in both, and finds nothing of their neighbour's.
 */
export async function residentsAtOnce(count: number): Promise<void> {
  const DATABASE_URL = await createDatabase();
  const portals = [await startPortal({ DATABASE_URL }), await startPortal({ DATABASE_URL })];
  await moveIn(DATABASE_URL, count);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const everybody = await Promise.all(
    numbers.map(async (number) => {
      const client = await signIn(portals[number % 2]!.address, idOf(number));
      const both = portals.map(({ address }) => new Client(address, client.headers));
      const ids = await Promise.all(
        described(number).map(async (description, turn) => {
          const input = {
            ...{ kind: 'repair', categoryId: 'leak', description, fields: { room: 'kitchen' } },
            location: { type: 'home', homeId: homeOf(number) },
          };
          const replies = await Promise.all(
            both.map((one) => insistently(() => one.post(input, `${number}-${turn}`))),
          );
          const texts = await Promise.all(replies.map((reply) => reply.text()));
          assert.deepEqual([replies.map(({ status }) => status), texts[0]], [[201, 201], texts[1]]);
          return (JSON.parse(texts[0]!) as ServiceRequest).id;
        }),
      );
      return { number, both, ids };
    }),
  );
  const found = await Promise.all(
    everybody.map(async ({ number, both, ids }, index) => {
      const neighbour = everybody[(index + 1) % count]!;
      const lists = await Promise.all(
        both.map(async (one) => {
          const reply = await insistently(() => one.call('/requests?limit=100'));
          return ((await reply.json()) as { items: ServiceRequest[] }).items;
        }),
      );
      for (const items of lists) {
        const descriptions = items.map(({ description }) => description).sort();
        assert.deepEqual(descriptions, described(number));
        assert.deepEqual(items.map(({ id }) => id).sort(), [...ids].sort());
      }
      const theirs = () => both[number % 2]!.call(`/requests/${neighbour.ids[0]}`);
      await expectProblem(insistently(theirs), 404, 'not-found');
      return lists[0]!;
    }),
  );
  const all = found.flat();
  assert.equal(new Set(all.map((request) => request.id)).size, count * filedByEach);
  assert.equal(new Set(all.map((request) => request.number)).size, count * filedByEach);
  for (const portal of portals) assert.equal(await portal.stop(), 0);
}
