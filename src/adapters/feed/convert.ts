import { Turns } from '../../adapter/documents/turns.js';
import { noticeShape } from '../../adapter/notices-boundary.js';
import type { Instant, Notice } from '../../domain/index.js';
import { readDate } from '../../adapter/documents/dates.js';
import type { Entry, ReadFeed } from './entry.js';
import type { Settings } from './options.js';
import { toNotice } from './to-notice.js';

/** What a document gives. */
export interface Conversion {
  notices: readonly Notice[];
  /** How many entries could not be read. */
  omitted: number;
}

/** What is known of a feed beside the document. */
export interface Surroundings {
  /** The address of the feed as it was given. */
  feedUrl: string;
  /** When the document came, for entries and feeds without a date. */
  receivedAt: Instant;
  /** When entries without a date were first seen: they keep that, whenever the feed is dated later. */
  firstSeen: Map<string, Instant>;
}

/** Reads the entries, at most so many, and lets the page go on in between. What is broken is left out and reported. */
export async function convert(
  { format, date, entries }: ReadFeed,
  most: number,
  { feedUrl, receivedAt, firstSeen }: Surroundings,
  { urls, timeZone, map, report }: Settings,
  signal: AbortSignal,
): Promise<Conversion> {
  const notices: Notice[] = [];
  const undated: (string | undefined)[] = [];
  const fallback = (date !== undefined && readDate(date, timeZone)) || receivedAt;
  const dateOf = (written: string | undefined, id: string): Instant => {
    undated.push(written);
    const seen = firstSeen.get(id) ?? fallback;
    firstSeen.set(id, seen);
    return seen;
  };
  const tell = (message: string) => report(`${feedUrl}: ${message}`);

  const read = (readEntry: () => Entry): Notice | undefined => {
    const entry = readEntry();
    const own = toNotice(entry, { timeZone, dateOf, tell });
    const notice = urls.length > 1 ? { ...own, id: idAmongFeeds(own.id, feedUrl) } : own;
    if (!map) return notice;
    const categories = entry.categories.map(({ name }) => name);
    const mapped = map({ format, feedUrl, categories, text: entry.text }, notice);
    // Portals write JavaScript, where "nothing" may be null.
    return mapped == null ? undefined : noticeShape(mapped);
  };

  let omitted = 0;
  const turns = new Turns(signal);
  for (const [index, readEntry] of entries.slice(0, most).entries()) {
    try {
      const notice = read(readEntry);
      if (notice) notices.push(notice);
    } catch (thrown) {
      omitted++;
      tell(`left out entry ${index + 1}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    }
    if (turns.isOver) await turns.pass();
  }
  if (undated.length > 0) {
    const example = undated.find((written) => written !== undefined);
    const why =
      example === undefined ? 'no date' : `no date, or like "${example}" none with a zone (option timeZone)`;
    tell(`dated ${undated.length} of ${entries.length} entries from the feed: ${why}`);
  }
  return { notices, omitted };
}

/** A full address is an id everywhere, any other only in its feed. */
function idAmongFeeds(id: string, feedUrl: string): string {
  return /^[a-z][a-z\d+.-]*:/i.test(id) ? id : `${feedUrl}#${id}`;
}
