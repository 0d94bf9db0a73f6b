import { html, nothing, type TemplateResult } from 'lit';
import type { ServiceRequest } from '../../../domain/request.js';
import type { Messages } from '../../../i18n/messages.js';
import { joinParts } from '../../../internal/join-parts.js';

/** Reports of others that may be about the same thing. */
export interface SimilarView {
  words: Messages['filing'];
  requests: readonly ServiceRequest[];
  isDuplicate: boolean;
  state: 'idle' | 'following' | 'failed';
  dateTime: (instant: string) => string;
  follow: (request: ServiceRequest) => void;
  dismiss: () => void;
}

/** "Already reported: follow it instead?", and the way on with one's own report. */
export function similarView(view: SimilarView): TemplateResult {
  const { words, requests, isDuplicate, state } = view;
  return html`<div role="group" class="section similar" aria-labelledby="similar" part="item">
    <h3 class="section-title" id="similar" tabindex="-1">${words.similarTitle}</h3>
    <p class="hint">${isDuplicate ? words.duplicateOf(requests[0]!.number) : words.similarHint}</p>
    <ul class="reports" part="list">
      ${requests.map((request) => reportView(view, request))}
    </ul>
    <div role="alert">${state === 'failed' ? html`<p class="error">${words.followFailed}</p>` : nothing}</div>
    ${
      isDuplicate
        ? nothing
        : html`<button class="button quiet" part="action" type="button" @click=${view.dismiss}>
            ${words.notThese}
          </button>`
    }
  </div>`;
}

function reportView({ words, state, isDuplicate, dateTime, follow }: SimilarView, request: ServiceRequest) {
  const { number, category, location, status, createdAt } = request;
  return html`<li class="report" part="item">
    <p>
      <strong>${joinParts(category?.name, location?.label)}</strong><br />
      ${joinParts(number, words.statuses[status], words.reportedOn(dateTime(createdAt)))}
    </p>
    <button
      class="button"
      part="action"
      type="button"
      aria-disabled=${state === 'following'}
      @click=${() => follow(request)}
    >
      ${isDuplicate ? words.showSent : words.follow(number)}
    </button>
  </li>`;
}
