import { html, type TemplateResult } from 'lit';
import { dialable } from '../internal/dialable.js';

/** A telephone number, called where there is something in it to dial. It stays in one line. */
export function phoneView(phone: string): TemplateResult {
  const number = dialable(phone);
  const written = html`<span class="phone">${phone}</span>`;
  return number ? html`<a href="tel:${number}">${written}</a>` : written;
}
