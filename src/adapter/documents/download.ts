import { withDeadline } from '../deadline.js';
import { AdapterError } from '../errors.js';
import { codeOfStatus, waitOf } from '../http-status.js';
import { Reach } from '../reach.js';
import { isRedirect } from '../redirect.js';
import type { DocumentSettings } from './options.js';

/** What a server gave to recognise a document by. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** A document as it came. */
export interface DownloadedDocument extends Validators {
  state: 'document';
  bytes: Uint8Array;
  contentType: string | null;
  /** Where it came from, after all redirects. */
  url: string;
  wasRedirected: boolean;
}

/** What came back: a document, that the one before still holds, or that there will never be one again (410). */
export type Download = { freshFor: number; receivedAt: number } & (
  DownloadedDocument | { state: 'unchanged' } | { state: 'gone' }
);

/** The longest that a server may have us go without asking, ms. */
export const longestAge = 3_600_000;

/** How a document is asked for, where a plain GET does not do. */
export interface Inquiry {
  method: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Brings the documents of one source. */
export class Downloader {
  readonly #settings: DocumentSettings;
  readonly #accept: string;
  readonly #origin: string;
  readonly #reach: Reach;

  /**
   * `accept` are the formats of which a server may have several: at most 128 characters, so that other origins need not
   * be asked whether it is allowed.
   */
  constructor(sourceUrl: string, accept: string, settings: DocumentSettings) {
    const base = new URL(sourceUrl);
    this.#settings = settings;
    this.#accept = accept;
    this.#origin = base.origin;
    this.#reach = new Reach(base, settings.fetch);
  }

  /** Rejects with an `AdapterError`, or with the signal's reason. */
  async bring(
    url: string,
    known: Validators | undefined,
    signal: AbortSignal,
    inquiry?: Inquiry,
  ): Promise<Download> {
    const { timeout, maxBytes, now } = this.#settings;
    return withDeadline(
      signal,
      async (line) => {
        const headers = await this.#headers(url, known, inquiry);
        const { method = 'GET', body } = inquiry ?? {};
        const attempt = { url, method, headers, signal: line };
        return this.#reach.make(attempt, async () => {
          const response = await this.#follow({ ...attempt, ...(body !== undefined && { body }) });
          const receivedAt = now();
          const freshFor = freshnessOf(response.headers);
          if (response.status === 304 && known) return { state: 'unchanged', freshFor, receivedAt };
          if (response.status === 410) return { state: 'gone', freshFor: longestAge, receivedAt };
          if (!response.ok) throw await refusal(response, receivedAt);
          const bytes = await readAtMost(response, maxBytes);
          const header = (name: string) => response.headers.get(name);
          return {
            state: 'document',
            bytes,
            contentType: header('Content-Type'),
            url: response.url || url,
            wasRedirected: response.url !== '' && response.url !== url,
            etag: header('ETag'),
            lastModified: header('Last-Modified'),
            freshFor,
            receivedAt,
          };
        });
      },
      timeout,
    );
  }

  /** Whether what the portal adds goes along: to the source's own origin alone. */
  #isOwn(url: string): boolean {
    return new URL(url).origin === this.#origin;
  }

  async #headers(url: string, known: Validators | undefined, inquiry: Inquiry | undefined): Promise<Headers> {
    const headers = new Headers(this.#isOwn(url) ? await this.#settings.headers?.() : undefined);
    headers.set('Accept', this.#accept);
    for (const [name, value] of Object.entries(inquiry?.headers ?? {})) headers.set(name, value);
    if (known && asksItself(url)) {
      if (known.etag !== null) headers.set('If-None-Match', known.etag);
      if (known.lastModified !== null) headers.set('If-Modified-Since', known.lastModified);
    }
    return headers;
  }

  /**
   * Follows redirects without giving away who asks: where a redirect leads is found out without headers and cookies, and
   * only an address of the source's own origin is then asked with them.
   */
  async #follow({ url, ...attempt }: Sent): Promise<Response> {
    const { credentials, fetch, headers: own } = this.#settings;
    const cache = asksItself(url) ? 'no-store' : 'no-cache';
    const isSecret = this.#isOwn(url) && (own !== undefined || credentials === 'include');
    if (!isSecret) return fetch(url, { ...attempt, credentials, cache });
    const asked = { ...attempt, credentials, cache, redirect: 'manual' } as const;
    const response = await fetch(url, asked);
    if (!isRedirect(response)) return response;
    const { signal } = attempt;
    const headers = { Accept: this.#accept };
    const anonymous = await fetch(url, { headers, credentials: 'omit', cache, signal });
    if (!anonymous.redirected || !this.#isOwn(anonymous.url)) return anonymous;
    await anonymous.body?.cancel();
    const again = await fetch(anonymous.url, asked);
    if (!isRedirect(again)) return again;
    throw new AdapterError('unauthenticated', { message: `${url} leads on and on for who is signed in` });
  }
}

/** A request as it is sent. */
interface Sent {
  url: string;
  method: string;
  headers: Headers;
  body?: string;
  signal: AbortSignal;
}

/**
 * Whether we ask ourselves for what changed. Of another origin the browser's cache does so: headers of ours would have
 * the server asked first whether they are allowed (CORS), which hosts of plain files do not answer.
 */
function asksItself(url: string): boolean {
  const page = globalThis.location?.origin;
  return page === undefined || page === new URL(url).origin;
}

/** How long the answer holds, ms, by `Cache-Control` (RFC 9111), at most an hour. */
function freshnessOf(headers: Headers): number {
  const control = headers.get('Cache-Control') ?? '';
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0;
  const seconds = Number(/\bmax-age="?(\d+)/i.exec(control)?.[1] ?? 0) - (Number(headers.get('Age')) || 0);
  return Math.min(Math.max(seconds * 1000, 0), longestAge);
}

async function refusal({ status, headers, url, body }: Response, now: number): Promise<AdapterError> {
  await body?.cancel();
  const retryAfterMs = waitOf(headers.get('Retry-After'), Date.parse(headers.get('Date') ?? '') || now);
  return new AdapterError(codeOfStatus(status), {
    message: `${url}: status ${status}`,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

/** All bytes of the body; what goes on beyond the limit is cut off, whatever its length is said to be. */
async function readAtMost(response: Response, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  const refuse = async () => {
    await reader?.cancel();
    return new AdapterError('malformed', {
      message: `${response.url}: more than ${limit} bytes (option maxBytes)`,
    });
  };
  // The length of a compressed answer is that of what is sent.
  if (Number(response.headers.get('Content-Length')) > limit) throw await refuse();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) throw await refuse();
    pieces.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
