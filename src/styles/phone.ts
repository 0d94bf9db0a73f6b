import { html, type TemplateResult } from 'lit';
import { dialable } from '../internal/dialable.js';
import { joinParts } from '../internal/join-parts.js';

/** A telephone number, called where there is something in it to dial. It stays in one line. */
export function phoneView(phone: string): TemplateResult {
  const number = dialable(phone);
  const written = html`<span class="phone">${phone}</span>`;
  return number ? html`<a href="tel:${number}">${written}</a>` : written;
}

/** Somebody who can be named, and may be called. */
interface Callable {
  name: string;
  role?: string;
  phone?: string;
}

/** Who somebody is and how to call them, in one line. */
export function callableView({ name, role, phone }: Callable): unknown {
  const who = joinParts(name, role);
  return phone ? html`${who} · ${phoneView(phone)}` : who;
}
