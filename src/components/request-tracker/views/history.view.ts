import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { peopleOf } from '../../../domain/request-steps.js';
import type { RequestEvent, ServiceRequest } from '../../../domain/request.js';
import { joinParts } from '../../../internal/join-parts.js';
import { photosView } from './photos.view.js';
import type { TrackerView } from './tracker-view.js';

/** What happened, the latest first: moves, hand-overs, messages, photos. `unsent`: what is still on its way. */
export function historyView(view: TrackerView, request: ServiceRequest, unsent: unknown): TemplateResult {
  const words = view.locale.section('requestDetails');
  const { handOvers } = peopleOf(request);
  const latestFirst = [...(request.history ?? [])].sort(
    (one, other) => Date.parse(other.at) - Date.parse(one.at),
  );
  return html`<div role="group" class="section" aria-labelledby="history-title">
    <h3 class="section-title" id="history-title">${words.history}</h3>
    ${unsent}
    <ol class="history" part="list" reversed>
      ${repeat(
        latestFirst,
        ({ id }) => id,
        (event) => {
          const from = handOvers.find(({ at, to }) => at === event.at && to === event.owner)?.from;
          return eventView(view, event, from?.name);
        },
      )}
    </ol>
  </div>`;
}

function eventView(
  view: TrackerView,
  event: RequestEvent,
  handedOverFrom: string | undefined,
): TemplateResult {
  const { locale } = view;
  const words = locale.section('requestDetails');
  const { at, by, text, until, photos = [] } = event;
  return html`<li class="event" part="item" data-type=${event.type}>
    <p>
      <strong>${titleOf(view, event, handedOverFrom)}</strong>${
        until === undefined ? nothing : ` · ${words.events.until(locale.dateTime(until))}`
      }
    </p>
    ${text ? html`<p class="said">${text}</p>` : nothing} ${photosView(view, photos)}
    <p class="hint">
      <time datetime=${at}>${locale.dateTime(at)}</time>${by ? ` · ${joinParts(by.name, by.role)}` : nothing}
    </p>
  </li>`;
}

function titleOf(
  { locale }: TrackerView,
  { type, status = 'submitted', owner }: RequestEvent,
  handedOverFrom: string | undefined,
): string {
  const { events, stepNames } = locale.section('requestDetails');
  if (type === 'status') return status === 'resolved' ? stepNames.resolved : locale.words.statuses[status];
  if (type !== 'owner') return events[type];
  const name = owner?.name ?? '';
  return handedOverFrom === undefined ? events.owner(name) : events.handedOver(handedOverFrom, name);
}
