import { rest } from '../../../../src/adapters/rest/index.js';
import { requestTransitions, type RequestStatus } from '../../../../src/domain/index.js';
import { FetchLine, type TestBackend } from '../../../../src/testing/index.js';
import { contractFetch } from '../../../../test/support/contract.js';
import type { Database } from '../../server/database/database.js';
import { migrate } from '../../server/database/migrate.js';
import { openMigrated } from '../../server/database/pglite.js';
import { openPostgres } from '../../server/database/postgres.js';
import { ActivityDesk } from './activity-desk.js';
import { putActivity, putNotice } from './kit-desk.js';
import { createDatabase, hasPostgres } from './arrangements.js';
import { Client } from './client.js';
import { startLocalPortal } from './local-portal.js';
import { NoticeDesk, plain } from './notice-desk.js';
import { keepMigrated, resetDatabase } from './reset-database.js';
import { StaffClient } from './staff-client.js';

/** What was called of the contract, and where a call or an answer was not as it says. */
export interface ContractNotes {
  seen: Set<string>;
  differences: string[];
}

/** Each kind of database, and how to open one for a scenario that holds what the migrations put in, and nothing else. */
export const kitDatabases: readonly { name: string; open: () => Promise<Database> }[] = [
  { name: 'PGlite', open: resetPglite() },
  ...(hasPostgres ? [{ name: 'PostgreSQL', open: resetPostgres() }] : []),
];

/** A PGlite takes seconds to start: one serves all scenarios of a file. */
function resetPglite(): () => Promise<Database> {
  const start = once(async () => migrated(await openMigrated()));
  return async () => {
    const database = await start();
    await resetDatabase(database);
    let isOpen = true;
    return {
      ...database,
      listen: (channel, listener) => database.listen(channel, () => isOpen && listener()),
      async close() {
        isOpen = false;
      },
    };
  };
}

function resetPostgres(): () => Promise<Database> {
  const start = once(async () => {
    const address = await createDatabase();
    await (await migrated(openPostgres(address))).close();
    return address;
  });
  return async () => {
    const database = openPostgres(await start());
    await resetDatabase(database);
    return database;
  };
}

async function migrated(database: Database): Promise<Database> {
  await migrate(database);
  await keepMigrated(database);
  return database;
}

/** A portal of its own over an empty database, called by rest(), with residents of two homes and the staff. */
export async function openPortalBackend(database: Database, notes: ContractNotes): Promise<TestBackend> {
  const portal = await startLocalPortal(database);
  const baseUrl = `${portal.address}/api/community`;
  const resident = await Client.signIn(portal.address, 'wang-fang');
  const neighbour = once(() => Client.signIn(portal.address, 'li-jun'));
  const staff = once(() => StaffClient.signIn(portal.address));
  const line = new FetchLine({ fetch: contractFetch(baseUrl, notes) });
  let { headers } = resident;
  const open = (throughLine: typeof fetch) =>
    rest({ baseUrl, headers: () => headers, fetch: throughLine, resident: () => 'wang-fang' });
  const adapter = open(line.fetch);
  return {
    adapter,
    reload: () => open(line.fetch),
    neighbour: rest({ baseUrl, headers: async () => (await neighbour()).headers }),
    signOut() {
      headers = {};
    },
    line,
    staff: {
      async moveRequest(id, status) {
        const { status: from } = (await adapter.requests.get(id, {}))!;
        for (const step of wayTo(from, status)) await (await staff()).do(id, 'move', { status: step });
      },
      putNotice: async (notice) => putNotice(new NoticeDesk(await staff()), database, notice),
      correctNotice: async (id, text) =>
        new NoticeDesk(await staff()).do(id, 'edit', { ...plain, acknowledge: 'yes', correction_en: text }),
      putActivity: async (activity) => putActivity(new ActivityDesk(await staff()), database, activity),
    },
    close: () => portal.stop(),
  };
}

/** The shortest way of staff from one status to another. */
function wayTo(from: RequestStatus, to: RequestStatus): RequestStatus[] {
  const ways: RequestStatus[][] = requestTransitions[from].map((status) => [status]);
  for (const way of ways) {
    const last = way.at(-1)!;
    if (last === to) return way;
    if (way.length < 4) ways.push(...requestTransitions[last].map((status) => [...way, status]));
  }
  throw new Error(`there is no way from ${from} to ${to}`);
}

/** What is asked for once, and only where it is needed. */
function once<Result>(ask: () => Promise<Result>): () => Promise<Result> {
  let answer: Promise<Result> | undefined;
  return () => (answer ??= ask());
}
