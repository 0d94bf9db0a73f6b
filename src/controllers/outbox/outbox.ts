import { toAdapterError, type AdapterError } from '../../adapter/errors.js';
import type { WriteOptions } from '../../adapter/ports.js';
import { pageRegistry } from '../../internal/page-registry.js';
import type { Changes } from '../../internal/storage/database.js';
import { withDeadline } from '../../adapter/deadline.js';
import { entryType, newEntry, type EntryFile, type NewEntry, type OutboxEntry } from './entry.js';
import type { Owner } from './owner.js';
import type { SentRecord } from './receipt.js';
import { OutboxRecords } from './records.js';
import { afterFailure, isDue, isStale } from './schedule.js';
import { alone, tabLine } from './tabs.js';

/** One attempt to send an entry. */
export interface Attempt extends WriteOptions {
  signal: AbortSignal;
  /** Says that something is still moving, so that the time limit begins anew. */
  alive: () => void;
  /** Remembers which files are uploaded, so that no later attempt does it again. */
  keep: (files: readonly EntryFile[]) => Promise<void>;
}

/** What sends the entries of one kind. */
export interface Channel {
  readonly name: string;
  /** Whether it still has at hand what the entry is made of, so that it is the one to send it. */
  holds?(entry: OutboxEntry): boolean;
  /** Sends it and resolves with the backend's answer. */
  send(entry: OutboxEntry, attempt: Attempt): Promise<object>;
  /** An attempt failed; the entry is as it is after it. */
  failed?(entry: OutboxEntry, error: AdapterError): void;
  /** Nobody is signed in any more. Told once, until something is sent again. */
  signedOut?(): void;
}

/** The longest time without a look at what is due, ms: clocks are set, devices sleep. */
const longestSleep = 60_000;

/**
 * What one resident of one portal has written and the backend does not have yet. It loses nothing: an entry goes
 * only when the backend has answered for it. It doubles nothing: one key for an entry, one sender across tabs.
 */
export class Outbox {
  readonly #records: OutboxRecords;
  readonly #listeners = new Set<() => void>();
  readonly #channels = new Set<Channel>();
  readonly #sending = new Set<string>();
  readonly #wake = () => void this.run(true);
  readonly #wakeWhenSeen = () => {
    if (!document.hidden) this.#wake();
  };
  #stopHearing: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();
  #next: { round: Promise<void>; hurry: boolean } | undefined;
  /** What the listeners were told last. */
  #told = '';
  #isSignedOut = false;

  /** `type`: how its entries are read and written. */
  constructor(owner: Owner, type = entryType) {
    this.#records = new OutboxRecords(owner, type);
  }

  /** What is not sent yet, the oldest first. */
  get entries(): readonly OutboxEntry[] {
    return this.#records.entries;
  }

  /** What was sent within a day, the oldest first. */
  get sent(): readonly SentRecord[] {
    return this.#records.sent;
  }

  /** Whether an attempt is under way in this tab. */
  isSending(id: string): boolean {
    return this.#sending.has(id);
  }

  /** Whether anybody listens or sends. */
  get isInUse(): boolean {
    return this.#listeners.size + this.#channels.size + this.#sending.size > 0;
  }

  /** Calls back on every change. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    this.#stopHearing ??= tabLine().hear((topic) => {
      if (topic === this.#records.topic) void this.refresh();
    });
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stopHearing?.();
      this.#stopHearing = undefined;
    };
  }

  /** Sends the entries of a channel from now on, until that is taken back. What is under way goes on. */
  serve(channel: Channel): () => void {
    if (this.#channels.size === 0) this.#listen();
    this.#channels.add(channel);
    void this.run(true);
    return () => {
      this.#channels.delete(channel);
      if (this.#channels.size === 0) this.#stopListening();
    };
  }

  /** Takes something to be sent, with what else is written in the same step, and makes the first attempt. */
  async add(start: NewEntry, changes: Changes = {}): Promise<void> {
    const fresh = newEntry(start, Date.now());
    const { attempts, mayHaveArrived } = (await this.#records.read(start.id)) ?? fresh;
    await this.#records.put({ ...fresh, attempts, mayHaveArrived }, changes);
    await this.#attempt(start.id, true);
  }

  /** Sends an entry because the resident says so. */
  async retry(id: string): Promise<void> {
    const entry = await this.#records.read(id);
    if (!entry) return this.refresh();
    await this.#records.put({ ...entry, state: 'waiting', confirmedAt: Date.now() });
    await this.#attempt(id, true);
  }

  /** Takes an entry out, with what else is written in the same step. Resolves with it, unless it went meanwhile. */
  async withdraw(id: string, changesFor: (entry: OutboxEntry) => Changes): Promise<OutboxEntry | undefined> {
    const entry = await alone(`${this.#records.topic}/${id}`, async () => {
      const waiting = await this.#records.read(id);
      if (waiting) await this.#records.withdraw(id, changesFor(waiting));
      return waiting;
    });
    await this.refresh();
    return entry;
  }

  /** Gives an entry up, with its files. */
  async discard(id: string): Promise<void> {
    await alone(`${this.#records.topic}/${id}`, async () => {
      const waiting = await this.#records.read(id);
      if (waiting) await this.#records.remove(waiting);
    });
    await this.refresh();
  }

  /** Remembers that the resident has seen what became of an entry. */
  markSeen(id: string): Promise<void> {
    return this.#records.markSeen(id);
  }

  /** Sends what is due, one after the other, emergencies first. `hurry`: also what would wait a little longer. */
  run(hurry = false): Promise<void> {
    // One round at a time. Whoever asks meanwhile gets one after it, together with all others who ask.
    if (!this.#next) {
      const next = { hurry, round: this.#running };
      next.round = this.#running.then(() => {
        this.#next = undefined;
        return this.#runOnce(next.hurry);
      });
      this.#next = next;
      this.#running = next.round.catch(() => undefined);
    }
    this.#next.hurry ||= hurry;
    return this.#next.round;
  }

  /** Reads what is there, after another tab has changed it. */
  async refresh(): Promise<void> {
    await this.#records.refresh();
    this.#schedule();
    const now = JSON.stringify([this.entries, this.sent, [...this.#sending]]);
    if (now === this.#told) return;
    this.#told = now;
    for (const listener of [...this.#listeners]) listener();
  }

  async #runOnce(hurry: boolean): Promise<void> {
    await this.refresh();
    const now = Date.now();
    const due = this.entries.filter((entry) => this.#channelFor(entry) && isDue(entry, now, hurry));
    due.sort((one, other) => Number(other.emergency) - Number(one.emergency));
    for (const { id } of due) await this.#attempt(id, hurry);
  }

  async #attempt(id: string, hurry: boolean): Promise<void> {
    if (this.#sending.has(id)) return;
    this.#sending.add(id);
    await this.refresh();
    try {
      await alone(`${this.#records.topic}/${id}`, () => this.#attemptAlone(id, hurry));
    } finally {
      this.#sending.delete(id);
      await this.refresh();
    }
  }

  /** What was true when the attempt was asked for may have changed while another tab was at it. */
  async #attemptAlone(id: string, hurry: boolean): Promise<void> {
    const entry = await this.#records.read(id);
    const channel = entry && this.#channelFor(entry);
    if (!channel || !isDue(entry, Date.now(), hurry)) return;
    if (await this.#records.wasSent(id)) return this.#records.remove(entry);
    if (isStale(entry, Date.now())) return this.#records.put({ ...entry, state: 'stale' });
    // From here on nobody can know whether it arrived until the answer is here: browsers are killed.
    await this.#records.put({ ...entry, mayHaveArrived: true });
    try {
      const receipt = await this.#send(entry, channel);
      this.#isSignedOut = false;
      await this.#records.replace(entry, receipt);
    } catch (thrown) {
      await this.#failed(entry, toAdapterError(thrown), channel);
    }
  }

  #send(entry: OutboxEntry, channel: Channel): Promise<object> {
    const { residentId } = this.#records.owner;
    return withDeadline(undefined, (signal, alive) =>
      channel.send(entry, {
        signal,
        alive,
        idempotencyKey: entry.id,
        ...(residentId !== undefined && { residentId }),
        keep: async (files) => {
          const now = await this.#records.read(entry.id);
          if (now) await this.#records.put({ ...now, files });
        },
      }),
    );
  }

  async #failed(entry: OutboxEntry, error: AdapterError, channel: Channel): Promise<void> {
    const now = await this.#records.read(entry.id);
    if (!now) return;
    const situation = { now: Date.now(), random: Math.random, isOnline: navigator.onLine };
    const after = afterFailure({ ...now, mayHaveArrived: entry.mayHaveArrived }, error, situation);
    await this.#records.put(after);
    channel.failed?.(after, error);
    if (after.state !== 'signed-out' || this.#isSignedOut) return;
    this.#isSignedOut = true;
    channel.signedOut?.();
  }

  #channelFor(entry: OutboxEntry): Channel | undefined {
    const serving = [...this.#channels].filter(({ name }) => name === entry.channel);
    return serving.find((channel) => channel.holds?.(entry)) ?? serving[0];
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const times = this.entries
      .filter((entry) => entry.state === 'waiting' && this.#channelFor(entry) && !this.#sending.has(entry.id))
      .map(({ nextAttemptAt, notBefore }) => Math.max(nextAttemptAt, notBefore));
    if (times.length === 0) return;
    const pause = Math.min(Math.max(Math.min(...times) - Date.now(), 0), longestSleep);
    this.#timer = setTimeout(() => void this.run(), pause);
  }

  #listen(): void {
    addEventListener('online', this.#wake);
    addEventListener('pageshow', this.#wakeWhenSeen);
    document.addEventListener('visibilitychange', this.#wakeWhenSeen);
    pageRegistry().listeners.add(this.#wake);
  }

  #stopListening(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#wake);
    removeEventListener('pageshow', this.#wakeWhenSeen);
    document.removeEventListener('visibilitychange', this.#wakeWhenSeen);
    pageRegistry().listeners.delete(this.#wake);
  }
}

const outboxes = new Map<string, Outbox>();

/** The page's outbox of an owner; the same one for every element, as long as any uses it. */
export function outboxOf(owner: Owner): Outbox {
  const { topic } = new OutboxRecords(owner);
  for (const [key, outbox] of outboxes) if (key !== topic && !outbox.isInUse) outboxes.delete(key);
  let outbox = outboxes.get(topic);
  if (!outbox) outboxes.set(topic, (outbox = new Outbox(owner)));
  return outbox;
}
