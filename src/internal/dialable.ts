import { withinItself } from './within-itself.js';

/** What is dialled: digits, after a plus if there is one. Extensions and second numbers are left out. */
export function dialable(phone: string): string {
  const text = withinItself(phone).normalize('NFKC');
  const first = text.match(/\+?\d[\d\s().\p{Pd}]*/u)?.[0] ?? '';
  // The zero of "+44 (0)20" is dialled only within the country.
  return first.replace(/^(\+.*?)\(0\)/s, '$1').replace(/[^\d+]/g, '');
}
