import type { LiveUpdate, Unsubscribe } from '../../adapter/ports.js';
import { EventStreamReader, type ServerEvent } from './event-stream.js';
import type { HttpClient } from './http.js';
import { asObject, parseJson } from '../../adapter/json.js';
import { withDeadline } from '../../adapter/deadline.js';

/** A connection that lived this long, ms, was a good one: the next attempt comes soon again. */
const goodLife = 10_000;

/** The longest pause between two attempts, ms, before it is varied. */
const longestPause = 60_000;

/** How long until a server that has no updates to give is asked again, ms, before it is varied: it may be about to restart. */
const rarely = 5 * 60_000;

/**
 * How long a server may be silent, ms. It sends a comment more often than that; where nothing comes, the line is
 * dead, and nobody told us: phones change networks.
 */
const longestSilence = 45_000;

/** What an event may be about. */
export type Topic = 'request' | 'rating' | 'notice' | 'activity';

/** What a server answers that has no updates to give. */
const noneStatuses = [204, 404, 405, 410, 501];

/**
 * One connection for live updates, open while anybody listens. `EventSource` would do where no headers are
 * needed, but shows neither the status nor where to go on after its own end; `fetch` serves every case.
 */
export class LiveUpdates {
  readonly #client: HttpClient;
  readonly #residentNow: () => string | undefined;
  /** Who listens, and to what. */
  readonly #listeners = new Map<(update: LiveUpdate) => void, Topic>();
  #connection: AbortController | undefined;
  /** For whom it was opened, as far as the page knew. */
  #resident: string | undefined;
  #lastId = '';

  constructor(client: HttpClient, residentNow: () => string | undefined) {
    this.#client = client;
    this.#residentNow = residentNow;
  }

  /** Tells of what is about the topic, and that anything may have been missed. */
  subscribe(topic: Topic, listener: (update: LiveUpdate) => void): Unsubscribe {
    // A listener of its own, so that the same function subscribed twice is ended one at a time.
    const own = (update: LiveUpdate) => listener(update);
    const resident = this.#residentNow();
    if (resident !== this.#resident) this.#close();
    this.#resident = resident;
    if (!this.#connection) {
      this.#connection = new AbortController();
      // Whoever listens already has missed what came in between.
      void this.#stayConnected(this.#connection.signal, this.#listeners.size === 0);
    }
    this.#listeners.set(own, topic);
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size === 0) this.#close();
    };
  }

  #close(): void {
    this.#connection?.abort();
    this.#connection = undefined;
  }

  async #stayConnected(signal: AbortSignal, isFirst: boolean): Promise<void> {
    this.#lastId = '';
    for (let failures = 0; !signal.aborted; failures++) {
      const openedAt = performance.now();
      const outcome = await this.#connect(signal, isFirst);
      if (outcome === 'opened' && performance.now() - openedAt > goodLife) failures = 0;
      let wait = Math.min(1000 * 2 ** failures, longestPause);
      if (outcome === 'none') {
        wait = rarely;
        // Nobody else tells of what has changed since it was asked before.
        if (!isFirst) this.#tell({ type: 'missed' }, signal);
      }
      isFirst = false;
      await pause(wait * (0.5 + Math.random()), signal);
    }
  }

  /** Resolves once the connection has ended, with whether it ever stood. */
  async #connect(signal: AbortSignal, isFirst: boolean): Promise<'opened' | 'failed' | 'none'> {
    let outcome: 'opened' | 'failed' | 'none' = 'failed';
    const listen = async (line: AbortSignal, alive: () => void) => {
      const resume = this.#lastId && { 'Last-Event-ID': this.#lastId };
      const sent = await this.#client.headers({}, { Accept: 'text/event-stream', ...resume });
      const url = this.#client.url('events');
      const { status, ok, headers, body } = await this.#client.fetch(url, { headers: sent, signal: line });
      if (noneStatuses.includes(status)) outcome = 'none';
      const isStream = /^text\/event-stream\b/i.test(headers.get('Content-Type') ?? '');
      if (!ok || !isStream || !body) return body?.cancel();
      outcome = 'opened';
      // With an id the server knows what was missed, and says so; without one, nobody does.
      if (!isFirst && !this.#lastId) this.#tell({ type: 'missed' }, signal);
      await this.#readAll(body, signal, alive);
    };
    // Connections end: that is what the next attempt is for.
    await withDeadline(signal, listen, longestSilence).catch(() => undefined);
    return outcome;
  }

  async #readAll(body: ReadableStream<Uint8Array>, signal: AbortSignal, alive: () => void): Promise<void> {
    const events = new EventStreamReader(this.#lastId);
    const decoder = new TextDecoder();
    const reader = body.getReader();
    for (;;) {
      const { value, done } = await reader.read();
      // What is read late is no longer for anybody.
      if (done || signal.aborted) return;
      alive();
      for (const event of events.read(decoder.decode(value, { stream: true }))) this.#take(event, signal);
    }
  }

  #take({ type, data, lastId }: ServerEvent, signal: AbortSignal): void {
    this.#lastId = lastId;
    const { id } = asObject(parseJson(data));
    if (type === 'missed') this.#tell({ type: 'missed' }, signal);
    if (typeof id === 'string') this.#tell({ type: 'changed', id }, signal, type);
  }

  /** Tells those who listen to the topic; everybody where there is none. */
  #tell(update: LiveUpdate, signal: AbortSignal, topic?: string): void {
    for (const [listener, wanted] of this.#listeners) {
      if (topic !== undefined && topic !== wanted) continue;
      // Each in its own task, so that one that throws does not keep the others from hearing.
      queueMicrotask(() => {
        if (!signal.aborted && this.#listeners.has(listener)) listener(update);
      });
    }
  }
}

/** Waits, ms, or until the signal is aborted. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await withDeadline(signal, () => new Promise(() => undefined), ms).catch(() => undefined);
}
