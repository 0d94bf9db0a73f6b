import { AdapterError, isAdapterError } from '../../adapter/errors.js';
import type { CallOptions, WriteOptions } from '../../adapter/ports.js';
import { ServerClock } from '../../adapter/server-clock.js';
import { withDeadline } from '../../adapter/deadline.js';
import { AnswerMemo } from './memo.js';
import { writeJson } from '../../adapter/json.js';
import type { RestOptions } from './options.js';
import { Reach, type Attempt } from '../../adapter/reach.js';
import { encodeText } from '../../internal/encode-text.js';
import { readReply, type Answer, type Reply } from './reply.js';

const defaultTimeout = 15_000;

/**
 * The most UTF-16 code units that go on being sent when the page is left: 30 kB at most. Browsers allow 64 kB for all
 * calls together.
 */
const mostKeptAlive = 10_000;

/** One call of the contract. */
export interface Outgoing {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the base address, already encoded: `requests/17`. */
  path: string;
  query?: URLSearchParams;
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  json?: unknown;
}

/**
 * Speaks HTTP with one backend. Whatever goes wrong there rejects with an `AdapterError`. Nothing is tried
 * twice: when to try again is not for an adapter to say.
 */
export class HttpClient {
  readonly clock = new ServerClock();
  readonly credentials: RequestCredentials;
  /** As it was when the adapter was made: pages wrap theirs later. */
  readonly fetch: typeof fetch;
  readonly #options: RestOptions;
  readonly #base: URL;
  readonly #memo = new AnswerMemo();
  readonly #reach: Reach;

  constructor(options: RestOptions) {
    this.#options = options;
    this.#base = resolveBase(options.baseUrl);
    this.credentials = options.credentials ?? 'same-origin';
    this.fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
    this.#reach = new Reach(this.#base, this.fetch);
  }

  /** The address of a path of the contract. */
  url(path: string, query?: URLSearchParams): string {
    const url = new URL(path, this.#base);
    if (query) url.search = query.toString();
    return url.href;
  }

  /** What goes along with every call. */
  async headers({ locale }: CallOptions, own: Readonly<Record<string, string>> = {}): Promise<Headers> {
    const headers = new Headers(await this.#supplied());
    const language = this.#options.locale?.() ?? locale;
    if (language) headers.set('Accept-Language', language);
    headers.set('Accept', 'application/json');
    for (const [name, value] of Object.entries(own)) headers.set(name, value);
    return headers;
  }

  /** Makes a call. Resolves only when it was answered with yes. */
  async send(outgoing: Outgoing, options: CallOptions): Promise<Answer> {
    return readReply(await this.#call(outgoing, options));
  }

  /** Reads, from memory what did not change. */
  async read(path: string, options: CallOptions, query?: URLSearchParams): Promise<unknown> {
    const language = this.#options.locale?.() ?? options.locale ?? '';
    const key = `${language} ${this.url(path, query)}`;
    const etag = this.#memo.etag(key);
    const headers: Record<string, string> = etag === undefined ? {} : { 'If-None-Match': etag };
    const reply = await this.#call({ method: 'GET', path, headers, ...(query && { query }) }, options);
    const known = reply.status === 304 ? this.#memo.text(key) : undefined;
    const answer = readReply(known === undefined ? reply : { ...reply, status: 200, text: known });
    if (known === undefined) this.#memo.remember(key, reply.header('ETag'), reply.text);
    if (answer.body === undefined)
      throw new AdapterError('malformed', { message: `no JSON from ${answer.url}` });
    return answer.body;
  }

  /** A portal that cannot say who is asking has nobody signed in. */
  async #supplied(): Promise<HeadersInit | undefined> {
    try {
      return await this.#options.headers?.();
    } catch (thrown) {
      if (isAdapterError(thrown)) throw thrown;
      throw new AdapterError('unauthenticated', { message: 'headers() failed', cause: thrown });
    }
  }

  async #call({ method, path, query, headers: own, json }: Outgoing, options: CallOptions): Promise<Reply> {
    const call = async (signal: AbortSignal) => {
      const url = this.url(path, query);
      const headers = await this.headers(options, own);
      if (json !== undefined) headers.set('Content-Type', 'application/json');
      const body = json === undefined ? null : writeJson(json);
      const askedAt = Date.now();
      const outgoing = {
        url,
        method,
        headers,
        body,
        credentials: this.credentials,
        cache: 'no-store',
        keepalive: body !== null && body.length <= mostKeptAlive,
        signal,
      } as const;
      // The browser's own cache is left out: it would answer with an old `Date`.
      const reply = await this.exchange(outgoing);
      this.clock.observe(reply.header, askedAt, Date.now());
      return reply;
    };
    return withDeadline(options.signal, call, this.#options.timeout ?? defaultTimeout);
  }

  /** One `fetch` with all of its answer. */
  async exchange(call: OutgoingFetch): Promise<Reply> {
    return this.reach(call, async () => {
      const { fetch } = this;
      const response = await fetch(call.url, call);
      return {
        status: response.status,
        header: (name) => response.headers.get(name),
        text: await response.text(),
        askedUrl: call.url,
        url: response.url,
        wasRedirected: response.redirected,
      };
    });
  }

  /** Makes one attempt, by whichever way. When nothing, or only a part, comes back, it rejects with the reason. */
  reach<Result>(call: Attempt, attempt: () => Promise<Result>): Promise<Result> {
    return this.#reach.make(call, attempt);
  }
}

type OutgoingFetch = Attempt & RequestInit;

/** What goes along with a write, so that it is done once, and for the one who wrote it. */
export function writeHeaders({ idempotencyKey, residentId }: WriteOptions): Record<string, string> {
  return {
    'Idempotency-Key': idempotencyKey,
    ...(residentId !== undefined && { 'Linli-Resident': encodeText(residentId) }),
  };
}

function resolveBase(baseUrl: string | URL): URL {
  const page = globalThis.location?.href;
  try {
    const base = new URL(baseUrl, page);
    base.pathname = base.pathname.replace(/\/*$/, '/');
    base.search = '';
    base.hash = '';
    return base;
  } catch (cause) {
    throw new TypeError(`rest(): baseUrl "${String(baseUrl)}" is no address here`, { cause });
  }
}
