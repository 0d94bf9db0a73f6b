import { html, type TemplateResult } from 'lit';

/** A number to call, as a button; as plain words where there is nothing in it to dial. */
export function callView(words: string, phone: string): TemplateResult {
  const number = dialable(phone);
  return number
    ? html`<a class="button primary" part="action" href="tel:${number}">${words}</a>`
    : html`<p><strong>${words}</strong></p>`;
}

/** What is dialled: digits, after a plus if there is one. Extensions and second numbers are left out. */
function dialable(phone: string): string {
  const first = phone.normalize('NFKC').match(/\+?\d[\d\s().\p{Pd}]*/u)?.[0] ?? '';
  // The zero of "+44 (0)20" is dialled only within the country.
  return (first.startsWith('+') ? first.replace('(0)', '') : first).replace(/[^\d+]/g, '');
}
