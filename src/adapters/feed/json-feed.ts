import { fits, isObject, text } from '../../adapter/shape.js';
import type { Attachment, NoticeLink } from '../../domain/index.js';
import { fileName, webAddress } from '../../adapter/documents/addresses.js';
import { known, type Entry, type Known, type ReadFeed } from './entry.js';

type Members = Readonly<Record<string, unknown>>;

/** A JSON Feed of version 1 or 1.1 (jsonfeed.org). `url` is where it came from. */
export function readJsonFeed(json: string, url: string): ReadFeed {
  const feed = parsed(json);
  if (!isObject(feed) || !/^https?:\/\/(www\.)?jsonfeed\.org\/version\/1/.test(textOf(feed.version) ?? '')) {
    throw new Error('JSON, but no JSON Feed: `version` is not https://jsonfeed.org/version/1.1');
  }
  const { items } = feed;
  if (!Array.isArray(items)) throw new Error('a JSON Feed without `items`');
  const home = webAddress(textOf(feed.home_page_url), url) ?? url;
  return {
    format: 'json',
    next: webAddress(textOf(feed.next_url), url),
    entries: known(items.map((item) => knownBy(item, home))).map(
      (known, index) => () => readItem(items[index], known, home, authorOf(feed)),
    ),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new Error(`no JSON: ${(cause as Error).message}`, { cause });
  }
}

const knownBy = (item: unknown, home: string) =>
  isObject(item) ? { id: textOf(item.id), url: webAddress(textOf(item.url), home) } : {};

function readItem(item: unknown, known: Known, home: string, feedAuthor: string | undefined): Entry {
  if (!isObject(item)) throw new Error('not an object');
  const html = textOf(item.content_html);
  const content = html ?? textOf(item.content_text) ?? textOf(item.summary);
  const title = textOf(item.title);
  return {
    ...known,
    title: title === undefined ? undefined : { type: 'text', content: title },
    body: content === undefined ? undefined : { type: html === undefined ? 'text' : 'html', content },
    base: known.url ?? home,
    published: textOf(item.date_published),
    updated: textOf(item.date_modified),
    issuer: authorOf(item) ?? feedAuthor,
    categories: listOf(item.tags).flatMap((tag) => (fits(text, tag) && tag ? [{ id: tag, name: tag }] : [])),
    attachments: listOf(item.attachments).flatMap((attachment) => attachmentOf(attachment, home)),
    links: linksOf(textOf(item.external_url), home),
    extension: isObject(item._notice) ? item._notice : undefined,
    text: (name) => (Object.hasOwn(item, name) ? textOf(item[name]) : undefined),
  };
}

/** Version 1.1 has a list of authors, version 1 had one. */
function authorOf({ authors, author }: Members): string | undefined {
  const [first = author] = listOf(authors);
  return isObject(first) ? textOf(first.name) : undefined;
}

function attachmentOf(value: unknown, base: string): Attachment[] {
  if (!isObject(value)) return [];
  const url = webAddress(textOf(value.url), base);
  if (url === undefined) return [];
  const type = textOf(value.mime_type);
  const bytes = Number(value.size_in_bytes ?? NaN);
  return [
    {
      name: textOf(value.title) ?? fileName(url),
      url,
      ...(type !== undefined && { type }),
      ...(bytes > 0 && Number.isFinite(bytes) && { bytes }),
    },
  ];
}

function linksOf(address: string | undefined, base: string): NoticeLink[] {
  const url = webAddress(address, base);
  return url === undefined ? [] : [{ label: new URL(url).hostname, url }];
}

/** Numbers are texts where a text is due: the standard says so of ids. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
