import { ResourceController } from '../../../controllers/resource.js';
import type { ActivityFrequency } from '../../../domain/activity.js';
import { addDays, addMonths } from '../../../domain/civil-date.js';
import type { CivilDate } from '../../../domain/time.js';
import type { CalendarParts } from '../calendar-parts.js';
import type { From } from '../activity-calendar.source.js';

/** How often it happens, in the quarter of the day that is shown. */
export class Frequency {
  readonly #calendar: CalendarParts;
  readonly #resource: ResourceController<readonly ActivityFrequency[], readonly [...From, CivilDate]>;

  constructor(calendar: CalendarParts) {
    this.#calendar = calendar;
    this.#resource = new ResourceController<readonly ActivityFrequency[], readonly [...From, CivilDate]>(
      calendar.host,
      {
        input: () => {
          const { from } = calendar.source;
          const isWanted = from?.[0].frequency && !calendar.host.activityId;
          return isWanted ? [...from, this.from] : undefined;
        },
        load: async ([port, locale, , from], signal) =>
          port.frequency!({ from, until: addDays(addMonths(from, 3), -1) }, { signal, locale }),
      },
    );
  }

  /** The first day of the quarter. */
  get from(): CivilDate {
    const [year, month] = this.#calendar.date().split('-').map(Number) as [number, number];
    const first = Math.floor((month - 1) / 3) * 3 + 1;
    return `${String(year).padStart(4, '0')}-${String(first).padStart(2, '0')}-01`;
  }

  /** By category; what cannot be read is left out: it is no reason to show less of the rest. */
  get value(): readonly ActivityFrequency[] {
    return this.#resource.state.value ?? [];
  }
}
