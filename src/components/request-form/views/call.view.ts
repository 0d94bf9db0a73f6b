import { html, type TemplateResult } from 'lit';
import { dialable } from '../../../internal/dialable.js';

/** Words, with the number that they say in one line. A portal's own words may say none. */
export function withPhone(words: string, phone: string): TemplateResult {
  const start = words.indexOf(phone);
  if (start < 0) return html`<span>${words}</span>`;
  const [before, after] = [words.slice(0, start), words.slice(start + phone.length)];
  return html`<span>${before}<span class="phone">${phone}</span>${after}</span>`;
}

/** A number to call, as a button; as plain words where there is nothing in it to dial. */
export function callView(words: string, phone: string): TemplateResult {
  const number = dialable(phone);
  if (!number) return html`<p><strong>${words}</strong></p>`;
  return html`<a class="button primary" part="action" href="tel:${number}">${withPhone(words, phone)}</a>`;
}
