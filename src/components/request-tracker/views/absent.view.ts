import { html, nothing, type TemplateResult } from 'lit';
import type { AdapterError } from '../../../adapter/errors.js';
import type { LocalizeController } from '../../../controllers/localize.js';
import { icon } from '../../../styles/icons.js';

/** What stands above something that could not be read again. */
export interface StaleView {
  locale: LocalizeController<'requestTracker'>;
  /** When it was read last, ms since the epoch. */
  readAt: number | undefined;
  reload: () => void;
}

/** Why it could not be read, as of when it is what is shown, and the way to try again. */
export function staleView({ locale, readAt, reload }: StaleView, error: AdapterError): TemplateResult {
  const { words, core } = locale;
  return html`<div class="stale" part="error" role="status">
    ${icon('alert')}
    <div>
      <p>
        <strong
          >${readAt === undefined ? words.loadFailed : words.stale(locale.dateTime(new Date(readAt).toISOString()))}</strong
        >
      </p>
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
export function backView(locale: StaleView['locale'], close: () => void): TemplateResult {
  return html`<button class="button quiet back" part="action" type="button" @click=${close}>
    ${icon('back')} ${locale.words.back}
  </button>`;
}
