import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../../adapter/errors.js';
import type { Notice, NoticeCategory } from '../../../domain/notice.js';
import { icon } from '../../../styles/icons.js';
import { staleView } from '../../request-tracker/views/absent.view.js';
import { searchView } from '../../request-tracker/views/search.view.js';
import type { BoardParts } from '../board-parts.js';
import { arranged, type Board } from '../notice-board.model.js';
import { cardView } from './card.view.js';

/** The board: what matters now first, then the notices, with a filter, a search, and more on demand. */
export function listView(board: BoardParts): TemplateResult {
  const { words } = board.locale;
  const { board: read, list, query } = board.source;
  const isLoading = read === undefined && list.state.status === 'loading';
  const isFiltered = query.categoryId !== '' || query.search !== '';
  const shown = read && arranged(read, query, board.now());
  const isEmpty = shown?.notices.length === 0 && (isFiltered || shown.current.length === 0);
  const reading = board.reading();
  return html`<div class="header" part="header">
      <div class="head">
        <h2 class="title" part="title" id="title" tabindex="-1"><slot name="title">${words.title}</slot></h2>
        ${reading?.unreadView()}
      </div>
      ${isEmpty && !isFiltered ? nothing : controlsView(board, reading?.categories ?? read?.categories ?? [])}
    </div>
    ${reading?.arrivals}
    <div class="body" part="body" aria-busy=${isLoading}>
      ${list.state.error ? failureView(board, list.state.error) : nothing}
      ${shown ? groupsView(board, shown) : nothing} ${isEmpty ? emptyView(board, isFiltered) : nothing}
      ${isLoading ? html`<p class="message" role="status">${words.loading}</p>` : nothing}
    </div>
    ${footerView(board)}`;
}

function controlsView(
  { locale, host, search }: BoardParts,
  categories: readonly NoticeCategory[],
): TemplateResult {
  const { words } = locale;
  const choices = [{ id: '', name: words.allCategories }, ...categories];
  const choose = (id: string) => () => (host.category = id);
  return html`<div class="controls">
    ${
      categories.length > 1 || host.category
        ? html`<fieldset class="field" part="control">
            <legend class="visually-hidden">${words.filterLegend}</legend>
            <div class="chips">
              ${choices.map(
                ({ id, name }) =>
                  html`<label class="chip" part="item">
                    <input
                      type="radio"
                      name="category"
                      .checked=${host.category === id}
                      @change=${choose(id)}
                    />
                    <span>${name}</span>
                  </label>`,
              )}
            </div>
          </fieldset>`
        : nothing
    }
    ${searchView(words.search, search)}
  </div>`;
}

function groupsView(
  board: BoardParts,
  { current, notices }: Pick<Board, 'current' | 'notices'>,
): TemplateResult {
  const { words } = board.locale;
  const reading = board.reading();
  const isGrouped = current.length > 0;
  return html`${isGrouped ? cardsView(board, current, words.current, 'group-title') : nothing}
  ${
    notices.length === 0
      ? nothing
      : board.host.autoLoad && reading
        ? reading.feed(notices)
        : isGrouped
          ? cardsView(board, notices, words.others, 'group-title')
          : cardsView(board, notices, words.title)
  }`;
}

/** Some notices as a list, below a heading of their own that is seen only where there are several lists. */
export function cardsView(
  board: BoardParts,
  notices: readonly Notice[],
  label: string,
  style = 'visually-hidden',
): TemplateResult {
  return html`<h3 class=${style}>${label}</h3>
    <ul class="cards" part="list">
      ${notices.map((notice) => html`<li class="card" part="item">${cardView(board, notice)}</li>`)}
    </ul>`;
}

function footerView({ locale, source, act, reading }: BoardParts): TemplateResult {
  const { words, core } = locale;
  const { omitted, next } = source.board ?? {};
  const { isBringing } = source;
  return html`<div class="footer" part="footer">
    ${omitted ? html`<p class="hint" part="hint">${icon('info')} ${words.omitted(omitted)}</p>` : nothing}
    ${
      next !== undefined
        ? html`<button
            class="button more"
            part="action"
            type="button"
            id="more"
            aria-disabled=${isBringing}
            aria-busy=${isBringing}
            @click=${() => act((late) => void late.more())}
          >
            ${isBringing ? core.loading : words.more}
          </button>`
        : nothing
    }
    ${reading()?.expired}
  </div>`;
}

/** What is shown could not be read again, or nothing could. */
export function failureView({ locale, source, host }: BoardParts, error: AdapterError): TemplateResult {
  const { words, core } = locale;
  const readAt = source.board && source.readAt;
  const title =
    readAt === undefined ? words.loadFailed : words.stale(locale.dateTime(new Date(readAt).toISOString()));
  return staleView({ core, title, error, reload: () => void host.refresh() });
}

function emptyView({ locale, host, search, focusOn }: BoardParts, isFiltered: boolean): TemplateResult {
  const { words } = locale;
  const clear = () => {
    search.clear();
    host.category = '';
    void focusOn('title');
  };
  return html`<div class="message" role="status">
    <p>${isFiltered ? words.noMatch : words.empty}</p>
    ${
      isFiltered
        ? html`<button class="button" part="action" type="button" @click=${clear}>${words.clear}</button>`
        : html`<slot name="empty"></slot>`
    }
  </div>`;
}
