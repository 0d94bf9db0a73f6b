import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { api } from './api/api.js';
import { apiBase } from './api/base.js';
import { assetRoutes } from './assets.js';
import { migrate } from './database/migrate.js';
import type { Database } from './database/database.js';
import { residentRoutes } from './pages/resident.js';
import { signInRoutes } from './pages/sign-in.js';
import { staffRoutes } from './pages/staff.js';
import type { Environment, Portal } from './portal-context.js';
import { ChangeFeed } from './store/changes.js';
import { forgetOldKeys } from './store/idempotency.js';
import { forgetOrphans } from './store/photos.js';
import { seed } from './community/seed.js';

/** What a portal may be told. */
export interface PortalOptions {
  database: Database;
  /** `poll` where the database cannot `LISTEN` (some clusters and connection poolers). */
  liveUpdates?: 'listen' | 'poll';
  /** How many requests a resident may file within an hour. */
  hourlyLimit?: number;
}

/** A portal that is ready to answer. */
export interface RunningPortal {
  app: Hono<Environment>;
  close(): Promise<void>;
}

const tidyInterval = 3_600_000;

/** Brings the database up to date, fills it the first time, and puts the routes together. */
export async function createPortal(options: PortalOptions): Promise<RunningPortal> {
  const { database, liveUpdates = 'listen', hourlyLimit = 30 } = options;
  await migrate(database);
  await seed(database);
  const feed = new ChangeFeed(database);
  await feed.start(liveUpdates);
  const tidy = async () => {
    await forgetOrphans(database.query);
    await forgetOldKeys(database.query);
  };
  await tidy();
  const tidying = setInterval(() => void tidy().catch(console.error), tidyInterval).unref();
  const portal: Portal = { database, feed, hourlyLimit, secret: await readSecret(database) };
  return {
    app: routesOf(portal),
    async close() {
      clearInterval(tidying);
      feed.stop();
      await database.close();
    },
  };
}

function routesOf(portal: Portal): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'self'"],
        requireTrustedTypesFor: ["'script'"],
      },
      // Served over plain HTTP on a machine of one's own; a proxy in front adds it.
      strictTransportSecurity: false,
    }),
  );
  app.route(apiBase, api(portal));
  app.route('/', assetRoutes());
  app.route('/', signInRoutes(portal));
  app.route('/', staffRoutes(portal));
  app.route('/', residentRoutes(portal));
  return app;
}

/** One secret for all processes, made by the first of them. */
async function readSecret({ query }: Database): Promise<string> {
  await query('insert into settings (name, value) values ($1, $2) on conflict do nothing', [
    'secret',
    randomBytes(32).toString('base64url'),
  ]);
  const [row] = await query<{ value: string }>('select value from settings where name = $1', ['secret']);
  return row!.value;
}
