import type { CommunityAdapter } from '../../adapter/adapter.js';
import { documentSettings, fullAddresses } from '../../adapter/documents/options.js';
import type { NoticesPort } from '../../adapter/ports.js';
import { isTimeZone } from '../../domain/instant.js';
import type { FeedOptions, Settings } from './options.js';
import { noticesPort } from './port.js';

export type { FeedEntry, FeedOptions } from './options.js';

/** The notices of one feed or of several. */
export interface FeedAdapter extends CommunityAdapter {
  readonly notices: NoticesPort;
}

/**
 * Reads notices from feeds: JSON Feed 1 and 1.1, RSS 0.9x to 2.0, Atom 1.0. docs/feeds.md says how what feeds lack is
 * written into them.
 *
 * @throws {TypeError} when `url` is no address of the web (relative ones need a page), or `timeZone` no zone
 */
export function feed(options: FeedOptions): FeedAdapter {
  const settings = settingsOf(options);
  const { urls, resident } = settings;
  return {
    name: 'feed',
    portal: urls.join(' '),
    ...(resident && { resident }),
    notices: noticesPort(settings),
  };
}

function settingsOf(options: FeedOptions): Settings {
  const { timeZone } = options;
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw new TypeError(`feed(): timeZone "${timeZone}" is no time zone: use a name like Asia/Shanghai`);
  }
  const urls = fullAddresses('feed(): url', options.url);
  if (urls.length === 0) throw new TypeError('feed(): url names no feed');
  return {
    ...documentSettings('feed', options),
    resident: options.resident,
    urls,
    maxEntries: options.maxEntries ?? 500,
    timeZone,
    map: options.map,
    acknowledge: options.acknowledge,
  };
}
