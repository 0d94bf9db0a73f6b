import { html, type TemplateResult } from 'lit';
import { dialable } from '../../../internal/dialable.js';

/** A number to call, as a button; as plain words where there is nothing in it to dial. */
export function callView(words: string, phone: string): TemplateResult {
  const number = dialable(phone);
  if (!number) return html`<p><strong>${words}</strong></p>`;
  const [before, after] = words.split(phone);
  return html`<a class="button primary" part="action" href="tel:${number}"
    ><span>${before}<span class="phone">${phone}</span>${after}</span></a
  >`;
}
