import { answerTimeout, withDeadline } from './deadline.js';
import { AdapterError } from './errors.js';
import { codeOfStatus, waitOf } from './http-status.js';
import { parseJson, writeJson } from './json.js';
import type { CallOptions } from './ports.js';
import { Reach } from './reach.js';
import { isRedirect } from './redirect.js';
import { ServerClock } from './server-clock.js';
import { suppliedHeaders } from './supplied-headers.js';

/** Where a backend is that speaks JSON, and how it says no. */
export interface JsonClientOptions {
  /** Below it lie the paths of the calls. Relative to the page's address. */
  baseUrl: string | URL;
  /** Makes the calls. Absent: the page's `fetch`. */
  fetch?: typeof fetch;
  /** Headers for every call, asked for anew each time. One that fails means that nobody is signed in. */
  headers?: () => HeadersInit | Promise<HeadersInit>;
  /** Whether cookies go along. Absent: `same-origin`. */
  credentials?: RequestCredentials;
  /** How long a call may take, ms. Absent: 20,000. */
  timeout?: number;
  /**
   * How this backend says no in its own words, asked of every answer, also of one with status 200. `undefined`: the
   * status alone decides.
   */
  refusal?: (answer: JsonAnswer) => AdapterError | undefined;
}

/** What came back. */
export interface JsonAnswer {
  status: number;
  /** Without nulls: what is not there is `undefined`. `undefined` also for a body that is empty or no JSON. */
  body: unknown;
}

/** One call. */
export interface JsonCall {
  /** Absent: POST when there is something to send, else GET. */
  method?: string;
  /** Parameters of the address; those that are `undefined` are left out. */
  query?: Readonly<Record<string, string | number | undefined>>;
  headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  json?: unknown;
}

/**
 * Speaks JSON over HTTP with one backend, and turns all that can go wrong there into an `AdapterError`: no line, no
 * answer in time, a status that is no yes, a sign-in page in the place of data. Nothing is tried twice, and only a read
 * without headers of the portal follows a redirect.
 */
export class JsonClient {
  /** The server's clock, learnt from the `Date` of its answers. Other origins have to expose that header. */
  readonly clock = new ServerClock();
  readonly #options: JsonClientOptions;
  readonly #base: URL;
  readonly #fetch: typeof fetch;
  readonly #reach: Reach;

  /** @throws {TypeError} when `baseUrl` is no address: relative ones need a page */
  constructor(options: JsonClientOptions) {
    this.#options = options;
    this.#base = new URL(options.baseUrl, globalThis.location?.href);
    this.#base.pathname = this.#base.pathname.replace(/\/*$/, '/');
    this.#fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
    this.#reach = new Reach(this.#base, this.#fetch);
  }

  /** The backend's address, for the adapter's `portal`. */
  get address(): string {
    return this.#base.href;
  }

  /** Makes a call to a path below the base address, encoded already. Resolves with the body of a yes, and only then. */
  async call(path: string, call: JsonCall, { signal, locale }: CallOptions): Promise<unknown> {
    const { method = call.json === undefined ? 'GET' : 'POST', query, json } = call;
    const url = this.#address(path, query);
    const reply = await withDeadline(
      signal,
      async (ending) => {
        const headers = await this.#headers(locale, call);
        const body = json === undefined ? null : writeJson(json);
        const { credentials = 'same-origin' } = this.#options;
        // A write that is led elsewhere would arrive there as a GET, or the portal's headers at a stranger's.
        const isBound = method !== 'GET' || this.#options.headers !== undefined || call.headers !== undefined;
        const redirect: RequestRedirect = isBound ? 'manual' : 'follow';
        const init = {
          ...{ method, headers, body, credentials, redirect, signal: ending },
          cache: 'no-store',
        } as const;
        return this.#reach.make({ url, ...init }, async () => this.#exchange(url, init));
      },
      this.#options.timeout ?? answerTimeout,
    );
    if (isRedirect(reply.response)) {
      const code = method === 'GET' ? 'unauthenticated' : 'malformed';
      throw new AdapterError(code, { message: `${url} leads elsewhere: give its final address` });
    }
    return this.#accept(reply);
  }

  #address(path: string, query: JsonCall['query'] = {}): string {
    const url = new URL(path, this.#base);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value));
    return url.href;
  }

  async #headers(locale: string | undefined, { headers: own = {}, json }: JsonCall): Promise<Headers> {
    const headers = await suppliedHeaders(this.#options);
    headers.set('Accept', 'application/json');
    if (locale) headers.set('Accept-Language', locale);
    if (json !== undefined) headers.set('Content-Type', 'application/json');
    for (const [name, value] of Object.entries(own)) headers.set(name, value);
    return headers;
  }

  async #exchange(url: string, init: RequestInit): Promise<Reply> {
    const fetch = this.#fetch;
    const askedAt = Date.now();
    const response = await fetch(url, init);
    const text = await response.text();
    this.clock.observe((name) => response.headers.get(name), askedAt, Date.now());
    return { response, text };
  }

  #accept({ response, text }: Reply): unknown {
    const { status, headers, redirected, url } = response;
    const body = parseJson(text);
    const refused = this.#options.refusal?.({ status, body });
    if (refused) throw refused;
    if (!response.ok) {
      const sentAt = Date.parse(headers.get('Date') ?? '') || Date.now();
      const retryAfterMs = waitOf(headers.get('Retry-After'), sentAt);
      const details = { message: `status ${status} from ${url}` };
      throw new AdapterError(codeOfStatus(status), {
        ...details,
        ...(retryAfterMs !== undefined && { retryAfterMs }),
      });
    }
    if (body === undefined && text.trim() !== '') {
      // A page or words: where we were led to sign in, or what a captive portal or a proxy says in the backend's place.
      const code = /^\s*[[{]/.test(text) ? 'malformed' : redirected ? 'unauthenticated' : 'offline';
      throw new AdapterError(code, { message: `${url} answered with no JSON` });
    }
    return body;
  }
}

interface Reply {
  response: Response;
  text: string;
}
