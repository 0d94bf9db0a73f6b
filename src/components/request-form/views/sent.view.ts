import { html, nothing, type TemplateResult } from 'lit';
import type { RequestReceipt } from '../../../adapter/ports.js';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { ServiceRequest } from '../../../domain/request.js';
import type { ServicePromise } from '../../../domain/service-level/promise.js';
import type { Messages } from '../../../i18n/messages.js';
import { factView } from '../../../styles/facts.js';
import { icon } from '../../../styles/icons.js';
import { callableView } from '../../../styles/phone.js';

/** What is known once a request has arrived, or is followed. */
export interface SentView {
  locale: LocalizeController<'requestForm'>;
  words: Messages['filing'];
  receipt: RequestReceipt;
  /** Whether it is somebody else's, which the resident follows. */
  isFollowed: boolean;
  /** When it was sent, where that was not just now. */
  sentAt: string | undefined;
  /** Whom to call, where it is an emergency. */
  alarm: TemplateResult | undefined;
  /** Without which photos it has gone, in words. */
  missing: readonly string[];
  /** What became of the last thing that was done with it, in words. */
  outcome: string;
  copy: (number: string) => void;
  /** Absent: the device cannot share. */
  share: ((number: string) => void) | undefined;
  /** Absent: the backend takes no photos later. */
  addPhoto: ((request: ServiceRequest, files: readonly File[]) => void) | undefined;
  /** What was added and has not arrived yet. */
  waiting: TemplateResult | undefined;
  another: () => void;
}

/** The proof: a number, who looks after it, by when, and what happens next. */
export function sentView(view: SentView): TemplateResult {
  const { receipt, words, isFollowed, sentAt } = view;
  const request = receipt.state === 'recorded' ? receipt.request : undefined;
  const number = receipt.state === 'recorded' ? receipt.request.number : receipt.reference;
  return html`<div class="sent" part="body">
    <h2 class="title" part="title" id="title" tabindex="-1">
      ${icon('check')} ${isFollowed ? words.followingTitle : words.sentTitle}
    </h2>
    ${view.alarm}
    ${sentAt === undefined ? nothing : html`<p>${words.sentEarlier(view.locale.dateTime(sentAt))}</p>`}
    <dl class="facts">
      ${number ? factView(words.sentNumber, html`<strong class="number">${number}</strong>`) : nothing}
      ${request ? requestFacts(view, request) : nothing}
      ${factView(words.sentNext, number ? (request?.nextStep ?? words.sentNextDefault) : words.sentNumberLater)}
    </dl>
    ${view.missing.map((words) => html`<p class="error" part="error">${icon('alert')} ${words}</p>`)}
    <div class="row" part="footer">
      ${number ? numberActions(view, number) : nothing}
      ${request && view.addPhoto ? photoAction(view, request) : nothing}
      <button class="button" part="action" type="button" @click=${view.another}>${words.another}</button>
    </div>
    <p role="status">${view.outcome}</p>
    ${view.waiting}
  </div>`;
}

function requestFacts({ words, isFollowed, locale }: SentView, { owner, status, promises }: ServiceRequest) {
  return html`${isFollowed ? factView(words.sentStatus, words.statuses[status]) : nothing}
  ${factView(words.sentOwner, owner ? callableView(owner) : words.sentOwnerNone)}
  ${promises?.map((promise) => promiseView(locale, words, promise))}`;
}

function numberActions({ words, copy, share }: SentView, number: string): TemplateResult {
  return html`<button class="button" part="action" type="button" @click=${() => copy(number)}>
      ${icon('copy')} <span>${words.copy}</span>
    </button>
    ${
      share
        ? html`<button class="button" part="action" type="button" @click=${() => share(number)}>
            ${icon('chat')} <span>${words.share}</span>
          </button>`
        : nothing
    }`;
}

function photoAction({ words, addPhoto }: SentView, request: ServiceRequest): TemplateResult {
  const take = (event: Event) => {
    const input = event.target as HTMLInputElement;
    addPhoto!(request, [...(input.files ?? [])]);
    input.value = '';
  };
  return html`<label class="button picker" part="action">
    <input class="visually-hidden" type="file" accept="image/*" @change=${take} />
    ${icon('image')} <span>${words.addPhoto}</span>
  </label>`;
}

function promiseView(
  locale: SentView['locale'],
  words: Messages['filing'],
  { metric, dueAt, source }: ServicePromise,
) {
  if (!dueAt) return nothing;
  const estimate = source === 'computed' ? ` ${words.sentEstimate}` : '';
  return factView(
    words.sentPromises[metric],
    html`<time datetime=${dueAt}>${locale.dateTime(dueAt)}</time>${estimate}`,
  );
}
