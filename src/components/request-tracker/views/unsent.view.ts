import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../../i18n/messages.js';
import { icon } from '../../../styles/icons.js';

/** A report that was begun and not sent. */
export interface DraftView {
  words: Messages['tracking'];
  outbox: Messages['outbox'];
  /** Tells it from others: where it is kept. */
  id: string;
  /** "Repair, written 23 Nov, 15:05". */
  title: string;
  summary: string;
  formHref: string | undefined;
  /** Whether the resident was asked if it is to be discarded. */
  isAsking: boolean;
  ask: (id: string, question: 'discard' | undefined) => void;
  discard: () => void;
}

/** What is not sent yet. The entries are drawn by what the form draws them with. */
export function unsentView(
  title: string,
  entries: readonly { id: string; content: TemplateResult }[],
): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`<div role="group" class="notice" part="item" aria-label=${title}>
    <h3 class="section-title">${icon('clock')} ${title}</h3>
    <ul class="reports" part="list">
      ${entries.map(({ id, content }) => html`<li class="report" part="item" id="unsent-${id}" tabindex="-1">${content}</li>`)}
    </ul>
  </div>`;
}

/** A draft with the way back to it, and the way to be rid of it. */
export function draftView(view: DraftView): TemplateResult {
  const { words, id, title, summary, formHref, isAsking, ask } = view;
  return html`<p class="hint">${title}</p>
    <p class="summary"><q>${summary || words.noWords}</q></p>
    ${isAsking ? questionView(view) : nothing}
    ${
      isAsking
        ? nothing
        : html`<div class="row">
            ${
              formHref
                ? html`<a class="button" part="action" href=${formHref}>${words.continue}</a>`
                : html`<span class="hint">${words.continueHint}</span>`
            }
            <button
              class="button quiet"
              part="action"
              type="button"
              aria-label=${words.discardDraft(summary)}
              @click=${() => ask(id, 'discard')}
            >
              ${view.outbox.discard}
            </button>
          </div>`
    }`;
}

function questionView({ outbox, id, ask, discard }: DraftView): TemplateResult {
  return html`<div class="question" role="group" aria-label=${outbox.discardQuestion}>
    <p><strong>${outbox.discardQuestion}</strong></p>
    <div class="row">
      <button class="button" part="action" type="button" id="answer-yes" @click=${discard}>
        ${outbox.discardYes}
      </button>
      <button class="button quiet" part="action" type="button" @click=${() => ask(id, undefined)}>
        ${outbox.discardNo}
      </button>
    </div>
  </div>`;
}
