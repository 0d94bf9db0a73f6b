import { fileURLToPath } from 'node:url';
import { serve, type ServerType } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { openMigrated, openPglite } from './database/pglite.js';
import { openPostgres } from './database/postgres.js';
import { createPortal } from './portal.js';

const { PORT = '8080', HOST = '127.0.0.1', DATABASE_URL, DATA } = process.env;
const { LIVE_UPDATES, SECRET, ORIGIN } = process.env;
const dataFolder = fileURLToPath(new URL('../data', import.meta.url));

/** A limit by its name, where the settings have it. One that is no number would limit nothing, and nobody would notice. */
function limitOf<Name extends string>(name: Name, variable: string): Partial<Record<Name, number>> {
  const text = process.env[variable];
  if (!text) return {};
  if (!/^[1-9]\d*$/.test(text))
    throw new RangeError(`${variable} is a whole number from 1 on, not "${text}".`);
  return { [name]: Number(text) } as Record<Name, number>;
}
const hourlyLimit = limitOf('hourlyLimit', 'HOURLY_LIMIT');
const replyLimit = limitOf('replyLimit', 'REPLY_LIMIT');
const rateLimits = {
  ...limitOf('signIns', 'SIGN_IN_LIMIT'),
  ...limitOf('writes', 'WRITE_LIMIT'),
  ...limitOf('uploads', 'UPLOAD_LIMIT'),
};

const database = DATABASE_URL
  ? openPostgres(DATABASE_URL)
  : DATA === 'memory'
    ? await openMigrated()
    : await openPglite(DATA ?? dataFolder);
const portal = await createPortal({
  database,
  liveUpdates: LIVE_UPDATES === 'poll' ? 'poll' : 'listen',
  ...hourlyLimit,
  ...replyLimit,
  rateLimits,
  ...(SECRET && { secret: SECRET }),
  ...(ORIGIN && { origin: new URL(ORIGIN).origin }),
});

const server: ServerType = serve(
  { fetch: portal.app.fetch, hostname: HOST, port: Number(PORT) },
  (info: AddressInfo) => {
    console.log(`Linli portal: http://${HOST}:${info.port}`);
  },
);

// Longer than proxies and clients keep a line that they may use again: what they send over one that is just closed is lost.
if ('keepAliveTimeout' in server) server.keepAliveTimeout = 75_000;

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
