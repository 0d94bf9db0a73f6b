import type { Attachment, NoticeCategory, NoticeLink } from '../../domain/index.js';

/** Words, and whether they are HTML. */
export interface Words {
  type: 'text' | 'html';
  content: string;
}

/** An entry as it stands in the feed, the same for every format. Dates are as they were written, addresses complete. */
export interface Entry {
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
