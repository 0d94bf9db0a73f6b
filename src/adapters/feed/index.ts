import type { CommunityAdapter } from '../../adapter/adapter.js';
import type { NoticesPort } from '../../adapter/ports.js';
import { isTimeZone } from '../../domain/instant.js';
import { warnOnce } from '../../internal/warn.js';
import type { FeedOptions, Settings } from './options.js';
import { noticesPort } from './port.js';

export type { FeedEntry, FeedOptions } from './options.js';

/** The notices of one feed or of several. */
export interface FeedAdapter extends CommunityAdapter {
  readonly notices: NoticesPort;
}

/** The least time between two looks for news, ms. */
const shortestPause = 10_000;

/**
 * Reads notices from feeds: JSON Feed 1 and 1.1, RSS 0.9x to 2.0, Atom 1.0. docs/feeds.md says how what feeds lack is
 * written into them.
 *
 * @throws {TypeError} when `url` is no address of the web (relative ones need a page), or `timeZone` no zone
 */
export function feed(options: FeedOptions): FeedAdapter {
  const settings = settingsOf(options);
  return { name: 'feed', portal: settings.urls.join(' '), notices: noticesPort(settings) };
}

function settingsOf(options: FeedOptions): Settings {
  const { timeZone } = options;
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw new TypeError(`feed(): timeZone "${timeZone}" is no time zone: use a name like Asia/Shanghai`);
  }
  const urls = [options.url].flat().map(fullAddress);
  if (urls.length === 0) throw new TypeError('feed(): url names no feed');
  return {
    urls: [...new Set(urls)],
    headers: options.headers,
    credentials: options.credentials ?? 'same-origin',
    fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
    timeout: options.timeout ?? 15_000,
    maxBytes: options.maxBytes ?? 5_000_000,
    maxEntries: options.maxEntries ?? 500,
    pollEvery: Math.max(options.pollEvery ?? 300_000, shortestPause),
    timeZone,
    map: options.map,
    acknowledge: options.acknowledge,
    report: options.report ?? ((message) => warnOnce(`feed ${message}`)),
    now: options.now ?? Date.now,
  };
}

function fullAddress(address: string | URL): string {
  try {
    const url = new URL(address, globalThis.location?.href);
    if (/^https?:$/.test(url.protocol)) return url.href;
  } catch {
    // Said below.
  }
  throw new TypeError(`feed(): url "${String(address)}" is no address of the web`);
}
