import type { CommunityAdapter } from './adapter.js';
import type { TimeZone } from '../domain/index.js';
import { pageRegistry } from '../internal/page-registry.js';

/** What a brand changes beside its colours. */
export interface Brand {
  /** The company's name as residents know it. */
  name?: string;
  /** The number to call in an emergency, when the adapter has none. */
  emergencyPhone?: string;
}

/** Words that replace the library's own: `{ 'zh-Hans': { requestForm: { send: '提交工单' } } }`. */
export type MessageOverrides = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
>;

/** What holds for every element of the page that has nothing nearer. */
export interface Settings {
  adapter?: CommunityAdapter;
  /** A BCP 47 tag. Absent: the nearest `lang`. */
  locale?: string;
  timeZone?: TimeZone;
  brand?: Brand;
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

/**
 * Sets what holds for the whole page: the adapter, the locale, the time zone, the brand, words. What is left
 * out stays as it was; `undefined` takes a setting back. Elements that are already on the page follow.
 */
export function configure(settings: Settings): void {
  const registry = pageRegistry();
  registry.settings = { ...registry.settings, ...settings };
  for (const listener of [...registry.listeners]) listener();
}
