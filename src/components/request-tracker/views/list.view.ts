import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../../adapter/errors.js';
import type { Resource } from '../../../controllers/resource.js';
import type { SearchController } from '../../../controllers/search.js';
import { isEnded, requestFilters, type Listing, type RequestFilter } from '../request-tracker.model.js';
import type { RequestStatus, ServiceRequest } from '../../../domain/request.js';
import { icon } from '../../../styles/icons.js';
import { staleView, type StaleView } from './absent.view.js';
import { searchView } from './search.view.js';
import type { LocalizeController } from '../../../controllers/localize.js';
import { joinParts } from '../../../internal/join-parts.js';
import { toneOf } from './tracker-view.js';

/** What the list is drawn from. */
export interface ListView {
  locale: LocalizeController<'requestTracker'>;
  requests: readonly ServiceRequest[];
  /** What was read of them. */
  listing: Resource<Listing>;
  /** A page more is on its way. */
  isBringing: boolean;
  /** When what is shown was read last. */
  readAt: number | undefined;
  filter: RequestFilter;
  search: SearchController;
  /** Where something can be reported; absent where the page names no place. */
  formHref: string | undefined;
  /** What is written and not sent; and the promise that runs for a request. Both are loaded after the list. */
  unsent: unknown;
  promise: (request: ServiceRequest) => unknown;
  choose: (filter: RequestFilter) => void;
  clear: () => void;
  open: (request: ServiceRequest) => void;
  more: () => void;
  reload: () => void;
}

/** The resident's requests, what is open first, with a filter, a search, and more on demand. */
export function listView(view: ListView): TemplateResult {
  const { words, core } = view.locale;
  const { value, status, error } = view.listing;
  const isLoading = !value && status === 'loading';
  const isFiltered = view.filter !== 'all' || view.search.words !== '';
  const isEmpty = value?.requests.length === 0;
  return html`<div class="header" part="header">
      <h2 class="title" part="title" id="title" tabindex="-1"><slot name="title">${words.title}</slot></h2>
      ${view.unsent} ${isEmpty && !isFiltered ? nothing : controlsView(view)}
    </div>
    <div class="body" part="body" aria-busy=${isLoading}>
      ${error ? staleView(asStale(view, error)) : nothing}
      ${isEmpty ? emptyView(view, isFiltered) : itemsView(view)}
      ${isLoading ? html`<p class="message" role="status">${words.loading}</p>` : nothing}
    </div>
    <div class="footer" part="footer">
      ${value?.omitted ? html`<p class="hint" part="hint">${icon('info')} ${words.omitted(value.omitted)}</p>` : nothing}
      ${
        value?.next !== undefined
          ? html`<button
              class="button more"
              part="action"
              type="button"
              aria-disabled=${view.isBringing}
              aria-busy=${view.isBringing}
              @click=${view.more}
            >
              ${view.isBringing ? core.loading : words.more}
            </button>`
          : nothing
      }
    </div>`;
}

function controlsView(view: ListView): TemplateResult {
  const { words } = view.locale;
  return html`<div class="controls">
    <fieldset class="field" part="control">
      <legend class="visually-hidden">${words.filterLegend}</legend>
      <div class="chips">
        ${requestFilters.map(
          (filter) =>
            html`<label class="chip" part="item">
              <input
                type="radio"
                name="filter"
                .checked=${view.filter === filter}
                @change=${() => view.choose(filter)}
              />
              <span>${words.filters[filter]}</span>
            </label>`,
        )}
      </div>
    </fieldset>
    ${searchView(words.search, view.search)}
  </div>`;
}

function itemsView(view: ListView): TemplateResult {
  const { words } = view.locale;
  const groups = [
    { name: words.groups.open, requests: view.requests.filter((request) => !isEnded(request)) },
    { name: words.groups.ended, requests: view.requests.filter(isEnded) },
  ].filter(({ requests }) => requests.length > 0);
  return html`${groups.map(
    ({ name, requests }) =>
      html`${view.filter === 'all' ? html`<h3 class="group-title">${name}</h3>` : nothing}
        <ul class="cards" part="list" aria-label=${name}>
          ${requests.map((request) => cardView(view, request))}
        </ul>`,
  )}`;
}

/** One request in the list: what it is, how it stands, the promise that runs, who looks after it. */
function cardView(view: ListView, request: ServiceRequest): TemplateResult {
  const { locale, open } = view;
  const { words } = locale;
  const { kind, category, status, rawStatus, number, description, owner, createdAt, emergency } = request;
  return html`<li class="card" part="item" data-tone=${toneOf(status)}>
    <div class="card-head">
      <button
        class="card-open"
        part="action"
        type="button"
        id="open-${request.id}"
        @click=${() => open(request)}
      >
        ${category?.name ?? words.kinds[kind]}<span class="visually-hidden"
          >${locale.core.comma}${number}</span
        >
      </button>
      ${statusView(locale, status)}
    </div>
    <p class="excerpt">${description}</p>
    ${view.promise(request)}
    <p class="hint" part="hint">
      ${joinParts(
        number,
        emergency && words.emergency,
        words.reportedOn(locale.dateTime(createdAt)),
        owner?.name,
        rawStatus?.label && words.rawStatus(rawStatus.label),
      )}
    </p>
  </li>`;
}

/** What is shown could not be read again. */
export function asStale(
  { locale, readAt, reload }: Pick<ListView, 'locale' | 'readAt' | 'reload'>,
  error: AdapterError,
): StaleView {
  const { words, core } = locale;
  const title =
    readAt === undefined ? words.loadFailed : words.stale(locale.dateTime(new Date(readAt).toISOString()));
  return { core, title, error, reload };
}

/** How a request stands, in our words. */
export function statusView(locale: ListView['locale'], status: RequestStatus): TemplateResult {
  return html`<span class="status" part="badge" data-tone=${toneOf(status)}
    >${locale.words.statuses[status]}</span
  >`;
}

function emptyView({ locale, formHref, clear }: ListView, isFiltered: boolean): TemplateResult {
  const { words } = locale;
  if (isFiltered)
    return html`<div class="message" role="status">
      <p>${words.noMatch}</p>
      <button class="button" part="action" type="button" @click=${clear}>${words.clear}</button>
    </div>`;
  return html`<div class="message" role="status">
    <p>${words.empty}</p>
    <slot name="empty"
      >${
        formHref
          ? html`<a class="button primary" part="action" href=${formHref}>${words.report}</a>`
          : nothing
      }</slot
    >
  </div>`;
}
