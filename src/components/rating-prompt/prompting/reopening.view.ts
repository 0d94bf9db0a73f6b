import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../../controllers/localize.js';
import { icon } from '../../../styles/icons.js';
import type { Reopening } from './reopening.js';

/** "It isn't solved", and the way to say what is still wrong. */
export function reopeningView(
  reopening: Reopening,
  locale: LocalizeController<'ratingPrompt'>,
): TemplateResult | typeof nothing {
  if (!reopening.isOffered) return nothing;
  const words = locale.section('rating');
  const { step } = reopening;
  if (step === 'done')
    return html`<p class="reopening" part="item" id="reopened" tabindex="-1">
      ${icon('check')} ${outcomeIn(reopening, locale)}
    </p>`;
  if (step === 'offered')
    return html`<div class="reopening" part="item">
      <button class="button" part="action" type="button" id="reopen" @click=${reopening.open}>
        ${icon('retry')} <span>${words.notSolved}</span>
      </button>
    </div>`;
  const isSending = step === 'sending';
  return html`<div class="reopening" part="item" role="group" aria-labelledby="reopen-title">
    <h3 class="section-title" id="reopen-title">${words.reopenTitle}</h3>
    <div class="field">
      <label class="label" part="label" for="reopen-reason">${words.reopenReason}</label>
      <textarea
        class="control"
        part="control"
        id="reopen-reason"
        rows="2"
        .value=${reopening.reason}
        ?readonly=${isSending}
        aria-invalid=${reopening.problem ? 'true' : nothing}
        aria-describedby=${reopening.problem ? 'reopen-problem' : nothing}
        @input=${(event: Event) => {
          event.stopPropagation();
          reopening.write((event.target as HTMLTextAreaElement).value);
        }}
      ></textarea>
      ${
        reopening.problem
          ? html`<p class="error" part="error" id="reopen-problem" tabindex="-1">
              ${outcomeIn(reopening, locale)}
            </p>`
          : nothing
      }
    </div>
    <div class="row">
      <button
        class="button"
        part="action"
        type="button"
        aria-disabled=${isSending}
        aria-busy=${isSending}
        @click=${reopening.send}
      >
        ${isSending ? words.reopening : words.reopen}
      </button>
      ${
        isSending
          ? nothing
          : html`<button class="button quiet" part="action" type="button" @click=${reopening.close}>
              ${words.reopenCancel}
            </button>`
      }
    </div>
  </div>`;
}

/** What became of it, or stands against it, in words. */
export function outcomeIn(
  { step, request, problem }: Reopening,
  locale: LocalizeController<'ratingPrompt'>,
): string {
  const { reopened, reopenReasonMissing, reopenConflict, tooLong } = locale.section('rating');
  if (step === 'done') return reopened(request!.number);
  if (problem === 'missing' || problem === undefined) return reopenReasonMissing;
  if (problem === 'too-long') return tooLong;
  return problem.code === 'conflict' ? reopenConflict : locale.core.errors[problem.code];
}
