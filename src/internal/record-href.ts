import { encodeText } from './encode-text.js';

/** The address of a record, where the page has one for each: its id in the place of `{id}`. */
export const recordHref = (pattern: string | undefined, id: string): string | undefined =>
  pattern?.replaceAll('{id}', encodeText(id));
