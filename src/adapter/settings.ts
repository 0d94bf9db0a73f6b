import type { CommunityAdapter } from './adapter.js';
import type { Brand, BrandInForce, MessageOverrides } from './brand.js';
import type { TimeZone } from '../domain/index.js';
import { pageRegistry } from '../internal/page-registry.js';

/** What holds for every element of the page that has nothing nearer. */
export interface Settings {
  adapter?: CommunityAdapter;
  /** A BCP 47 tag. Absent: the nearest `lang`. */
  locale?: string;
  timeZone?: TimeZone;
  /** The company's brand: an object, the address of its file, or `#id` of a script of the page that holds it. */
  brand?: Brand | string;
  messages?: MessageOverrides;
  /**
   * A terminal in the lobby, a family's tablet: nothing that a resident writes stays on the device once the page
   * is left.
   */
  sharedDevice?: boolean;
}

/** What holds for the page now. */
export function pageSettings(): Settings {
  return pageRegistry().settings;
}

/** The brand that holds for the page, once it is read. */
export function pageBrand(): BrandInForce | undefined {
  return pageRegistry().branding as BrandInForce | undefined;
}

/**
 * Sets what holds for the whole page: the adapter, the locale, the time zone, the brand, words. What is left
 * out stays as it was; `undefined` takes a setting back. Elements that are already on the page follow.
 */
export function configure(settings: Settings): void {
  const registry = pageRegistry();
  registry.settings = { ...registry.settings, ...settings };
  for (const listener of [...registry.listeners]) listener();
}
