import type { Database, Query } from '../database/database.js';

/** One change of one request, in the order in which all processes see it. */
export interface Change {
  id: number;
  requestId: string;
  residentId: string;
}

const channel = 'linli_changes';

/** Any number will do, as long as every process takes the same. */
const changesLock = 6_305_412;

/**
 * Records a change in the transaction that made it. Numbers of a sequence become visible when their transactions
 * end, not in their order; a reader that remembers the highest could miss one. So whoever adds a row holds a lock
 * until its transaction ends.
 */
export async function recordChange(query: Query, requestId: string, residentId: string): Promise<void> {
  await query('select pg_advisory_xact_lock($1)', [changesLock]);
  await query('insert into changes (request_id, resident_id) values ($1, $2)', [requestId, residentId]);
  await query('select pg_notify($1, $2)', [channel, requestId]);
}

/** How many changes are read at once. */
const batch = 500;

/** The changes after a number, the oldest first. */
export function changesAfter(query: Query, id: number): Promise<Change[]> {
  return query<Change>(
    `select id::int as id, request_id::text as "requestId", resident_id as "residentId"
     from changes where id > $1 order by changes.id limit ${batch}`,
    [id],
  );
}

/** The number of the newest change, and of the oldest that is kept. */
export async function changeBounds(query: Query): Promise<{ oldest: number; newest: number }> {
  const rows = await query<{ oldest: number; newest: number }>(
    'select coalesce(min(id), 0)::int as oldest, coalesce(max(id), 0)::int as newest from changes',
  );
  return rows[0]!;
}

/** How often the table is asked where the database cannot notify, ms. */
const pollInterval = 1000;

/** Tells the processes' listeners of every change of any process, once and in order. */
export class ChangeFeed {
  readonly #database: Database;
  readonly #listeners = new Set<(change: Change) => void>();
  #last = 0;
  #reading: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Starts to follow: by `LISTEN`, or by asking once a second where a cluster or a pooler lacks it. */
  async start(manner: 'listen' | 'poll'): Promise<void> {
    this.#last = (await changeBounds(this.#database.query)).newest;
    if (manner === 'listen') await this.#database.listen(channel, () => this.#read());
    else this.#timer = setInterval(() => this.#read(), pollInterval).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#listeners.clear();
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #read(): void {
    this.#reading = this.#reading
      .then(() => this.#readOn())
      .catch((error: Error) => {
        // The next change or the next second tries again from the same place.
        console.error(`live updates: ${error.message}`);
      });
  }

  async #readOn(): Promise<void> {
    for (let changes; (changes = await changesAfter(this.#database.query, this.#last)).length > 0;) {
      for (const change of changes) {
        this.#last = change.id;
        for (const listener of this.#listeners) listener(change);
      }
    }
  }
}
