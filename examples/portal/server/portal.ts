import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { api } from './api/api.js';
import { apiBase } from './api/addresses.js';
import { calendarRoutes } from './api/calendar.js';
import { Problem } from './api/problem.js';
import { assetRoutes } from './assets.js';
import { migrate } from './database/migrate.js';
import type { Database } from './database/database.js';
import { sql } from './database/sql.js';
import { residentRoutes } from './pages/resident.js';
import { residentActivityRoutes } from './pages/resident-activities.js';
import { signInRoutes } from './pages/sign-in.js';
import { staffRoutes } from './pages/staff.js';
import { hearOut } from './hear-out.js';
import type { Environment, Portal } from './portal-context.js';
import { usualLimits, type RateLimits } from './rate-limits.js';
import { pageHeaders } from './response-headers.js';
import { sameOrigin } from './same-origin.js';
import { Announcer } from './store/announcer.js';
import { ChangeFeed, type LiveUpdateManner } from './store/change-feed.js';
import { forgetOldChanges } from './store/changes.js';
import { forgetOldReplies } from './store/idempotency.js';
import { forgetWaitingAttachments } from './store/notice-parts.js';
import { forgetOrphans } from './store/photos.js';
import { forgetOldRates } from './store/rates.js';
import { forgetOldSessions } from './store/sessions.js';

/** What a portal may be told. */
export interface PortalOptions {
  database: Database;
  /** `poll` where the database cannot `LISTEN` (some clusters and connection poolers). */
  liveUpdates?: LiveUpdateManner;
  /** How many requests and comments a resident may send within an hour: 30 when left out. */
  hourlyLimit?: number;
  /** How many bytes of replies are kept of what an account writes within an hour: 20 million when left out. */
  replyLimit?: number;
  /** How often one may do something within a minute: `usualLimits` where left out. */
  rateLimits?: Partial<RateLimits>;
  /** Signs the tokens of forms: one that the processes share in the database when left out. */
  secret?: string;
  /** Where visitors find the portal, as `https://portal.example`: what they asked this process for when left out. */
  origin?: string;
}

/** A portal that is ready to answer. */
export interface RunningPortal {
  app: Hono<Environment>;
  /** Ends the streams, which would never end by themselves. */
  endStreams(): void;
  /** Lets go of the database. */
  close(): Promise<void>;
}

const tidyInterval = 3_600_000;

/** Brings the database up to date and puts the routes together. */
export async function createPortal(options: PortalOptions): Promise<RunningPortal> {
  const { database, liveUpdates = 'listen', hourlyLimit = 30, replyLimit = 20_000_000, origin } = options;
  await migrate(database);
  const feed = new ChangeFeed(database, liveUpdates);
  await feed.start();
  const announcer = new Announcer(database, feed);
  announcer.start();
  const tidy = async () => {
    for (const forget of [
      forgetOrphans,
      forgetWaitingAttachments,
      forgetOldReplies,
      forgetOldChanges,
      forgetOldSessions,
      forgetOldRates,
    ])
      await database.transaction(forget);
  };
  await tidy();
  const tidying = setInterval(() => void tidy().catch(console.error), tidyInterval).unref();
  const stopping = new AbortController();
  const secret = options.secret ?? (await sharedSecret(database));
  const portal: Portal = {
    ...{ database, feed, hourlyLimit, replyLimit, secret, origin },
    rateLimits: { ...usualLimits, ...options.rateLimits },
    stopping: stopping.signal,
  };
  return {
    app: routesOf(portal),
    endStreams() {
      stopping.abort();
    },
    async close() {
      clearInterval(tidying);
      await announcer.stop();
      await feed.stop();
      await database.close();
    },
  };
}

function routesOf(portal: Portal): Hono<Environment> {
  const app = new Hono<Environment>();
  app.use(hearOut);
  // Before what is of the pages: the API refuses in its own words, and its files bring a stricter policy.
  app.route(apiBase, api(portal));
  app.use(...pageHeaders(portal), sameOrigin(portal));
  app.route('/', assetRoutes());
  app.route('/', calendarRoutes(portal));
  app.route('/', signInRoutes(portal));
  app.route('/', staffRoutes(portal));
  app.route('/', residentRoutes(portal));
  app.route('/', residentActivityRoutes(portal));
  app.onError((error, context) => {
    if (error instanceof Problem) {
      const { retryAfter } = error.details;
      if (retryAfter !== undefined) context.header('Retry-After', String(retryAfter));
      return context.text(error.message, error.status as ContentfulStatusCode);
    }
    console.error(error);
    return context.text('Something failed here. Please try again.', 503);
  });
  return app;
}

/** One secret for all processes, made by the first of them. */
function sharedSecret(database: Database): Promise<string> {
  // In a transaction, which is tried again when two that start together stand in each other's way.
  return database.transaction(async (query) => {
    await query(sql`insert into settings (name, value) values ($1, $2) on conflict do nothing`, [
      'secret',
      randomBytes(32).toString('base64url'),
    ]);
    const [row] = await query<{ value: string }>(sql`select value from settings where name = $1`, ['secret']);
    return row!.value;
  });
}
