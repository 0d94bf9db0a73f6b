import type { ReactiveController } from 'lit';
import type { CalendarParts } from '../calendar-parts.js';
import { periodWords } from '../views/calendar.view.js';

/** Says which period is shown, and how much goes on on the day that has the focus once that is known. */
export class Speaking implements ReactiveController {
  readonly #calendar: CalendarParts;
  #period: string | undefined;
  #wasLoading = false;

  constructor(calendar: CalendarParts) {
    this.#calendar = calendar;
    calendar.host.addController(this);
  }

  hostUpdated(): void {
    const { host, source, date, announcer, locale } = this.#calendar;
    if (host.activityId || !host.isConnected) return;
    const isLoading = source.days === undefined;
    const isInGrid = host.shadowRoot!.activeElement?.matches('[data-date]') ?? false;
    const period = periodWords(this.#calendar);
    const isOther = this.#period !== undefined && period !== this.#period;
    // A day says itself which month it is in.
    if (isOther && !isInGrid) announcer.say(period);
    if (this.#wasLoading && !isLoading && isInGrid)
      announcer.say(locale.words.count(source.days?.get(date())?.length ?? 0));
    this.#period = period;
    this.#wasLoading = isLoading;
  }
}
