import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../../adapter/errors.js';
import type { Messages } from '../../../i18n/messages.js';
import { icon } from '../../../styles/icons.js';

/** What stands above something that could not be read again. */
export interface StaleView {
  core: Messages['core'];
  /** What has happened to what is shown: "This is how it was at 10:00." */
  title: string;
  error: Pick<AdapterError, 'code'>;
  reload: () => void;
}

/** Why it could not be read, as of when it is what is shown, and the way to try again. */
export function staleView({ core, title, error, reload }: StaleView): TemplateResult {
  return html`<div class="stale" part="error" role="status">
    ${icon('alert')}
    <div>
      <p><strong>${title}</strong></p>
      <p>${core.errors[error.code]}</p>
    </div>
    <button class="button" part="action" type="button" @click=${reload}>${core.retry}</button>
  </div>`;
}

/** What stands in the place of everything. */
export function messageView(text: string, action: unknown = nothing): TemplateResult {
  return html`<div class="message" part="body" role="status">
    <p>${text}</p>
    ${action}
  </div>`;
}

/** The way back to the list. */
export function backView(label: string, close: () => void): TemplateResult {
  return html`<button class="button quiet back" part="action" type="button" @click=${close}>
    ${icon('back')} ${label}
  </button>`;
}
