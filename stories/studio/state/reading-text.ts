import { isRecord, type Written } from './fields.js';

/** What the content of a file is, before anybody asks whether it makes a brand. */
export type TextReading =
  | { state: 'empty' | 'not-object' }
  /** `where`: what the browser says about it, in its own words. */
  | { state: 'not-json'; where: string }
  | { state: 'object'; value: Written };

/** Reads what somebody chose, dropped or pasted as a brand file. Throws nothing. */
export function readText(text: string): TextReading {
  // Editors on Windows begin a file with a byte order mark, which JSON has no place for.
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content === '') return { state: 'empty' };
  try {
    const value: unknown = JSON.parse(content);
    return isRecord(value) ? { state: 'object', value } : { state: 'not-object' };
  } catch (error) {
    return { state: 'not-json', where: error instanceof Error ? error.message : String(error) };
  }
}
