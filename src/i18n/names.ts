import type { LocalName } from '../domain/service-level/calendar.js';
import { negotiateLocale } from './registry.js';

/** A name in the reader's language and script, in English, or else in the first there is. */
export function nameIn(name: LocalName, locale: string): string {
  if (typeof name === 'string') return name;
  return name[negotiateLocale(locale, Object.keys(name)) ?? ''] ?? '';
}
