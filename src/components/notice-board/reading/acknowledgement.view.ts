import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../../adapter/errors.js';
import { isExpired, type Notice } from '../../../domain/notice.js';
import { icon } from '../../../styles/icons.js';
import type { CardView } from '../views/card.view.js';

/** What the question to acknowledge a notice is drawn from. */
export interface AcknowledgementView extends CardView {
  notice: Notice;
  /** Whether the backend takes acknowledgements. */
  canAcknowledge: boolean;
  isAcknowledging: boolean;
  failure: AdapterError | undefined;
  acknowledge: () => void;
}

/** Who asks the resident to take note and by when; or when they did. Below the text: it is read first. */
export function acknowledgementView(view: AcknowledgementView): TemplateResult | typeof nothing {
  const { locale, notice, now, canAcknowledge } = view;
  const { acknowledgement } = notice;
  if (!acknowledgement) return nothing;
  const words = locale.section('notice').acknowledge;
  const { by, until, acknowledgedAt } = acknowledgement;
  const isOpen = canAcknowledge && acknowledgedAt === undefined && !isExpired(notice, now);
  const isLate = until !== undefined && Date.parse(until) <= now;
  return html`<section
    class="acknowledgement"
    aria-labelledby="acknowledgement"
    data-done=${acknowledgedAt !== undefined}
  >
    <h3 class="section-title" id="acknowledgement" tabindex="-1">
      ${acknowledgedAt === undefined ? words.title : html`${icon('check')} ${words.done(locale.dateTime(acknowledgedAt))}`}
    </h3>
    ${
      acknowledgedAt === undefined
        ? html`<p>${words.asked(by?.name ?? '', until === undefined ? '' : locale.dateTime(until))}</p>`
        : nothing
    }
    ${isOpen ? pressView(view, isLate) : nothing}
  </section>`;
}

function pressView(view: AcknowledgementView, isLate: boolean): TemplateResult {
  const { locale, isAcknowledging, failure, acknowledge } = view;
  const words = locale.section('notice').acknowledge;
  return html`${isLate ? html`<p class="hint">${words.late}</p>` : nothing}
    ${
      failure
        ? html`<p class="error" part="error" role="status">
            ${icon('alert')} ${words.failed} ${locale.core.errors[failure.code]}
          </p>`
        : nothing
    }
    <button
      class="button primary"
      part="action"
      type="button"
      aria-disabled=${isAcknowledging}
      aria-busy=${isAcknowledging}
      @click=${acknowledge}
    >
      ${isAcknowledging ? words.sending : words.press}
    </button>`;
}
