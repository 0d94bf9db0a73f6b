import { writeJson } from '../../adapter/json.js';
import { toAdapterError, type AdapterError } from '../../adapter/errors.js';
import { coalesced } from '../../internal/coalesced.js';
import { knownError } from '../../adapter/known-error.js';
import type { Changes } from '../../internal/storage/database.js';
import { withDeadline } from '../../adapter/deadline.js';
import type { Channel } from './channel.js';
import { entryType, newEntry, type NewEntry, type OutboxEntry } from './entry.js';
import { SendingLease } from './lease.js';
import type { Owner } from './owner.js';
import type { SentRecord } from './receipt.js';
import { OutboxRecords, type Withdrawing } from './records.js';
import { afterFailure, isDue, isStale, nextLook, sendingFor, sleepUntil } from './schedule.js';
import { alone } from './tabs.js';
import { onWake } from './wakes.js';

/**
 * What one resident of one portal has written and the backend does not have yet. It loses nothing: an entry goes
 * only when the backend has answered for it. It doubles nothing: one key for an entry, one sender across tabs.
 */
export class Outbox {
  /** Reads what is there, after another tab has changed it. Resolves with a reading that began after the call. */
  readonly refresh = coalesced(() => this.#readAnew());
  readonly #records: OutboxRecords;
  readonly #listeners = new Set<() => void>();
  readonly #channels = new Set<Channel>();
  readonly #sending = new Map<string, Promise<void>>();
  readonly #confirming = new Map<string, Promise<void>>();
  #stopHearing: (() => void) | undefined;
  #stopWaking: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> = Promise.resolve();
  #next: { round: Promise<void>; hurry: boolean } | undefined;
  /** What the listeners were told last. */
  #told = '';
  #isSignedOut = false;
  /** Since when the device has not said what it has, ms. */
  #silentSince: number | undefined;

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
    this.#stopHearing ??= this.#records.hear(() => void this.refresh());
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stopHearing?.();
      this.#stopHearing = undefined;
    };
  }

  /** Sends the entries of a channel from now on, until that is taken back. What is under way goes on. */
  serve(channel: Channel): () => void {
    this.#stopWaking ??= onWake(() => void this.run(true));
    this.#channels.add(channel);
    void this.run(true);
    return () => {
      this.#channels.delete(channel);
      if (this.#channels.size > 0) return;
      clearTimeout(this.#timer);
      this.#stopWaking?.();
      this.#stopWaking = undefined;
    };
  }

  /** Takes something to be sent, with what else is written in the same step, and makes the first attempt. */
  async add(start: NewEntry, changes: Changes = {}): Promise<void> {
    const fresh = newEntry(start, Date.now());
    const { attempts, ...before } = (await this.#records.read(start.id)) ?? fresh;
    const mayHaveArrived = before.mayHaveArrived || (await this.#records.wasSent(start.id));
    await this.#records.put({ ...fresh, attempts, mayHaveArrived }, changes);
    await this.#attempt(start.id, true);
  }

  /** Sends an entry because the resident says so, who may say so again before it is written down. */
  async retry(id: string): Promise<void> {
    const confirming =
      this.#confirming.get(id) ?? this.#confirm(id).finally(() => this.#confirming.delete(id));
    this.#confirming.set(id, confirming);
    await confirming;
    await this.#attempt(id, true, true);
  }

  /** Takes an entry out, with what else is written in the same step. Resolves with it, unless it stays or went meanwhile. */
  async withdraw(id: string, changesFor: Withdrawing): Promise<OutboxEntry | undefined> {
    const entry = await this.#alone(id, () => this.#records.withdraw(id, changesFor));
    await this.refresh();
    return entry;
  }

  /** Gives an entry up, with its files. Resolves with whether it was still there: it may have been sent meanwhile. */
  async discard(id: string): Promise<boolean> {
    const isDiscarded = await this.#alone(id, () => this.#records.discard(id));
    await this.refresh();
    return isDiscarded;
  }

  /** Takes over all that another outbox of this page has, once nothing of it is being sent. */
  async inherit(from: Outbox): Promise<void> {
    // Twice: what is sent meanwhile may leave something that follows it.
    for (let round = 0; round < 2; round++) {
      await from.refresh();
      for (const { id } of from.entries) await from.#alone(id, () => from.#records.hand(id, this.#records));
    }
    await from.#records.handSent(this.#records);
  }

  /** Remembers that the resident has seen what became of an entry. */
  markSeen(id: string): Promise<void> {
    return this.#records.markSeen(id);
  }

  /**
   * Sends what is due: emergencies at once, whatever else is under way, then the rest one after the other. `hurry`:
   * also what would wait a little longer.
   */
  async run(hurry = false): Promise<void> {
    const urgent = this.#runUrgent(hurry);
    // One round at a time. Whoever asks meanwhile gets one after it, together with all others who ask.
    if (!this.#next) {
      const next = { hurry, round: this.#running };
      next.round = Promise.all([this.#running, urgent.catch(() => undefined)]).then(() => {
        this.#next = undefined;
        return this.#runOnce(next.hurry);
      });
      this.#next = next;
      this.#running = next.round.catch(() => undefined);
    }
    this.#next.hurry ||= hurry;
    await Promise.all([urgent, this.#next.round]);
  }

  async #readAnew(): Promise<void> {
    await this.#records.refresh();
    // Once: by the next look it may have answered.
    const { isSilent } = this.#records;
    const isBack = this.#silentSince !== undefined && !isSilent;
    this.#silentSince = isSilent ? (this.#silentSince ?? Date.now()) : undefined;
    // As when the page came, had the device answered then.
    if (isBack && this.#channels.size > 0) void this.run(true);
    this.#schedule();
    const now = writeJson([this.entries, this.sent, [...this.#sending.keys()]]);
    if (now === this.#told) return;
    this.#told = now;
    for (const listener of [...this.#listeners]) listener();
  }

  async #runUrgent(hurry: boolean): Promise<void> {
    await this.refresh();
    const urgent = this.#due(hurry).filter(({ emergency }) => emergency);
    await Promise.all(urgent.map(({ id }) => this.#attempt(id, hurry)));
  }

  async #runOnce(hurry: boolean): Promise<void> {
    await this.refresh();
    for (const { id, emergency } of this.#due(hurry)) if (!emergency) await this.#attempt(id, hurry);
  }

  #due(hurry: boolean): OutboxEntry[] {
    return this.entries.filter((entry) => this.#channelFor(entry) && isDue(entry, Date.now(), hurry));
  }

  async #confirm(id: string): Promise<void> {
    const confirmedAt = Date.now();
    await this.#records.update(id, (entry) => ({ ...entry, state: 'waiting', confirmedAt }));
  }

  /** One attempt at a time: whoever asks meanwhile waits for the same. `asked`: the resident did. */
  #attempt(id: string, hurry: boolean, asked = false): Promise<void> {
    const attempt = this.#sending.get(id) ?? this.#attemptNow(id, hurry, asked);
    this.#sending.set(id, attempt);
    return attempt;
  }

  async #attemptNow(id: string, hurry: boolean, asked: boolean): Promise<void> {
    try {
      await this.refresh();
      await this.#alone(id, (isLocked) => this.#attemptAlone(id, isLocked, hurry, asked));
    } finally {
      this.#sending.delete(id);
      await this.refresh();
    }
  }

  #alone<Result>(id: string, work: (isLocked: boolean) => Promise<Result>): Promise<Result> {
    return alone(`${this.#records.topic}/${id}`, async (isLocked) => {
      await this.#records.heard();
      return work(isLocked);
    });
  }

  /** What was true when the attempt was asked for may have changed while another tab was at it. */
  async #attemptAlone(id: string, isLocked: boolean, hurry: boolean, asked: boolean): Promise<void> {
    const entry = await this.#records.read(id);
    const channel = entry && this.#channelFor(entry);
    if (!channel || !isDue(entry, Date.now(), hurry)) return;
    if (await this.#records.wasSent(id)) return this.#records.remove(entry);
    if (isStale(entry, Date.now()))
      return void (await this.#records.update(id, (now) => ({ ...now, state: 'stale' })));
    const lease = new SendingLease(this.#records, id, isLocked);
    // Another tab has taken it away meanwhile, or is sending it.
    if (!(await lease.begin(asked))) return;
    try {
      const receipt = await this.#send(entry, channel, lease);
      this.#isSignedOut = false;
      await this.#records.replace(entry, receipt, (now) => channel.after?.(now, receipt));
    } catch (thrown) {
      lease.end();
      const { code, message, cause, ...details } = toAdapterError(thrown);
      // What waits is kept with it, and must be readable again.
      await this.#failed(entry, knownError(code, { ...details, message, cause }), channel, lease);
    }
  }

  #send(entry: OutboxEntry, channel: Channel, lease: SendingLease): Promise<object> {
    const { residentId } = this.#records.owner;
    return withDeadline(undefined, (signal, alive) =>
      channel.send(entry, {
        signal,
        alive: () => {
          alive();
          lease.extend();
        },
        before: (work) => lease.before(work),
        idempotencyKey: entry.id,
        ...(residentId !== undefined && { residentId }),
        keep: async (files) => {
          await this.#records.update(entry.id, (now) => ({ ...now, files }));
        },
      }),
    );
  }

  async #failed(
    { id, attempts, mayHaveArrived }: OutboxEntry,
    error: AdapterError,
    channel: Channel,
    lease: SendingLease,
  ): Promise<void> {
    const hasLeft = !lease.isPreparing;
    const situation = { now: Date.now(), random: Math.random, isOnline: navigator.onLine, hasLeft };
    const after = await this.#records.update(id, (now) => {
      const leases = lease.others(now);
      // Where tabs cannot keep each other out, another attempt may be under way, or have ended: what it found out stands.
      const isOnlyOne = now.attempts === attempts && Object.keys(leases).length === 0;
      return afterFailure({ ...now, leases, ...(isOnlyOne && { mayHaveArrived }) }, error, situation);
    });
    if (!after) return;
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
    const now = Date.now();
    const times = this.entries
      .filter((entry) => entry.state === 'waiting' && this.#channelFor(entry) && !this.#sending.has(entry.id))
      // The rest waits for its round, which is to come already.
      .filter(({ emergency }) => emergency || !this.#next)
      .map((entry) => Math.max(entry.nextAttemptAt, entry.notBefore, now + sendingFor(entry, now)));
    // What an earlier page has left may be there all the same.
    if (this.#silentSince !== undefined && this.#channels.size > 0)
      times.push(nextLook(this.#silentSince, now));
    if (times.length > 0)
      this.#timer = setTimeout(() => void this.run(), sleepUntil(Math.min(...times), now));
  }
}
