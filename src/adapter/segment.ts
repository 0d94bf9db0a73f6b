import { AdapterError } from './errors.js';

/** As `encodeURIComponent`, which cannot encode half of a surrogate pair. */
export function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\u{FFFD}'));
}

/** An id as one part of an address. A dot or two would lead elsewhere, and can name nothing. */
export function segment(id: string): string {
  if (id === '.' || id === '..') throw new AdapterError('not-found');
  return encodeText(id);
}
