import { pageRegistry } from '../internal/page-registry.js';
import type { Sections } from './messages.js';
import { registerMessages } from './registry.js';

/**
 * Adds a whole locale, for this copy of the library and for the others of the page: the one-file bundle is one. Elements
 * that are there already are drawn anew.
 */
export function registerLocale(locale: string, sections: Sections): void {
  registerMessages(locale, sections);
  const registry = pageRegistry();
  (registry.locales ??= []).push([locale, sections]);
  for (const listener of [...registry.listeners]) listener();
}

/** Takes over whatever locales are added to the page, now and later. */
export function followPageLocales(): void {
  const registry = pageRegistry();
  let taken = 0;
  const take = () => {
    const all = registry.locales ?? [];
    for (; taken < all.length; taken++) registerMessages(all[taken]![0], all[taken]![1]);
  };
  take();
  registry.listeners.add(take);
}
