import { html, type TemplateResult } from 'lit';
import type { CalendarParts } from '../calendar-parts.js';

/** That nothing is there, and the way to more where the resident looks at one kind alone. */
export function emptyView({ locale, host, focusOn }: CalendarParts, text: string): TemplateResult {
  const { words } = locale;
  const clear = () => {
    host.category = '';
    void focusOn('title');
  };
  return html`<div class="message" role="status">
    <p>${host.category ? words.noMatch : text}</p>
    ${
      host.category
        ? html`<button class="button" part="action" type="button" @click=${clear}>${words.clear}</button>`
        : html`<slot name="empty"></slot>`
    }
  </div>`;
}
