import { warnOnce } from '../../internal/warn.js';

/** How documents of the web are asked for. */
export interface DocumentOptions {
  /** Headers for every request, asked for anew each time. They go to no other origin than the source's. */
  headers?: () => HeadersInit | Promise<HeadersInit>;
  /** Whether cookies go along. Absent: `same-origin`. */
  credentials?: RequestCredentials;
  /** Makes every request. Absent: the page's `fetch`. */
  fetch?: typeof fetch;
  /** How long a request may take, ms. Absent: 15,000. */
  timeout?: number;
  /** The most bytes of one document. Absent: 5,000,000. A longer one is cut off and refused. */
  maxBytes?: number;
  /** How often to look for news while somebody is subscribed, ms. Absent: 300,000; the least is 10,000. */
  pollEvery?: number;
  /** Told what was left out and what was guessed, for developers. Absent: the console, once. */
  report?: (message: string) => void;
  /** The clock, ms since the epoch. Absent: the device's. */
  now?: () => number;
}

/** The options with everything filled in that has a default. */
export interface DocumentSettings {
  headers: DocumentOptions['headers'];
  credentials: RequestCredentials;
  fetch: typeof fetch;
  timeout: number;
  maxBytes: number;
  pollEvery: number;
  report: (message: string) => void;
  now: () => number;
}

/** Whose documents they are. */
export interface ReaderOptions {
  /**
   * Who is signed in, as far as the page knows: an opaque id. What was read for one is shown to no other. Absent: who has
   * other headers is another.
   */
  resident?: () => string | undefined;
}

/** The settings, and whose documents they are. */
export interface ReaderSettings extends DocumentSettings {
  resident: ReaderOptions['resident'];
}

/** The least time between two looks for news, ms. */
const shortestPause = 10_000;

/** `name` is the adapter's, for what developers are told. */
export function documentSettings(name: string, options: DocumentOptions): DocumentSettings {
  return {
    headers: options.headers,
    credentials: options.credentials ?? 'same-origin',
    fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
    timeout: options.timeout ?? 15_000,
    maxBytes: options.maxBytes ?? 5_000_000,
    pollEvery: Math.max(options.pollEvery ?? 300_000, shortestPause),
    report: options.report ?? ((message) => warnOnce(`${name} ${message}`)),
    now: options.now ?? Date.now,
  };
}

/** Addresses without those that come twice, in full. Throws a `TypeError` for what is no address of the web. */
export function fullAddresses(
  option: string,
  addresses: string | URL | readonly (string | URL)[],
): readonly string[] {
  return [...new Set([addresses].flat().map((address) => fullAddress(option, address)))];
}

function fullAddress(option: string, address: string | URL): string {
  try {
    const url = new URL(address, globalThis.location?.href);
    if (/^https?:$/.test(url.protocol)) return url.href;
  } catch {
    // Said below.
  }
  throw new TypeError(`${option} "${String(address)}" is no address of the web`);
}
