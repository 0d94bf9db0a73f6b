import type { CommunityAdapter } from './adapter.js';
import type { TimeZone } from '../domain/index.js';

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
}

/**
 * The one thing that Linli keeps on the page, under `Symbol.for('linli')`. Two copies of the library share
 * it, so its shape only ever grows.
 */
export interface PageRegistry {
  settings: Settings;
  /** Called after every `configure()`. */
  listeners: Set<() => void>;
  /** The polite live region, once there is one. */
  announcer?: HTMLElement;
  /** Set once a `ContextRoot` serves the page. */
  contextRoot?: boolean;
  /** What the classic script offers to pages without modules. */
  api?: unknown;
}

const key = Symbol.for('linli');

/** The page's registry, made on first use. Works in Node as well. */
export function pageRegistry(): PageRegistry {
  const holder = globalThis as { [key]?: PageRegistry };
  return (holder[key] ??= { settings: {}, listeners: new Set() });
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
