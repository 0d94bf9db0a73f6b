import { AdapterError } from '../../adapter/errors.js';
import { encodeText } from './http.js';

/** An id as one part of an address. A dot or two would lead elsewhere, and can name nothing. */
export function segment(id: string): string {
  if (id === '.' || id === '..') throw new AdapterError('not-found');
  return encodeText(id);
}
