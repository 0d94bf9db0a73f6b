import { html, type TemplateResult } from 'lit';
import { dialable } from '../../../internal/dialable.js';

/** Words, in which the number stands in one line. A portal's own words may say none. */
export function withPhone(words: string, phone: string): (string | TemplateResult)[] {
  const written = html`<span class="phone">${phone}</span>`;
  return words.split(phone).flatMap((part, index) => (index ? [written, part] : part));
}

/** A number to call, as a button; as plain words where there is nothing in it to dial. */
export function callView(words: string, phone: string): TemplateResult {
  const number = dialable(phone);
  if (!number) return html`<p><strong>${words}</strong></p>`;
  return html`<a class="button primary" part="action" href="tel:${number}"
    ><span>${withPhone(words, phone)}</span></a
  >`;
}
