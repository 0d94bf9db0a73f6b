import { Sources } from '../../adapter/documents/sources.js';
import type { LiveUpdate } from '../../adapter/ports.js';
import type { Settings } from './options.js';
import type { Calendar } from './reading/index.js';
import { CalendarSource } from './source.js';

/** What stands in all the calendars together, as it was read last. */
export class Board {
  readonly sources: Sources<CalendarSource>;
  #calendars: readonly Calendar[] = [];

  /** `tell` hears when something changes, whoever asked for it. */
  constructor(settings: Settings, tell: (update: LiveUpdate) => void) {
    const { urls, collections, report } = settings;
    const all = [
      ...urls.map((url) => new CalendarSource(url, false, settings)),
      ...collections.map((url) => new CalendarSource(url, true, settings)),
    ];
    this.sources = new Sources(all, report, ({ wasRead, hasFailed }) => {
      const isOther = this.#takeOver();
      // One change of a rule changes any number of occurrences.
      if (hasFailed || (wasRead && isOther)) tell({ type: 'missed' });
    });
  }

  /** In the order in which they were given; the same list for as long as they say the same. */
  get calendars(): readonly Calendar[] {
    return this.#calendars;
  }

  get omitted(): number {
    return this.#calendars.reduce((sum, { omitted }) => sum + omitted, 0);
  }

  /** Whether the calendars say something else. */
  #takeOver(): boolean {
    const calendars = this.sources.all.flatMap(({ calendar }) => calendar ?? []);
    const isSame =
      calendars.length === this.#calendars.length &&
      calendars.every((calendar, index) => calendar === this.#calendars[index]);
    if (!isSame) this.#calendars = calendars;
    return !isSame;
  }
}
