import { html, type TemplateResult } from 'lit';
import { dialable } from '../../../internal/dialable.js';

/** A number to call, as a button; as plain words where there is nothing in it to dial. */
export function callView(words: string, phone: string): TemplateResult {
  const number = dialable(phone);
  return number
    ? html`<a class="button primary" part="action" href="tel:${number}">${words}</a>`
    : html`<p><strong>${words}</strong></p>`;
}
