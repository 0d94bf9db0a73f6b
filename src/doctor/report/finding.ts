import type { Exchange } from '../exchange/exchange.js';

/**
 * `wrong`: elements fail by it. `warning`: they work, less well than they could. `unchecked`: it could not be looked at.
 */
export type Level = 'wrong' | 'warning' | 'unchecked';

/** One thing that the doctor found. */
export interface Finding {
  /** What it is about, for programs: `requests.list`, `page.cors.errors`, or the key of a scenario. */
  key: string;
  level: Level;
  /** In a few words. */
  title: string;
  /** What the adapter, or a browser, made of it. */
  made?: string;
  /** What an element shows or does for it, as a sentence that begins with the element. */
  means?: string;
  /** What to do, the first line a sentence. */
  advice: string;
  /** What was asked and answered, the latest last. */
  exchanges: readonly Exchange[];
  /** Keys of scenarios that fail by the same. */
  also?: readonly string[];
}
