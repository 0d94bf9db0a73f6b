import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceRequest } from '../../../../src/domain/index.js';
import { startPostgres } from '../../../../test/support/postgres.js';
import { createDatabase, hasPostgres } from './arrangements.js';
import { another, Client, leak } from './client.js';
import { startPortal, type PortalProcess } from './portal-process.js';
import { waitFor } from './wait-for.js';

/** What is killed while it writes, and comes back. */
export interface Victim {
  /** Where the portal is now. */
  address: () => string;
  kill: () => Promise<unknown>;
  revive: () => Promise<unknown>;
  end: () => Promise<unknown>;
}

async function killedPortal(settings: Record<string, string>, end: () => Promise<unknown>): Promise<Victim> {
  let portal: PortalProcess = await startPortal(settings);
  return {
    address: () => portal.address,
    kill: () => portal.stop('SIGKILL'),
    revive: async () => (portal = await startPortal(settings)),
    end: async () => {
      await portal.stop();
      await end();
    },
  };
}

/** Its files are synchronised before a write is acknowledged, as they are wherever somebody relies on them. */
async function killedPostgres(): Promise<Victim> {
  const cluster = await startPostgres({ isLasting: true });
  const portal = await startPortal({ DATABASE_URL: await cluster.createDatabase('portal') });
  return {
    address: () => portal.address,
    kill: () => cluster.kill(),
    revive: () => cluster.restart(),
    end: async () => {
      await portal.stop();
      await cluster.stop();
    },
  };
}

/** Whatever may be lost: the portal over each kind of database, and the database. */
export const victims: Readonly<Record<string, () => Promise<Victim>>> = {
  'the portal over PGlite': async () => {
    const folder = await mkdtemp(join(tmpdir(), 'linli-portal-'));
    return killedPortal({ DATA: join(folder, 'data') }, () => rm(folder, { recursive: true }));
  },
  ...(hasPostgres && {
    'the portal over PostgreSQL': async () =>
      killedPortal({ DATABASE_URL: await createDatabase() }, () => Promise.resolve()),
    PostgreSQL: killedPostgres,
  }),
};

/** One write, under its key: its reply, once there was one. */
interface Write {
  send: (client: Client) => Promise<Response>;
  /** As it was acknowledged before the kill; `undefined` when nobody knows whether it was done. */
  acknowledged?: string;
}

/**
 * Writes much at once, kills, revives and sends everything again, so many times; then looks whether what was acknowledged is
 * there with the reply that it had, and everything once.
 */
export async function killInMidWrite(
  victim: Victim,
  { rounds, writes }: { rounds: number; writes: number },
): Promise<void> {
  const first = await Client.signIn(victim.address());
  const { id } = await first.file();
  const filed: string[] = [];
  const said: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const planned = Array.from({ length: writes }, (_, turn) => {
      const key = `${round}-${turn}`;
      if (turn % 3 === 0) {
        said.push(`Said ${key}`);
        return write((client) => client.act(id, 'comments', { text: `Said ${key}` }, key));
      }
      const input = { ...another(leak), description: `Filed ${key}` };
      filed.push(input.description);
      return write((client) => client.post(input, key));
    });
    await killAfter(victim, new Client(victim.address(), first.headers), planned, 1 + ((round * 7) % writes));
    await victim.revive();
    // Who was signed in still is.
    const again = new Client(victim.address(), first.headers);
    for (const one of planned) await sendAgain(one, again);
  }
  const last = new Client(victim.address(), first.headers);
  const { history } = await last.read<ServiceRequest>(`/requests/${id}`);
  const messages = history!.flatMap(({ type, text }) => (type === 'message' ? [text!] : []));
  assert.deepEqual(messages.sort(), said.sort());
  const items = await everything(last);
  assert.deepEqual(items.flatMap((item) => (item.id === id ? [] : [item.description])).sort(), filed.sort());
  assert.equal(new Set(items.map(({ number }) => number)).size, items.length);
}

const write = (send: Write['send']): Write => ({ send });

/** Sends all at once, and kills once so many were acknowledged, while the others are under way. */
async function killAfter(
  victim: Victim,
  client: Client,
  planned: readonly Write[],
  count: number,
): Promise<void> {
  let acknowledged = 0;
  let killing: Promise<unknown> | undefined;
  await Promise.all(
    planned.map(async (one) => {
      const reply = await one.send(client).catch(() => undefined);
      if (!reply?.ok) return;
      const text = await reply.text().catch(() => undefined);
      if (text !== undefined) one.acknowledged = text;
      if (++acknowledged === count) killing = victim.kill();
    }),
  );
  await (killing ?? victim.kill());
  assert.ok(acknowledged >= count, 'something was acknowledged');
}

/** The database may need a moment, and whoever is told so tries again. */
async function sendAgain(one: Write, client: Client): Promise<void> {
  let reply: Response | undefined;
  await waitFor(async () => {
    reply = await one.send(client).catch(() => undefined);
    return reply !== undefined && reply.status !== 503;
  }, 'the portal to answer again');
  assert.ok(reply!.ok, String(reply!.status));
  const text = await reply!.text();
  if (one.acknowledged !== undefined) assert.equal(text, one.acknowledged);
}

async function everything(client: Client): Promise<ServiceRequest[]> {
  const all: ServiceRequest[] = [];
  for (let cursor = ''; ;) {
    const { items, next } = await client.list(`limit=100${cursor}`);
    all.push(...items);
    if (next === undefined) return all;
    cursor = `&cursor=${next}`;
  }
}
