import { serve, type ServerType } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import type { Database } from '../../server/database/database.js';
import { openEmpty, openMigrated } from '../../server/database/pglite.js';
import { openPostgres } from '../../server/database/postgres.js';
import { createPortal } from '../../server/portal.js';
import { createDatabase, hasPostgres } from './arrangements.js';

/** A portal in this process, whose database the test holds in its hands: to let days pass. */
export interface LocalPortal {
  /** Without a slash at its end. */
  address: string;
  database: Database;
  /** As the router lists them: method and path. */
  routes: readonly string[];
  stop(): Promise<void>;
}

/** A kind of database, and how to open one of it. */
interface LocalDatabase {
  name: string;
  open: () => Promise<Database>;
}

const postgres: readonly LocalDatabase[] = hasPostgres
  ? [{ name: 'PostgreSQL', open: async () => openPostgres(await createDatabase()) }]
  : [];

/** Each kind of database, as a portal has it that starts for the first time. */
export const localDatabases: readonly LocalDatabase[] = [{ name: 'PGlite', open: openMigrated }, ...postgres];

/** Each kind of database, with nothing in it. */
export const emptyDatabases: readonly LocalDatabase[] = [{ name: 'PGlite', open: openEmpty }, ...postgres];

/** Starts a portal over the database, on a free port. */
export async function startLocalPortal(database: Database): Promise<LocalPortal> {
  const portal = await createPortal({
    database,
    hourlyLimit: 100_000,
    replyLimit: 10_000_000_000,
    rateLimits: { signIns: 100_000, writes: 100_000, uploads: 100_000 },
  });
  const server: ServerType = serve({ fetch: portal.app.fetch, hostname: '127.0.0.1', port: 0 });
  // Client and server share this process: while it is busy, neither may take the other's silence for an end.
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = 120_000;
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    database,
    routes: portal.app.routes.map(({ method, path }) => `${method} ${path}`),
    async stop() {
      portal.endStreams();
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
      await portal.close();
    },
  };
}

/** A portal of the suite's own, and who meets there: both are there once the tests of the suite run that asks for them. */
export function portalWith<People>(
  open: () => Promise<Database>,
  meet: (addresses: readonly string[]) => Promise<People>,
): { portal: LocalPortal; people: People } {
  const here = {} as { portal: LocalPortal; people: People };
  before(async () => {
    here.portal = await startLocalPortal(await open());
    here.people = await meet([here.portal.address]);
  });
  after(() => here.portal.stop());
  return here;
}
