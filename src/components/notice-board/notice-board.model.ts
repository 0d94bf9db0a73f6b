import type { NoticePage, NoticesPort } from '../../adapter/ports.js';
import { inOrderOfNeed, isCurrent, type Notice, type NoticeCategory } from '../../domain/notice.js';

/** How the board is laid out: everything, or only what matters now. */
export type NoticeLayout = 'list' | 'banner';

const usualPerPage = 20;
const mostPerPage = 10_000;

/** What is asked for. */
export interface BoardQuery {
  readonly layout: NoticeLayout;
  readonly categoryId: string;
  readonly search: string;
  readonly pageSize: number;
}

/** What to ask for, whatever stands in the attributes. */
export function toQuery(
  { layout, category, pageSize }: { layout: string; category: string; pageSize: number },
  search: string,
): BoardQuery {
  return {
    layout: layout === 'banner' ? 'banner' : 'list',
    categoryId: category,
    search,
    pageSize: pageSize >= 1 && pageSize <= mostPerPage ? Math.floor(pageSize) : usualPerPage,
  };
}

/** What was read of the board so far. */
export interface Board {
  /** Pinned first, then the newest. */
  readonly notices: readonly Notice[];
  /** What matters now, wherever it stands in the list. */
  readonly current: readonly Notice[];
  readonly categories: readonly NoticeCategory[];
  /** How many records could not be read. */
  readonly omitted: number;
  /** Where the list goes on; absent at the end. */
  readonly next?: string | undefined;
  readonly total?: number | undefined;
  /** How many are not read, as far as the backend knows. */
  readonly unread?: number | undefined;
}

/** How to ask. */
export interface Asking {
  signal: AbortSignal;
  locale: string;
}

/**
 * The board as it begins: its first page, what matters now, and what it can be filtered by. Where one of the latter does
 * not come, what was `known` of it stays.
 */
export async function readBoard(
  port: NoticesPort,
  query: BoardQuery,
  asking: Asking,
  known?: Board,
): Promise<Board> {
  // What matters now is worth showing alone, and the list is worth showing without it.
  const isBanner = query.layout === 'banner' && port.current !== undefined;
  const [page, current, categories] = await Promise.all([
    isBanner ? { items: [] } : readPage(port, query, undefined, asking),
    isBanner ? port.current!(asking) : port.current?.(asking).catch(() => known?.current),
    isBanner ? [] : port.categories?.(asking).catch(() => known?.categories),
  ]);
  return boardOf(page, current ?? page.items, categories ?? categoriesOf(page.items));
}

/** One page of the list. */
export function readPage(
  port: NoticesPort,
  { categoryId, search, pageSize }: BoardQuery,
  cursor: string | undefined,
  asking: Asking,
): Promise<NoticePage> {
  return port.list(
    {
      limit: pageSize,
      ...(categoryId && { categoryId }),
      ...(search && { search }),
      ...(cursor !== undefined && { cursor }),
    },
    asking,
  );
}

function boardOf(
  { items, next, total, unread, omitted = 0 }: NoticePage,
  current: readonly Notice[],
  categories: readonly NoticeCategory[],
): Board {
  return {
    notices: uniqueOf(items),
    current: uniqueOf(current),
    categories,
    omitted,
    next,
    total,
    unread,
  };
}

/** The board with one page more. */
export function withPage(board: Board, page: NoticePage): Board {
  const items = [...board.notices, ...page.items];
  const categories = uniqueOf([...board.categories, ...categoriesOf(page.items)]);
  const more = boardOf({ ...page, items }, board.current, categories);
  return { ...more, omitted: board.omitted + more.omitted };
}

/** The board with its first page read again. What follows that page stays, as far as the page reaches it. */
export function withFirstPage<Part extends Pick<Board, 'notices' | 'next'>>(
  board: Part | undefined,
  first: Part,
): Part {
  const last = first.notices.at(-1)?.id;
  const place = board?.notices.findIndex(({ id }) => id === last) ?? -1;
  if (!board || place < 0 || first.next === undefined) return first;
  const notices = uniqueOf([...first.notices, ...board.notices.slice(place + 1)]);
  return { ...first, notices, next: board.next };
}

/** What of a board is shown: what matters now, and the rest. What is urgent is there whatever is looked for. */
export function arranged(
  { notices, current }: Board,
  query: Pick<BoardQuery, 'categoryId' | 'search'>,
  now: number,
): { current: readonly Notice[]; notices: readonly Notice[] } {
  const isFiltered = query.categoryId || query.search;
  const isFirst = (notice: Notice) => isCurrent(notice, now) && !(isFiltered && notice.priority !== 'urgent');
  const first = inOrderOfNeed(current.filter(isFirst));
  const ids = new Set(first.map(({ id }) => id));
  return { current: first, notices: notices.filter(({ id }) => !ids.has(id)) };
}

/** All notices of a board, each once. */
export const allOf = ({ current, notices }: Board) => uniqueOf([...current, ...notices]);

/** The same without those that come twice: each in its first place, as it came last. */
export function uniqueOf<Item extends { id: string }>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

const categoriesOf = (notices: readonly Notice[]): readonly NoticeCategory[] =>
  uniqueOf(notices.flatMap(({ category }) => category ?? []));
