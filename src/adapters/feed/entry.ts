import type { Attachment, NoticeCategory, NoticeLink } from '../../domain/index.js';

/** Words, and whether they are HTML. */
export interface Words {
  type: 'text' | 'html';
  content: string;
}

/** An entry as it stands in the feed, the same for every format. Dates are as they were written, addresses complete. */
export interface Entry {
  /** Absent where it can only be made of what the entry says. */
  id?: string | undefined;
  /** Its own page. */
  url?: string | undefined;
  title?: Words | undefined;
  body?: Words | undefined;
  /** What relative addresses in the body are relative to. */
  base: string;
  published?: string | undefined;
  updated?: string | undefined;
  issuer?: string | undefined;
  categories: readonly NoticeCategory[];
  attachments: readonly Attachment[];
  links: readonly NoticeLink[];
  /** The members of `_notice`, or what the elements of our namespace say, in the same form. */
  extension?: Readonly<Record<string, unknown>> | undefined;
  text: (name: string) => string | undefined;
}

/** A feed whose entries are not read yet. Reading one throws when it is broken. */
export interface ReadFeed {
  format: 'json' | 'rss' | 'atom';
  /** When it was last changed, as written. */
  date?: string | undefined;
  /** The address of the next page. */
  next?: string | undefined;
  entries: readonly (() => Entry)[];
}

/** By what an entry is known. */
export type Known = Pick<Entry, 'id' | 'url'>;

/** Entries without an id have their page's, unless several of them lead to it. */
export function known(entries: readonly Known[]): readonly Known[] {
  const isShared = new Map<string | undefined, boolean>();
  for (const { id, url } of entries) if (id === undefined) isShared.set(url, isShared.has(url));
  return entries.map(({ id, url }) => ({ id: id ?? (isShared.get(url) ? undefined : url), url }));
}
