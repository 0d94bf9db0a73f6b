import { fileURLToPath } from 'node:url';
import { serve, type ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { openMigrated, openPglite } from './database/pglite.js';
import { openPostgres } from './database/postgres.js';
import { createPortal } from './portal.js';

const { PORT = '8080', HOST = '127.0.0.1', DATABASE_URL, DATA } = process.env;
const { LIVE_UPDATES, HOURLY_LIMIT, SECRET, ORIGIN } = process.env;
const { SIGN_IN_LIMIT, WRITE_LIMIT, UPLOAD_LIMIT } = process.env;
const dataFolder = fileURLToPath(new URL('../data', import.meta.url));

const database = DATABASE_URL
  ? openPostgres(DATABASE_URL)
  : DATA === 'memory'
    ? await openMigrated()
    : await openPglite(DATA ?? dataFolder);
const portal = await createPortal({
  database,
  liveUpdates: LIVE_UPDATES === 'poll' ? 'poll' : 'listen',
  ...(HOURLY_LIMIT && { hourlyLimit: Number(HOURLY_LIMIT) }),
  rateLimits: {
    ...(SIGN_IN_LIMIT && { signIns: Number(SIGN_IN_LIMIT) }),
    ...(WRITE_LIMIT && { writes: Number(WRITE_LIMIT) }),
    ...(UPLOAD_LIMIT && { uploads: Number(UPLOAD_LIMIT) }),
  },
  ...(SECRET && { secret: SECRET }),
  ...(ORIGIN && { origin: new URL(ORIGIN).origin }),
});

const server: ServerType = serve(
  { fetch: portal.app.fetch, hostname: HOST, port: Number(PORT) },
  (info: AddressInfo) => {
    console.log(`Linli portal: http://${HOST}:${info.port}`);
  },
);

/** How long what was begun may take to end, ms. */
const patience = 5000;

/** Answers what was begun, then lets go of the database. */
function stop(): void {
  server.close(() => void portal.close().then(() => process.exit(0)));
  portal.endStreams();
  if ('closeAllConnections' in server) setTimeout(() => server.closeAllConnections(), patience).unref();
}
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
