import { html, nothing, type TemplateResult } from 'lit';
import { isExpired, type Notice } from '../../../domain/notice.js';
import { icon } from '../../../styles/icons.js';
import type { BoardParts } from '../board-parts.js';
import type { Acknowledging } from './acknowledging.js';

/** Who asks the resident to take note and by when; or when they did. Below the text: it is read first. */
export function acknowledgementView(
  board: BoardParts,
  acknowledging: Acknowledging,
  notice: Notice,
): TemplateResult | typeof nothing {
  const { locale, now, port } = board;
  const { acknowledgement } = notice;
  if (!acknowledgement) return nothing;
  const words = locale.section('notice').acknowledge;
  const { by, until, acknowledgedAt } = acknowledgement;
  const isDone = acknowledgedAt !== undefined;
  const isOpen = port()?.acknowledge !== undefined && !isDone && !isExpired(notice, now());
  const asked = words.asked(by?.name ?? '', until === undefined ? '' : locale.dateTime(until));
  return html`<div role="group" class="acknowledgement" aria-labelledby="acknowledgement" data-done=${isDone}>
    <h3 class="section-title" id="acknowledgement" tabindex="-1">
      ${isDone ? html`${icon('check')} ${words.done(locale.dateTime(acknowledgedAt))}` : words.title}
    </h3>
    ${isDone ? nothing : html`<p>${asked}</p>`} ${isOpen ? pressView(board, acknowledging, notice) : nothing}
  </div>`;
}

function pressView(
  { locale, now }: BoardParts,
  acknowledging: Acknowledging,
  notice: Notice,
): TemplateResult {
  const words = locale.section('notice').acknowledge;
  const failure = acknowledging.failure(notice);
  const isSending = acknowledging.isSending(notice);
  const { until } = notice.acknowledgement!;
  const isLate = until !== undefined && Date.parse(until) <= now();
  return html`${isLate ? html`<p class="hint">${words.late}</p>` : nothing}
    ${
      failure
        ? html`<p class="error" part="error">
            ${icon('alert')} ${words.failed} ${locale.core.errors[failure.code]}
          </p>`
        : nothing
    }
    <button
      class="button primary"
      part="action"
      type="button"
      aria-disabled=${isSending}
      aria-busy=${isSending}
      @click=${() => void acknowledging.acknowledge(notice)}
    >
      ${isSending ? words.sending : words.press}
    </button>`;
}
