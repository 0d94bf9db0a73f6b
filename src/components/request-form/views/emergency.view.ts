import { html, nothing, type TemplateResult } from 'lit';
import type { EmergencyType } from '../../../domain/emergency/emergency.js';
import type { Messages } from '../../../i18n/messages.js';
import { icon } from '../../../styles/icons.js';
import { callView, withPhone } from './call.view.js';

/** What an emergency is drawn from. */
export interface EmergencyView {
  words: Messages['emergency'];
  /** Left out when only the category says that it is an emergency. */
  type: EmergencyType | undefined;
  /** The number to call, as the portal writes it. */
  phone: string | undefined;
  /** Whether the resident is still writing, waits for a report that has not gone out, or has sent it. */
  phase: 'writing' | 'unsent' | 'sent';
  /** What "This is not an emergency" does; left out when it cannot be said. */
  dismiss?: () => void;
}

/** Whom to call and what to do, before all else. It carries no role: what holds it is the alert. */
export function emergencyView({ words, type, phone, phase, dismiss }: EmergencyView): TemplateResult {
  const unsent = phone ? withPhone(words.unsent(phone), phone) : words.unsentNoPhone;
  const steps = words.steps[type ?? 'general'].split('\n');
  return html`<div class="emergency" part="error">
    <h3 class="emergency-title" part="title">
      ${icon('alert')} <span>${phase === 'unsent' ? unsent : words.title}</span>
    </h3>
    ${phone ? callView(words.call(phone), phone) : phase === 'unsent' ? nothing : html`<p>${words.noPhone}</p>`}
    <ol class="steps" part="list">
      ${steps.map((step) => html`<li part="item">${step}</li>`)}
    </ol>
    ${phase === 'writing' ? html`<p part="hint">${words.file}</p>` : nothing}
    ${
      dismiss
        ? html`<button class="button quiet" part="action" type="button" @click=${dismiss}>
            ${words.dismiss}
          </button>`
        : nothing
    }
  </div>`;
}

/** The same in one line, for where the resident is writing: on a telephone the top of the form is out of sight. */
export function emergencyLineView({ words, phone }: Pick<EmergencyView, 'words' | 'phone'>): TemplateResult {
  return html`<div class="emergency-line" part="error">
    <p>${icon('alert')} ${words.title}</p>
    ${phone ? callView(words.call(phone), phone) : nothing}
  </div>`;
}
