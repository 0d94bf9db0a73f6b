import { residentOf } from '../../../adapter/asked.js';
import { withDeadline } from '../../../adapter/deadline.js';
import { AdapterError, toAdapterError } from '../../../adapter/errors.js';
import type { NoticesRead } from '../../../adapter/ports.js';
import { deviceMemoryOf, type DeviceMemory } from '../../../controllers/device-memory.js';
import { ownerOf } from '../../../controllers/outbox/owner.js';
import { changedAt, isExpired, isUnread, type Notice } from '../../../domain/notice.js';
import type { Instant } from '../../../domain/time.js';
import { isSame } from '../../../internal/is-same.js';
import { digest } from '../../../internal/key.js';
import type { BoardParts } from '../board-parts.js';
import { allOf } from '../notice-board.model.js';
import type { Newer } from './newer.js';
import { readMemory, type ReadMemory } from './read-memory.js';

/**
 * Knows what the resident has read: from the backend where it keeps that, else from the device. Whether it does shows with
 * the first that it is told of, for some adapters do not know before.
 */
export class ReadMarks {
  readonly #board: BoardParts;
  readonly #newer: Newer;
  #owner: readonly unknown[] = [];
  #memory: DeviceMemory<ReadMemory> | undefined;
  #read: ReadMemory | undefined;
  #stop: (() => void) | undefined;
  /** What was counted of the whole list last. */
  #counted: number | undefined;
  /** Whether the backend has said that it does not keep what is read. */
  #isRefused = false;
  /** What the backend is just told of, so that it is told once. */
  readonly #telling = new Set<string>();

  constructor(board: BoardParts, newer: Newer) {
    this.#board = board;
    this.#newer = newer;
  }

  /** Finds out whose memory it is; again whenever somebody else may be there. */
  follow(): void {
    const [adapter, port] = [this.#board.adapter(), this.#board.port()];
    const { sharedDevice } = this.#board.host;
    if (!adapter || !port) return;
    const owner = [adapter, residentOf(adapter), sharedDevice];
    if (isSame(owner, this.#owner)) return;
    this.disconnect();
    this.#owner = owner;
    this.#memory = deviceMemoryOf(ownerOf({ adapter, sharedDevice }), readMemory);
    this.#stop = this.#memory.subscribe(() => void this.#load());
    void this.#load();
  }

  disconnect(): void {
    this.#stop?.();
    this.#stop = this.#memory = this.#read = this.#counted = undefined;
    this.#isRefused = false;
    this.#owner = [];
  }

  isUnread(notice: Notice): boolean {
    // Nobody has to read what no longer applies.
    if (!this.#isKnown || isExpired(notice, this.#board.now())) return false;
    const { at, until } = this.#read ?? readMemory.blank;
    return isUnread(notice, at[notice.id]) && isUnread(notice, until);
  }

  /** How many are unread of those that apply: all, where the backend counts them, else those that were loaded. */
  get unread(): number | undefined {
    const { query } = this.#board.source;
    if (!this.#isKnown || query.layout === 'banner') return undefined;
    const { latest: board } = this.#newer;
    const isKept = this.#board.port()?.markRead !== undefined && !this.#isRefused;
    // While the list is on its way, and of a part of it, nothing is counted.
    if (isKept && board?.unread !== undefined) this.#counted = board.unread;
    else if (board && !query.categoryId && !query.search)
      this.#counted = allOf(board).filter((notice) => this.isUnread(notice)).length;
    return this.#counted;
  }

  /** The resident has this notice before them. */
  async mark(notice: Notice): Promise<void> {
    if (!this.isUnread(notice)) return;
    const seen = changedAt(notice);
    const [owner, memory] = [this.#owner, this.#memory];
    const version = `${this.#resident ?? ''} ${notice.id} ${notice.corrections?.[0]?.at ?? ''}`;
    if (this.#telling.has(version)) return;
    this.#telling.add(version);
    try {
      const isKept = await this.#tell({ ids: [notice.id], seen }, version);
      // Somebody else is there by now, who has not read it.
      if (owner !== this.#owner) return;
      if (isKept) this.#newer.markRead(notice.id, seen);
      else await memory?.change((read) => ({ ...read, at: { ...read.at, [notice.id]: seen } }));
      this.#board.host.requestUpdate();
    } catch {
      // It stays unread, and is told of the next time that it is opened.
    } finally {
      this.#telling.delete(version);
    }
  }

  /** Everything that is there now. Rejects when the backend does not take it. */
  async markAll(): Promise<void> {
    const [owner, memory] = [this.#owner, this.#memory];
    if (!memory) throw new AdapterError('unsupported', { message: 'there is no board yet' });
    const until = this.#newestText ?? new Date(this.#board.now()).toISOString();
    const isKept = await this.#tell({ until }, until);
    if (owner !== this.#owner) return;
    if (isKept) this.#newer.markRead(undefined, until);
    else await memory.change((read) => ({ ...read, until: latestOf([until, read.until ?? until]) }));
    this.#board.host.requestUpdate();
  }

  /** Whether it is known what was read: where the backend may keep it, what comes with the notices is enough. */
  get #isKnown(): boolean {
    return this.#read !== undefined || this.#board.port()?.markRead !== undefined;
  }

  /**
   * When the latest text was written of those that are there: a later one was not on the screen yet, and a device's clock
   * that is ahead would hide those to come.
   * `undefined`: a part of the list does not tell.
   */
  get #newestText(): Instant | undefined {
    const { latest: board } = this.#newer;
    const { categoryId, search } = this.#board.source.query;
    return board && !categoryId && !search ? latestOf(allOf(board).map(changedAt)) : undefined;
  }

  get #resident(): string | undefined {
    return residentOf(this.#board.adapter());
  }

  /** Resolves with whether the backend keeps it. */
  async #tell(read: NoticesRead, what: string): Promise<boolean> {
    const port = this.#board.port();
    const owner = this.#owner;
    if (!port?.markRead || this.#isRefused) return false;
    const residentId = this.#resident;
    const options = {
      locale: this.#board.locale.locale,
      idempotencyKey: `read.${digest(`${residentId ?? ''} ${what}`)}`,
      ...(residentId !== undefined && { residentId }),
    };
    try {
      await withDeadline(undefined, (signal) => port.markRead!(read, { ...options, signal }));
      return true;
    } catch (thrown) {
      if (toAdapterError(thrown).code !== 'unsupported') throw thrown;
      // Another backend may be there by now, which keeps it.
      this.#isRefused ||= owner === this.#owner;
      return false;
    }
  }

  async #load(): Promise<void> {
    const memory = this.#memory;
    const read = await memory?.read();
    if (memory !== this.#memory) return;
    this.#read = read?.value;
    this.#board.host.requestUpdate();
  }
}

function latestOf(times: readonly Instant[]): Instant | undefined {
  return [...times].sort((one, other) => Date.parse(one) - Date.parse(other)).at(-1);
}
