import { serve, type ServerType } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Database } from '../../server/database/database.js';
import { openPglite } from '../../server/database/pglite.js';
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

/** Each kind of database, and how to open an empty one. */
export const localDatabases: readonly { name: string; open: () => Promise<Database> }[] = [
  { name: 'PGlite', open: () => openPglite(undefined) },
  ...(hasPostgres ? [{ name: 'PostgreSQL', open: async () => openPostgres(await createDatabase()) }] : []),
];

/** Starts a portal over the database, on a free port. */
export async function startLocalPortal(database: Database): Promise<LocalPortal> {
  const portal = await createPortal({
    database,
    hourlyLimit: 100_000,
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
