import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../../adapter/errors.js';
import { pauseOf } from '../../../domain/request-steps.js';
import type { ServiceRequest } from '../../../domain/request.js';
import { joinParts } from '../../../internal/join-parts.js';
import { factListView } from '../../../styles/facts.js';
import { icon } from '../../../styles/icons.js';
import { backView, staleView } from './absent.view.js';
import { historyView } from './history.view.js';
import { asStale, statusView } from './list.view.js';
import { peopleView } from './people.view.js';
import { photosView } from './photos.view.js';
import { stepsView } from './steps.view.js';
import { promisesView } from './promises.view.js';
import type { TrackerView } from './tracker-view.js';

/** What is loaded once a request stands, and is shown in it. */
export interface RequestParts {
  /** What changed of late. */
  news: unknown;
  /** What the resident can do. */
  actions: unknown;
  /** What the resident wrote and the backend does not have yet. */
  unsent: unknown;
}

/** A request as it was read. */
export interface ShownRequest {
  request: ServiceRequest;
  /** Why it could not be read again, and when it was. */
  error: AdapterError | undefined;
  readAt: number | undefined;
  close: () => void;
  reload: () => void;
}

/** What one request is drawn from. */
export interface WholeRequestView extends TrackerView, ShownRequest {
  parts: RequestParts;
}

/** One request in full: how it stands first, then what can be done, then how it came about. */
export function requestView(view: WholeRequestView): TemplateResult {
  const { locale, request, parts, error } = view;
  const details = locale.section('requestDetails');
  const { words } = locale;
  const { number, kind, category, rawStatus, nextStep, status, emergency, createdAt } = request;
  return html`${backView(words.back, view.close)}
    <article class="request" aria-labelledby="title">
      <div class="header" part="header">
        <p class="hint">
          ${joinParts(number, words.kinds[kind], words.reportedOn(locale.dateTime(createdAt)))}
        </p>
        <h2 class="title" part="title" id="title" tabindex="-1">${category?.name ?? words.kinds[kind]}</h2>
        <p class="row">
          ${statusView(locale, status)}
          ${emergency ? html`<span class="status" part="badge" data-tone="urgent">${words.emergency}</span>` : nothing}
          ${rawStatus?.label ? html`<span class="hint">${words.rawStatus(rawStatus.label)}</span>` : nothing}
        </p>
        ${error ? staleView(asStale(view, error)) : nothing} ${pauseView(view)}
      </div>
      <div class="columns">
        <div class="top">
          <div role="group" class="section" aria-labelledby="next-title">
            <h3 class="section-title" id="next-title">${details.next}</h3>
            <p class="lead">${nextStep ?? details.nextDefault[status]}</p>
          </div>
          ${parts.actions}
        </div>
        <div class="aside">
          ${stepsView(view, request)} ${peopleView(view, request)} ${promisesView(view, request)}
        </div>
        <div class="rest" part="body">${aboutView(view)} ${historyView(view, request, parts.unsent)}</div>
      </div>
      ${parts.news}
    </article>`;
}

function pauseView({ locale, request }: WholeRequestView): TemplateResult | typeof nothing {
  const pause = pauseOf(request);
  if (!pause) return nothing;
  const words = locale.section('requestDetails');
  const { since, reason, until } = pause;
  return html`<div class="pause" part="hint">
    ${icon('clock')}
    <div>
      <p><strong>${joinParts(words.pausedSince(locale.dateTime(since)), reason)}</strong></p>
      <p>${until === undefined ? words.pausedNoUntil : words.pausedUntil(locale.dateTime(until))}</p>
    </div>
  </div>`;
}

function aboutView(view: WholeRequestView): TemplateResult {
  const { locale, request } = view;
  const words = locale.section('requestDetails');
  const { location, description, photos = [], history = [] } = request;
  // What came with a message stands there.
  const added = new Set(history.flatMap((event) => event.photos?.map(({ id }) => id) ?? []));
  return html`<div role="group" class="section" aria-labelledby="about-title">
    <h3 class="section-title" id="about-title">${words.about}</h3>
    <p class="said">${description}</p>
    ${factListView([
      [words.where, location && joinParts(location.label, location.detail)],
      [words.when, timesOf(view)],
    ])}
    ${photosView(
      view,
      photos.filter(({ id }) => !added.has(id)),
    )}
  </div>`;
}

function timesOf({ locale, request }: WholeRequestView): string {
  const words = locale.section('requestDetails');
  const { note, from, until, entryAllowed } = request.availability ?? {};
  return joinParts(
    note,
    from !== undefined && words.from(locale.dateTime(from)),
    until !== undefined && words.until(locale.dateTime(until)),
    entryAllowed && words.entryAllowed,
  );
}
