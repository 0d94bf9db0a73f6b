import { AdapterError } from '../../adapter/errors.js';
import type { CallOptions, WriteOptions } from '../../adapter/ports.js';
import { ServerClock } from '../../adapter/server-clock.js';
import { withDeadline } from '../../adapter/deadline.js';
import { AnswerMemo } from './memo.js';
import { writeJson } from '../../adapter/json.js';
import type { RestOptions } from './options.js';
import { Reach, type Attempt } from '../../adapter/reach.js';
import { isRedirect } from '../../adapter/redirect.js';
import { suppliedHeaders } from '../../adapter/supplied-headers.js';
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
  query?: URLSearchParams | undefined;
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
  readonly #fetch: typeof fetch;
  readonly #options: RestOptions;
  readonly #base: URL;
  readonly #memo = new AnswerMemo();
  /** Makes attempts, by whichever way. When nothing, or only a part, comes back, it rejects with the reason. */
  readonly reach: Reach;

  constructor(options: RestOptions) {
    this.#options = options;
    this.#base = resolveBase(options.baseUrl);
    this.credentials = options.credentials ?? 'same-origin';
    this.#fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
    this.reach = new Reach(this.#base, this.#fetch);
  }

  /** The address of a path of the contract. */
  url(path: string, query?: URLSearchParams): string {
    const url = new URL(path, this.#base);
    if (query) url.search = query.toString();
    return url.href;
  }

  /** What goes along with every call. */
  async headers({ locale }: CallOptions, own: Readonly<Record<string, string>> = {}): Promise<Headers> {
    const headers = await suppliedHeaders(this.#options);
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
    const known = this.#memo.get(key);
    const headers = { ...(known && { 'If-None-Match': known.etag }) };
    const reply = await this.#call({ method: 'GET', path, headers, query }, options);
    const same = reply.status === 304 ? known : undefined;
    const answer = readReply(same ? { ...reply, status: 200, text: same.text } : reply);
    if (!same) this.#memo.remember(key, reply.header('ETag'), reply.text);
    if (answer.body === undefined)
      throw new AdapterError('malformed', { message: `no JSON from ${answer.url}` });
    return answer.body;
  }

  async #call({ method, path, query, headers: own, json }: Outgoing, options: CallOptions): Promise<Reply> {
    const body = json === undefined ? null : writeJson(json);
    const keepalive = body !== null && body.length <= mostKeptAlive;
    const call = async (signal: AbortSignal) => {
      const url = this.url(path, query);
      const headers = await this.headers(options, own);
      if (body !== null) headers.set('Content-Type', 'application/json');
      const askedAt = Date.now();
      const reply = await this.exchange({ url, method, headers, body, keepalive, signal });
      this.clock.observe(reply.header, askedAt, Date.now());
      return reply;
    };
    return withDeadline(options.signal, call, this.#options.timeout ?? defaultTimeout);
  }

  /** A `fetch` that is led nowhere but within the backend's origin. */
  async fetch(url: string, init: RequestInit): Promise<Response> {
    const fetch = this.#fetch;
    const { credentials } = this;
    // The browser's own cache is left out: it would answer with an old `Date`.
    const call: RequestInit = { ...init, credentials, cache: 'no-store', redirect: 'manual' };
    const response = await fetch(url, call);
    const isLed = (answer: Response) => answer.redirected || isRedirect(answer);
    if (!isLed(response)) return response;
    const loaded = await import('./redirects.js').catch(() => undefined);
    const target = await loaded?.targetOf(url, call, fetch);
    const answer = target ? await fetch(target, call) : response;
    if (isLed(answer)) throw new AdapterError('unauthenticated', { message: `${url} leads elsewhere` });
    return answer;
  }

  /** One `fetch` with all of its answer. */
  async exchange(call: OutgoingFetch): Promise<Reply> {
    return this.reach.make(call, async () => {
      const response = await this.fetch(call.url, call);
      return {
        status: response.status,
        header: (name) => response.headers.get(name),
        text: await response.text(),
        url: call.url,
      };
    });
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
