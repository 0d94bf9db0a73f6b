import { html, nothing, type TemplateResult } from 'lit';
import type { RequestReceipt } from '../../../adapter/ports.js';
import type { LocalizeController } from '../../../controllers/localize.js';
import type { ServicePromise } from '../../../domain/service-promise.js';
import { icon } from '../../../styles/icons.js';
import { joinParts } from './field.view.js';

/** What the receipt is drawn from. */
export interface SentView {
  locale: LocalizeController<'requestForm'>;
  receipt: RequestReceipt;
  /** What became of the last attempt to copy. */
  copied: 'no' | 'yes' | 'failed';
  copy: (number: string) => void;
  another: () => void;
}

/** The proof: a number, who looks after it, by when, and what happens next. */
export function sentView(view: SentView): TemplateResult {
  const { locale, receipt } = view;
  const { words } = locale;
  const request = receipt.state === 'recorded' ? receipt.request : undefined;
  const number = receipt.state === 'recorded' ? receipt.request.number : receipt.reference;
  const owner = request?.owner;
  return html`<div class="sent" part="body">
    <h2 class="title" part="title" id="title" tabindex="-1">${icon('check')} ${words.sentTitle}</h2>
    <dl class="facts">
      ${number ? fact(words.sentNumber, html`<strong class="number">${number}</strong>`) : nothing}
      ${
        request
          ? fact(
              words.sentOwner,
              owner ? joinParts(owner.name, owner.role, owner.phone) : words.sentOwnerNone,
            )
          : nothing
      }
      ${request?.promises?.map((promise) => promiseView(locale, promise))}
      ${fact(words.sentNext, number ? (request?.nextStep ?? words.sentNextDefault) : words.sentNumberLater)}
    </dl>
    <div class="row" part="footer">
      ${number ? copyView(view, number) : nothing}
      <button class="button" part="action" type="button" @click=${view.another}>${words.another}</button>
    </div>
  </div>`;
}

function copyView({ locale: { words }, copied, copy }: SentView, number: string): TemplateResult {
  const outcome = { no: '', yes: words.copied, failed: words.copyFailed }[copied];
  return html`<button class="button" part="action" type="button" @click=${() => copy(number)}>
      ${icon('copy')} <span>${words.copy}</span>
    </button>
    <span role="status">${outcome}</span>`;
}

function promiseView(locale: LocalizeController<'requestForm'>, { metric, dueAt, source }: ServicePromise) {
  if (!dueAt) return nothing;
  const { words } = locale;
  const estimate = source === 'computed' ? ` ${words.sentEstimate}` : '';
  return fact(
    words.sentPromises[metric],
    html`<time datetime=${dueAt}>${locale.dateTime(dueAt)}</time>${estimate}`,
  );
}

function fact(term: string, description: unknown): TemplateResult {
  return html`<div class="fact">
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;
}
