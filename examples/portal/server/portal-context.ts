import type { Database } from './database/database.js';
import type { RateLimits } from './rate-limits.js';
import type { ChangeFeed } from './store/change-feed.js';
import type { Account } from './store/people.js';

/** What every part of the portal is given. */
export interface Portal {
  database: Database;
  feed: ChangeFeed;
  /** Signs the tokens of forms and the address of the calendar. */
  secret: string;
  /** Where visitors find the portal, as `https://portal.example`, where a proxy stands in front of it. */
  origin: string | undefined;
  /** How many requests and comments a resident may send within an hour. */
  hourlyLimit: number;
  /** How many bytes of replies are kept of what an account writes within an hour: then it has to wait. */
  replyLimit: number;
  rateLimits: RateLimits;
  /** Aborted when streams are to end. */
  stopping: AbortSignal;
}

/** What Hono carries along with a request. */
export interface Environment {
  Variables: { account: Account };
}
