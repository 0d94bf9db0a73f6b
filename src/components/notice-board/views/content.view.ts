import { html, nothing, type TemplateResult } from 'lit';
import { backView, messageView } from '../../request-tracker/views/absent.view.js';
import type { NoticeBoardLate } from '../notice-board.late.js';
import { arranged, type BoardQuery } from '../notice-board.model.js';
import type { BoardParts } from '../reading/board.js';
import { bannerView } from './banner.view.js';
import { listView } from './list.view.js';

/** What of the element the content depends on, beside what all its parts know. */
export interface ContentView {
  /** Why there is no port: the backend has none, or no backend came; `undefined`: one may still come. */
  absence: 'unsupported' | 'unconfigured' | undefined;
  query: BoardQuery;
  /** How many are unread, as far as is known. */
  unread: number;
  typed: string;
  type: (event: Event) => void;
  choose: (categoryId: string) => void;
  clear: () => void;
  close: () => void;
  more: () => void;
  reload: () => void;
}

/** One notice, the list, the banner, or what stands in their place. */
export function contentView(
  board: BoardParts,
  late: NoticeBoardLate,
  view: ContentView,
): TemplateResult | typeof nothing {
  const { words, core } = board.locale;
  const { port, noticeId } = board.now();
  if (port && noticeId) return oneView(board, late, view);
  if (view.query.layout === 'banner') return currentView(board, late);
  if (port) return boardView(board, late, view);
  if (view.absence === 'unsupported') return messageView(words.unsupported);
  return messageView(view.absence ? core.unconfigured : words.loading);
}

function currentView({ source, now, cards }: BoardParts, { loaded }: NoticeBoardLate) {
  const { board } = source;
  const current = board ? arranged(board, { categoryId: '', search: '' }, now().now).current : [];
  return bannerView({ ...cards(), arrivals: loaded?.arrivals ?? nothing }, current);
}

function boardView({ source, now, cards }: BoardParts, { loaded }: NoticeBoardLate, view: ContentView) {
  const { board, list, isBringing, readAt } = source;
  const { query, unread, typed, type, choose, clear, more, reload } = view;
  const shown = board && arranged(board, query, now().now);
  return listView({
    ...cards(),
    current: shown?.current ?? [],
    notices: shown?.notices ?? [],
    categories: board?.categories ?? [],
    total: board?.total,
    hasMore: board?.next !== undefined,
    isLoading: list.state.status === 'loading',
    isBringing,
    isBlank: board === undefined,
    omitted: board?.omitted ?? 0,
    error: list.state.status === 'failed' ? list.state.error : undefined,
    readAt: readAt.list,
    categoryId: query.categoryId,
    typed,
    search: query.search,
    unread,
    isFeed: now().isFeed,
    arrivals: loaded?.arrivals ?? nothing,
    expired: loaded?.expired ?? nothing,
    markAllRead: loaded && (() => void loaded.markAllRead()),
    feedKey: (event) => loaded?.feedKey(event),
    choose,
    type,
    clear,
    more,
    reload,
  });
}

function oneView(
  { locale, source }: BoardParts,
  { loaded, isCutOff }: NoticeBoardLate,
  { close, reload }: ContentView,
): TemplateResult {
  const { words, core } = locale;
  const { notice, one, readAt } = source;
  const { status } = one.state;
  const error = one.state.status === 'failed' ? one.state.error : undefined;
  if (notice && loaded && status !== 'empty')
    return loaded.notice({ notice, error, readAt: readAt.one, close, reload });
  const back = backView(words.back, close);
  const isGone = status === 'empty' || (status === 'ready' && !notice);
  if (isGone) return html`${back} ${messageView(words.notFound)}`;
  if (!error && !isCutOff) return html`${back} ${messageView(words.loadingOne)}`;
  const retry = html`<p>${core.errors[error?.code ?? 'offline']}</p>
    <button class="button" part="action" type="button" @click=${reload}>${core.retry}</button>`;
  return html`${back} ${messageView(words.loadOneFailed, retry)}`;
}
