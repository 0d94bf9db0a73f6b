import { refreshAll } from '../../adapter/documents/refresh-all.js';
import { SharedRun } from '../../adapter/documents/shared-run.js';
import type { LiveUpdate } from '../../adapter/ports.js';
import type { Settings } from './options.js';
import type { Calendar } from './reading/index.js';
import { CalendarSource } from './source.js';

/** What stands in all the calendars together, as it was read last. */
export class Board {
  readonly #settings: Settings;
  readonly #sources: readonly CalendarSource[];
  readonly #run = new SharedRun((signal) => this.#refresh(signal));
  readonly #tell: (update: LiveUpdate) => void;
  #calendars: readonly Calendar[] = [];
  #hasFailed = false;

  /** `tell` hears when something changes, whoever asked for it. */
  constructor(settings: Settings, tell: (update: LiveUpdate) => void) {
    this.#settings = settings;
    this.#tell = tell;
    this.#sources = [
      ...settings.urls.map((url) => new CalendarSource(url, false, settings)),
      ...settings.collections.map((url) => new CalendarSource(url, true, settings)),
    ];
  }

  /** In the order in which they were given; the same list for as long as they say the same. */
  get calendars(): readonly Calendar[] {
    return this.#calendars;
  }

  get omitted(): number {
    return this.#calendars.reduce((sum, { omitted }) => sum + omitted, 0);
  }

  /** Whether anything was ever read. */
  get wasRead(): boolean {
    return this.#sources.some(({ wasRead }) => wasRead);
  }

  /** Whether there will never be anything again. */
  get isGone(): boolean {
    return this.#sources.every(({ isGone }) => isGone);
  }

  /** How long nobody needs to ask again, ms. */
  get freshFor(): number {
    return Math.min(...this.#sources.map(({ freshFor }) => freshFor));
  }

  /**
   * Brings everything up to date. Rejects when no calendar can be had; of several, one that cannot keeps what it held, and
   * that is reported.
   */
  refresh(signal?: AbortSignal): Promise<void> {
    return this.#run.join(signal);
  }

  async #refresh(signal: AbortSignal): Promise<void> {
    const wasRead = this.wasRead;
    let areAllThere: boolean;
    try {
      areAllThere = await refreshAll(this.#sources, signal, this.#settings.report);
    } catch (thrown) {
      // Given up is not failed.
      this.#hasFailed ||= !signal.aborted;
      throw thrown;
    }
    const calendars = this.#sources.flatMap(({ calendar }) => calendar ?? []);
    const isSame =
      calendars.length === this.#calendars.length &&
      calendars.every((calendar, index) => calendar === this.#calendars[index]);
    if (!isSame) this.#calendars = calendars;
    // One change of a rule changes any number of occurrences.
    if (this.#hasFailed || (wasRead && !isSame)) this.#tell({ type: 'missed' });
    this.#hasFailed = !areAllThere;
  }
}
