import type { Database, Query } from '../database/database.js';
import { nameOf, sql } from '../database/sql.js';
import { changeBounds, changesAfter, insertChange, type Change, type Changed } from './changes.js';
import { findRequest, type RequestRow } from './requests.js';

/** How processes hear of each other: by `LISTEN`, or by asking once a second where a cluster or a pooler lacks it. */
export type LiveUpdateManner = 'listen' | 'poll';

const channel = 'linli_changes';

/** After how long the table is read again, ms: also where the database notifies, for a line may go dead unnoticed. */
const intervals: Readonly<Record<LiveUpdateManner, number>> = { poll: 1000, listen: 30_000 };

/** After how long again where it could not be read, ms: the next change, which would notify, may be long in coming. */
const retryInterval = 1000;

/** Keeps the changes, and tells the listeners in this process of those of any process, once and in order. */
export class ChangeFeed {
  readonly #database: Database;
  readonly #manner: LiveUpdateManner;
  readonly #interval: number;
  readonly #listeners = new Set<(change: Change) => void>();
  #last = 0;
  #reading: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(database: Database, manner: LiveUpdateManner, interval = intervals[manner]) {
    this.#database = database;
    this.#manner = manner;
    this.#interval = interval;
  }

  /** Starts to follow. */
  async start(): Promise<void> {
    this.#last = (await changeBounds(this.#database.query)).newest;
    if (this.#manner === 'listen') await this.#database.listen(channel, () => this.#read());
    this.#read();
  }

  /** Stops, and waits for what is being read. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#listeners.clear();
    await this.#reading;
  }

  /** Records a change of a request, or of its rating, in the transaction that made it, as its last act. */
  record(
    query: Query,
    { id: requestId, resident_id: residentId }: { id: string; resident_id: string },
    topic: 'request' | 'rating' = 'request',
  ): Promise<void> {
    return this.#record(query, { topic, requestId, residentId });
  }

  /** Records a change of a notice in the same way: for all whom it is for, or only for the one resident. */
  recordNotice(query: Query, noticeId: string, residentId?: string): Promise<void> {
    return this.#record(query, { topic: 'notice', noticeId, ...(residentId && { residentId }) });
  }

  /** Records in the same way that activities are new or have changed, or that others come to them: everybody is told. */
  recordActivities(query: Query, activityIds: readonly string[]): Promise<void> {
    return this.#record(query, { topic: 'activity', activityIds });
  }

  /** Records what became of a request, and, where one may now be given, or no longer, that of its rating. */
  async recordMove(query: Query, before: RequestRow): Promise<void> {
    const after = await findRequest(query, before.id);
    if (after?.resolved_at?.getTime() !== before.resolved_at?.getTime())
      await this.record(query, before, 'rating');
    await this.record(query, before);
  }

  subscribe(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #record(query: Query, changed: Changed): Promise<void> {
    await insertChange(query, changed);
    if (this.#manner === 'listen') await query(sql`notify ${nameOf(channel)}`);
  }

  #read(): void {
    this.#reading = this.#reading
      .then(() => this.#readOn())
      .then(
        () => this.#readAfter(this.#interval),
        (error: Error) => {
          console.error(`live updates: ${error.message}`);
          this.#readAfter(retryInterval);
        },
      );
  }

  /** Goes on from the same place. */
  #readAfter(delay: number): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(() => this.#read(), delay).unref();
  }

  async #readOn(): Promise<void> {
    if (this.#isStopped) return;
    for (let changes; (changes = await changesAfter(this.#database.query, this.#last)).length > 0;) {
      for (const change of changes) {
        this.#last = change.id;
        for (const listener of this.#listeners) listener(change);
      }
    }
  }
}
