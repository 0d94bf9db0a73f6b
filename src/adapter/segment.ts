import { encodeText } from '../internal/encode-text.js';
import { AdapterError } from './errors.js';

/** An id as one part of an address. A dot or two would lead elsewhere, and can name nothing. */
export function segment(id: string): string {
  if (id === '.' || id === '..') throw new AdapterError('not-found');
  return encodeText(id);
}
