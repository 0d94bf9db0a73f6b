import { late } from '../../../internal/late.js';
import { languageOf } from '../../../i18n/registry.js';
import type { CivilDate } from '../../../domain/time.js';
import type { DayMarks } from '../almanac/index.js';
import type { CalendarParts } from '../calendar-parts.js';

const almanac = late(() => import('../almanac/index.js'));

/** What days are besides, where the page or the reader's language asks for it. */
export class DayAlmanac {
  readonly #calendar: CalendarParts;

  constructor(calendar: CalendarParts) {
    this.#calendar = calendar;
  }

  /** Loads what knows it, once that is wanted. */
  follow(): void {
    const { host } = this.#calendar;
    if (almanac.loaded || !this.#isWanted) return;
    void almanac.load().then((loaded) => loaded && host.requestUpdate());
  }

  of(day: CivilDate): DayMarks | undefined {
    if (!almanac.loaded || !this.#isWanted) return undefined;
    const { locale, host } = this.#calendar;
    return almanac.loaded.marksOf(day, { hasLunar: this.#hasLunar, holidays: host.holidays, locale });
  }

  get #hasLunar(): boolean {
    const { host, locale } = this.#calendar;
    return host.lunar === 'on' || (host.lunar !== 'off' && languageOf(locale.locale) === 'zh');
  }

  get #isWanted(): boolean {
    return this.#hasLunar || this.#calendar.host.holidays !== undefined;
  }
}
