import { html, type TemplateResult } from 'lit';
import { icon } from '../../../styles/icons.js';
import type { FormView } from './form-view.js';
import { textField } from './text.view.js';

/** When someone is at home to open the door: a note for most, exact times for who wants them. */
export function whenView(view: FormView): TemplateResult {
  const { words } = view.locale;
  return html`<div role="group" class="section" aria-labelledby="when-title">
    <h3 class="section-title" id="when-title">${words.whenLegend}</h3>
    ${textField(view, 'note', { path: 'availability.note', label: words.note, hint: words.noteHint })}
    ${view.draft.exactTimes ? timesView(view) : openTimes(view)}
    <label class="check">
      <input
        type="checkbox"
        .checked=${view.draft.entryAllowed}
        @change=${() => view.update({ entryAllowed: !view.draft.entryAllowed })}
      />
      <span>${words.entryAllowed}</span>
    </label>
  </div>`;
}

function timesView(view: FormView): TemplateResult {
  const { words } = view.locale;
  return html`<div class="columns">
    ${textField(view, 'from', { path: 'availability.from', label: words.from, type: 'datetime-local' })}
    ${textField(view, 'until', { path: 'availability.until', label: words.until, type: 'datetime-local' })}
  </div>`;
}

function openTimes({ locale: { words }, update, reveal }: FormView): TemplateResult {
  const open = () => {
    update({ exactTimes: true });
    reveal('availability.from');
  };
  return html`<div>
    <button class="button quiet" part="action" type="button" @click=${open}>
      ${icon('clock')} ${words.exactTimes}
    </button>
  </div>`;
}
