import { feed, type FeedOptions } from '../../../src/adapters/feed/index.js';
import { checkNotices } from '../../../src/adapter/notices-boundary.js';
import { isAdapterError } from '../../../src/adapter/errors.js';
import type { Notice } from '../../../src/domain/index.js';

/** Where every feed of the corpus comes from, and when. */
export const feedUrl = 'https://portal.example/feeds/notices';
export const receivedAt = '2026-11-26T00:00:00.000Z';

/** A feed as a server sends it, and what becomes of it. */
export interface FeedCase {
  name: string;
  body: string | Uint8Array;
  /** Absent: none, as many servers of plain files send. */
  contentType?: string;
  options?: Partial<FeedOptions>;
  /** The notices in the order of the list; of each, the members that are named. */
  notices?: readonly Partial<Notice>[];
  omitted?: number;
  /** What developers are told, in order: all of it. */
  reports?: readonly RegExp[];
  /** Why it is `malformed`. */
  fails?: RegExp;
}

/** What became of a feed. */
export interface Outcome {
  notices: readonly Partial<Notice>[];
  omitted: number;
  reports: readonly string[];
  error: { code: string; message: string } | undefined;
}

/** Reads the feed as an element does: through the boundary, which adds no report of its own. */
export async function readCase({ body, contentType, options, notices = [] }: FeedCase): Promise<Outcome> {
  const reports: string[] = [];
  const report = (message: string) => void reports.push(message);
  const headers: Record<string, string> = contentType === undefined ? {} : { 'Content-Type': contentType };
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const fetch = () => Promise.resolve(answer(bytes, headers));
  const now = () => Date.parse(receivedAt);
  const adapter = feed({ url: feedUrl, fetch, report, now, ...options });
  const port = checkNotices(adapter.notices, (message) => report(`boundary: ${message}`));
  try {
    const page = await port.list({ limit: 100 }, {});
    const expired = await port.list({ limit: 100, expired: true }, {});
    const all = [...page.items, ...expired.items];
    const named = all.map((notice, index) => pick(notice, Object.keys(notices[index] ?? notice)));
    return { notices: named, omitted: page.omitted ?? 0, reports, error: undefined };
  } catch (thrown) {
    if (!isAdapterError(thrown)) throw thrown;
    const { code, message } = thrown;
    return { notices: [], omitted: 0, reports, error: { code, message } };
  }
}

/** What a server answers; a `Response` that is made has no type of its own unless it is given one. */
export function answer(bytes: Uint8Array, headers: Record<string, string>): Response {
  const response = new Response(new Blob([bytes as BlobPart]).stream(), { headers });
  if (!('Content-Type' in headers)) response.headers.delete('Content-Type');
  return response;
}

function pick(notice: Notice, names: readonly string[]): Partial<Notice> {
  return Object.fromEntries(names.map((name) => [name, notice[name as keyof Notice]]));
}

/** How the outcome differs from what the case says, in words; empty where it does not. */
export function differences(
  one: FeedCase,
  outcome: Outcome,
  isSame: (one: unknown, other: unknown) => boolean,
): string[] {
  const { notices = [], omitted = 0, reports = [], fails } = one;
  const found: string[] = [];
  const say = (what: string, actual: unknown) =>
    found.push(`${what}: ${JSON.stringify(actual, undefined, 1)}`);
  if (fails) {
    if (outcome.error?.code !== 'malformed' || !fails.test(outcome.error.message)) say('error', outcome);
  } else if (outcome.error) say('error', outcome.error);
  if (!isSame(outcome.notices, notices)) say('notices', outcome.notices);
  if (outcome.omitted !== omitted) say('omitted', outcome.omitted);
  const areTold =
    reports.length === outcome.reports.length &&
    reports.every((expected, index) => expected.test(outcome.reports[index]!));
  if (!areTold) say('reports', outcome.reports);
  return found;
}

/** Each character as the byte of its number: `\xcd\xa3` for two bytes. */
export function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The text in UTF-16. */
export function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

/** A JSON Feed with these items and members. */
export function jsonFeed(items: readonly unknown[], members: object = {}): string {
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Board', items, ...members });
}

/** An RSS 2.0 feed of a site at portal.example. `namespaces` stand in its first tag. */
export function rssFeed(items: string, namespaces = '', channel = ''): string {
  return `<?xml version="1.0"?>
<rss version="2.0" ${namespaces}><channel><title>Board</title><link>https://portal.example/</link>${channel}${items}</channel></rss>`;
}

/** An item of RSS with an id, a title and a date, and whatever else. */
export function rssItem(rest = '', date = 'Tue, 24 Nov 2026 15:05:00 +0800'): string {
  return `<item><guid isPermaLink="false">n1</guid><title>Water off</title><pubDate>${date}</pubDate>${rest}</item>`;
}

/** An Atom feed. `attributes` stand in its first tag. */
export function atomFeed(entries: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Board</title><updated>2026-11-25T08:00:00Z</updated>${entries}</feed>`;
}

/** An entry of Atom with an id, a title and a date, and whatever else. */
export function atomEntry(rest = '', title = '<title>Water off</title>'): string {
  return `<entry><id>tag:portal.example,2026:n1</id>${title}<updated>2026-11-24T15:05:00+08:00</updated>${rest}</entry>`;
}
