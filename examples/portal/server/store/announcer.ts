import type { Database } from '../database/database.js';
import { sql } from '../database/sql.js';
import type { ChangeFeed } from './change-feed.js';

/** How often it is looked whether the time of a scheduled notice has come, ms. An index answers that. */
const interval = 1000;

const isDue = sql`announced_at is null and published_at <= now()`;

/**
 * Tells of scheduled notices when their time comes. They are in the lists by themselves; this is for the pages that are
 * open. Of several processes one tells: the others wait for the row, and find it told.
 */
export class Announcer {
  readonly #database: Database;
  readonly #feed: ChangeFeed;
  #timer: NodeJS.Timeout | undefined;
  #announcing: Promise<void> | undefined;

  constructor(database: Database, feed: ChangeFeed) {
    this.#database = database;
    this.#feed = feed;
  }

  start(): void {
    this.#timer = setInterval(() => this.#look(), interval).unref();
  }

  /** Stops, and waits for what is being told. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#announcing;
  }

  #look(): void {
    this.#announcing ??= this.#announceDue()
      .catch((error: Error) => {
        // The next second tries again.
        console.error(`scheduled notices: ${error.message}`);
      })
      .finally(() => (this.#announcing = undefined));
  }

  async #announceDue(): Promise<void> {
    const due = await this.#database.query(sql`select from notices where ${isDue} limit 1`);
    if (due.length === 0) return;
    await this.#database.transaction(async (query) => {
      const rows = await query<{ id: string }>(
        sql`update notices set announced_at = now() where ${isDue} returning id`,
      );
      for (const { id } of rows) await this.#feed.recordNotice(query, id);
    });
  }
}
