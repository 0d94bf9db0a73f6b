import type { PartFactory } from './parts/loader.js';

/**
 * The one thing that Linli keeps on the page, under `Symbol.for('linli')`. Two copies of the library share it, so
 * its shape only ever grows.
 */
export interface PageRegistry {
  /** What `configure()` set. */
  settings: object;
  /** Called after every `configure()`. */
  listeners: Set<() => void>;
  /** The polite live region, once there is one. */
  announcer?: HTMLElement;
  /** The prompt that asks now: of several on a page one does at a time. */
  asking?: object | undefined;
  /** The brand of `configure()` once it is read. */
  branding?: object | undefined;
  /** Who reads that brand: of several copies of the library on a page one does. */
  brandKeeper?: unknown;
  /** Whole locales that were added beside those that elements bring, with their sections. */
  locales?: [locale: string, sections: object][];
  /** Which version registered a tag. */
  versions?: Record<string, string>;
  /** The parts of classic scripts that are loaded, by file name; a name stands for one content. */
  parts?: Record<string, PartFactory>;
  /** What the classic script offers to pages without modules. */
  api?: unknown;
}

const key = Symbol.for('linli');

/** The page's registry, made on first use. Works in Node as well. */
export function pageRegistry(): PageRegistry {
  const holder = globalThis as { [key]?: PageRegistry };
  return (holder[key] ??= { settings: {}, listeners: new Set() });
}
