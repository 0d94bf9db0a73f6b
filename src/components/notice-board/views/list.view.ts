import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../../adapter/errors.js';
import type { Notice, NoticeCategory } from '../../../domain/notice.js';
import { icon } from '../../../styles/icons.js';
import { staleView } from '../../request-tracker/views/absent.view.js';
import { cardView, type CardView } from './card.view.js';

/** What the list is drawn from. */
export interface ListView extends CardView {
  /** What matters now, and the rest. */
  current: readonly Notice[];
  notices: readonly Notice[];
  categories: readonly NoticeCategory[];
  total: number | undefined;
  hasMore: boolean;
  isLoading: boolean;
  /** A page more is on its way. */
  isBringing: boolean;
  /** Nothing was read yet. */
  isBlank: boolean;
  omitted: number;
  /** Why it could not be read again, and when it was read last. */
  error: AdapterError | undefined;
  readAt: number | undefined;
  categoryId: string;
  /** What stands in the search field, and what is searched for. */
  typed: string;
  search: string;
  /** How many are unread; `undefined`: nobody knows. */
  unread: number | undefined;
  /** Whether pages come by themselves, as the reader comes to the end. */
  isFeed: boolean;
  /** What came while the list was read, and what has expired. Both are loaded after the list. */
  arrivals: unknown;
  expired: unknown;
  choose: (categoryId: string) => void;
  type: (event: Event) => void;
  clear: () => void;
  markAllRead: (() => void) | undefined;
  more: () => void;
  reload: () => void;
  feedKey: (event: KeyboardEvent) => void;
}

/** The board: what matters now first, then the notices, with a filter, a search, and more on demand. */
export function listView(view: ListView): TemplateResult {
  const { words } = view.locale;
  const isFiltered = view.categoryId !== '' || view.search !== '';
  const isEmpty = view.notices.length + view.current.length === 0 && !view.isBlank;
  return html`<div class="header" part="header">
      <div class="head">
        <h2 class="title" part="title" id="title" tabindex="-1"><slot name="title">${words.title}</slot></h2>
        ${unreadView(view)}
      </div>
      ${isEmpty && !isFiltered ? nothing : controlsView(view)}
    </div>
    ${view.arrivals}
    <div class="body" part="body" aria-busy=${view.isBlank && view.isLoading}>
      ${view.error ? failureView(view, view.error) : nothing}
      ${isEmpty ? emptyView(view, isFiltered) : groupsView(view)}
      ${view.isBlank && view.isLoading ? html`<p class="message" role="status">${words.loading}</p>` : nothing}
    </div>
    ${footerView(view)}`;
}

function unreadView({ locale, unread, markAllRead }: ListView): TemplateResult | typeof nothing {
  if (!unread) return nothing;
  return html`<span class="status" part="badge" data-tone="waiting">${locale.words.unread(unread)}</span> ${
      markAllRead
        ? html`<button class="button quiet" part="action" type="button" @click=${markAllRead}>
            ${icon('check')} ${locale.words.markAllRead}
          </button>`
        : nothing
    }`;
}

function controlsView(view: ListView): TemplateResult {
  const { words } = view.locale;
  const choices = [{ id: '', name: words.allCategories }, ...view.categories];
  return html`<div class="controls">
    ${
      view.categories.length > 1 || view.categoryId
        ? html`<fieldset class="field" part="control">
            <legend class="visually-hidden">${words.filterLegend}</legend>
            <div class="chips">
              ${choices.map(
                ({ id, name }) =>
                  html`<label class="chip" part="item">
                    <input
                      type="radio"
                      name="category"
                      .checked=${view.categoryId === id}
                      @change=${() => view.choose(id)}
                    />
                    <span>${name}</span>
                  </label>`,
              )}
            </div>
          </fieldset>`
        : nothing
    }
    <label class="search" part="control">
      ${icon('search')}
      <span class="visually-hidden" part="label">${words.search}</span>
      <input
        class="control"
        type="search"
        placeholder=${words.search}
        .value=${view.typed}
        @input=${view.type}
        @compositionend=${view.type}
      />
    </label>
  </div>`;
}

function groupsView(view: ListView): TemplateResult {
  const { words } = view.locale;
  const { current, notices } = view;
  const hasBoth = current.length > 0 && notices.length > 0;
  return html`${current.length > 0 ? html`<h3 class="group-title">${words.current}</h3>` : nothing}
  ${current.length > 0 ? cardsView(view, current, words.current) : nothing}
  ${hasBoth ? html`<h3 class="group-title">${words.others}</h3>` : nothing}
  ${notices.length === 0 ? nothing : view.isFeed ? feedView(view) : cardsView(view, notices, words.title)}`;
}

/** Some notices as a list. */
export function cardsView(view: CardView, notices: readonly Notice[], label: string): TemplateResult {
  return html`<ul class="cards" part="list" aria-label=${label}>
    ${notices.map((notice) => html`<li class="card" part="item">${cardView(view, notice)}</li>`)}
  </ul>`;
}

/** The same as a feed (WAI-ARIA 1.2, `feed`): the articles take the focus, and say where in the feed they stand. */
function feedView(view: ListView): TemplateResult {
  const { locale, notices, total, hasMore } = view;
  const size = hasMore ? (total ?? -1) : notices.length;
  return html`<div
    class="cards"
    part="list"
    role="feed"
    aria-label=${locale.words.title}
    aria-busy=${view.isBringing}
    @keydown=${view.feedKey}
  >
    ${notices.map(
      (notice, index) =>
        html`<div class="card" part="item">${cardView(view, notice, { position: index + 1, size })}</div>`,
    )}
  </div>`;
}

function footerView(view: ListView): TemplateResult {
  const { words, core } = view.locale;
  return html`<div class="footer" part="footer">
    ${view.omitted > 0 ? html`<p class="hint" part="hint">${icon('info')} ${words.omitted(view.omitted)}</p>` : nothing}
    ${
      view.hasMore
        ? html`<button
            class="button more"
            part="action"
            type="button"
            id="more"
            aria-disabled=${view.isBringing}
            aria-busy=${view.isBringing}
            @click=${view.more}
          >
            ${view.isBringing ? core.loading : words.more}
          </button>`
        : nothing
    }
    ${view.expired}
  </div>`;
}

function failureView({ locale, readAt, reload }: ListView, error: AdapterError): TemplateResult {
  const { words, core } = locale;
  const title =
    readAt === undefined ? words.loadFailed : words.stale(locale.dateTime(new Date(readAt).toISOString()));
  return staleView({ core, title, error, reload });
}

function emptyView({ locale, clear }: ListView, isFiltered: boolean): TemplateResult {
  const { words } = locale;
  return html`<div class="message" role="status">
    <p>${isFiltered ? words.noMatch : words.empty}</p>
    ${
      isFiltered
        ? html`<button class="button" part="action" type="button" @click=${clear}>${words.clear}</button>`
        : html`<slot name="empty"></slot>`
    }
  </div>`;
}
