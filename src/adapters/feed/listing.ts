import { AdapterError } from '../../adapter/errors.js';
import type { NoticePage, NoticeQuery } from '../../adapter/ports.js';
import { isExpired, type Notice } from '../../domain/notice.js';
import { withinItself } from '../../internal/within-itself.js';
import { textOf } from './to-notice.js';

const defaultPageSize = 20;
const largestPage = 100;

/** Pinned first, then the newest; the id makes the order total. */
export function inOrder(notices: readonly Notice[]): readonly Notice[] {
  return [...notices].sort((one, other) => compare(placeOf(one), placeOf(other)));
}

/**
 * One page of a list that is in order. The cursor names the notice after which to go on, so that what arrives in front
 * neither skips nor repeats any. A list that is not whole has no last page: there is always somewhere to go on.
 */
export function pageOf(
  notices: readonly Notice[],
  { cursor, limit = defaultPageSize, categoryId, search = '', expired = false }: NoticeQuery,
  { now, isWhole }: { now: number; isWhole: boolean },
): NoticePage {
  const words = normalized(search).split(/\s+/).filter(Boolean);
  const matching = notices.filter(
    (notice) =>
      isExpired(notice, now) === expired &&
      (categoryId === undefined || notice.category?.id === categoryId) &&
      (words.length === 0 || words.every((word) => wordsOf(notice).includes(word))),
  );
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const left = after ? matching.filter((notice) => compare(placeOf(notice), after) > 0) : matching;
  const items = left.slice(0, Math.min(Math.max(Math.trunc(limit), 1), largestPage));
  const last = items.at(-1);
  const next = last ? writeCursor(placeOf(last)) : (cursor ?? beforeAll);
  return {
    items,
    ...(isWhole && { total: matching.length }),
    ...((items.length < left.length || !isWhole) && { next }),
  };
}

/** Where a notice stands in the list. */
interface Place {
  isPinned: boolean;
  publishedAt: number;
  id: string;
}

const placeOf = ({ pinned = false, publishedAt, id }: Notice): Place => ({
  isPinned: pinned,
  publishedAt: Date.parse(publishedAt),
  id,
});

function compare(one: Place, other: Place): number {
  return (
    Number(other.isPinned) - Number(one.isPinned) ||
    other.publishedAt - one.publishedAt ||
    Number(one.id > other.id) - Number(one.id < other.id)
  );
}

function writeCursor({ isPinned, publishedAt, id }: Place): string {
  return `${isPinned ? 1 : 0} ${publishedAt} ${id}`;
}

/** The cursor after which everything follows. */
const beforeAll = writeCursor({ isPinned: true, publishedAt: Number.MAX_SAFE_INTEGER, id: '' });

function readCursor(cursor: string): Place {
  const [, pinned, publishedAt, id] = /^([01]) (-?\d+) (.*)$/s.exec(cursor) ?? [];
  if (id === undefined) throw new AdapterError('invalid', { fields: { cursor: 'invalid' } });
  return { isPinned: pinned === '1', publishedAt: Number(publishedAt), id };
}

/** What is looked through, made when somebody looks for the first time. */
const texts = new WeakMap<Notice, string>();

function wordsOf(notice: Notice): string {
  let text = texts.get(notice);
  if (text === undefined) {
    text = normalized([notice.title, notice.number ?? '', textOf(notice.body)].join('\n'));
    texts.set(notice, text);
  }
  return text;
}

/** Without what makes no difference to a reader: case, and the full width of letters and digits. */
const normalized = (text: string) => withinItself(text).normalize('NFKC').toLocaleLowerCase();
