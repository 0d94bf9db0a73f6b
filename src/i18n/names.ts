import type { LocalName } from '../domain/service-level/calendar.js';
import { languageOf } from './registry.js';

/** A name in the reader's language, or in the first that there is. */
export function nameIn(name: LocalName, locale: string): string {
  if (typeof name === 'string') return name;
  const language = languageOf(locale);
  const found = Object.entries(name).find(([tag]) => languageOf(tag) === language);
  return found?.[1] ?? Object.values(name)[0] ?? '';
}
