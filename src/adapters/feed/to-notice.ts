import type { Instant, Notice, TimeZone } from '../../domain/index.js';
import type { Entry } from './entry.js';
import { readExtension } from './extension.js';
import { plainText } from '../../adapter/documents/plain-text.js';
import { withAddresses } from './html.js';
import { readDate } from '../../adapter/documents/dates.js';

/** The most characters of a title, and of one that is made of the text. */
const longestTitle = 1000;
const longestExcerpt = 80;

/** What an entry cannot say itself. */
export interface Reading {
  timeZone: TimeZone | undefined;
  /** When an entry was published that does not say so, or not so that it can be read. `id` is absent while it has none. */
  dateOf: (written: string | undefined, id: string) => Instant;
  tell: (message: string) => void;
}

/** The notice that an entry is. Throws where there is nothing to show. */
export function toNotice(entry: Entry, { timeZone, dateOf, tell }: Reading): Notice {
  const body = bodyOf(entry);
  const title = titleOf(entry, body);
  if (!title) throw new Error('it has neither a title nor a text');
  const date = (text: string | undefined) => (text === undefined ? undefined : readDate(text, timeZone));
  const published = date(entry.published);
  // Ids stand in addresses and name elements of a page: neither has room for spaces, nor for halves of characters.
  const id = (entry.id ?? [entry.url, title, published].filter(Boolean).join(' ')).replace(
    /[\s\p{Cs}]+/gu,
    '-',
  );
  const publishedAt = published ?? dateOf(entry.published, id);
  const updated = date(entry.updated);
  const [category] = entry.categories;
  const extension =
    entry.extension && readExtension(entry.extension, date, (message) => tell(`${id}: ${message}`));
  return {
    id,
    kind: 'notice',
    title,
    body,
    publishedAt,
    ...(updated && Date.parse(updated) > Date.parse(publishedAt) && { updatedAt: updated }),
    ...(category && { category }),
    ...(entry.issuer !== undefined && { issuer: { name: entry.issuer } }),
    ...(entry.attachments.length > 0 && { attachments: entry.attachments }),
    ...(entry.links.length > 0 && { links: entry.links }),
    ...(entry.url !== undefined && { url: entry.url }),
    ...extension,
  };
}

function bodyOf({ body, base }: Entry): Notice['body'] {
  if (body?.type !== 'html') return body ?? { type: 'text', content: '' };
  return { type: 'html', content: withAddresses(body.content, base) };
}

function titleOf({ title }: Entry, body: Notice['body']): string {
  const { type, content } = title ?? { type: 'text', content: '' };
  const own = (
    type === 'html' ? plainText(content.slice(0, longestTitle)) : content.slice(0, longestTitle)
  ).trim();
  if (own) return own;
  const text = textOf(body);
  if (text.length <= longestExcerpt) return text;
  // Neither half a word nor half a character.
  return `${text.slice(0, longestExcerpt).replace(/\s+\S*$|\p{Surrogate}$/u, '')}…`;
}

/** The text of a body in one line. */
export function textOf({ type, content }: Notice['body']): string {
  return type === 'html' ? plainText(content) : content.replace(/\s+/g, ' ').trim();
}
