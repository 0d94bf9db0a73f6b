import { late } from '../late.js';
import type { Clean } from './rich-text.js';

export type { Clean, RichText, RichTextOptions } from './rich-text.js';
export { plainText } from './plain-text.js';

const cleaner = late<Clean>(async () => (await import('./clean.js')).clean);

/**
 * Loads what makes HTML of others fit to be shown. `undefined` when it cannot be loaded; the next call tries again.
 * Until then `plainText` says what the HTML says.
 */
export const loadCleaner = (): Promise<Clean | undefined> => cleaner.load();

/** The cleaner, once it is loaded: what is drawn again needs no waiting. */
export const loadedCleaner = (): Clean | undefined => cleaner.loaded;
