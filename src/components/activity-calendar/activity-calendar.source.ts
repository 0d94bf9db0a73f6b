import type { ActivitiesPort } from '../../adapter/ports.js';
import type { From as FromPort } from '../../controllers/one-record.js';
import type { ElementHost } from '../../controllers/provided.js';
import { ResourceController } from '../../controllers/resource.js';
import type { Activity, ActivityCategory } from '../../domain/activity.js';
import type { CivilDate, TimeZone } from '../../domain/time.js';
import { isSame } from '../../internal/is-same.js';
import { deviceTimeZone } from '../../internal/device-time-zone.js';
import { byDay, monthOf, readMonth, type Days, type MonthRead } from './activity-calendar.model.js';

/** What is shown depends on. */
export interface SourceInput {
  port: () => ActivitiesPort | undefined;
  locale: () => string;
  /** For whom it is, as far as the page knows. */
  resident: () => string | undefined;
  /** The community's, where the page names it. */
  namedZone: () => TimeZone | undefined;
  date: () => CivilDate;
  category: () => ActivityCategory | '';
  /** Whether the calendar is shown; one activity on its own needs none. */
  isWanted: () => boolean;
}

/** A backend, a language and a resident. */
export type From = FromPort<ActivitiesPort>;
type MonthInput = readonly [...From, CivilDate];

/** Reads what goes on, month by month. */
export class ActivityCalendarSource {
  readonly #input: SourceInput;
  readonly month: ResourceController<MonthRead, MonthInput>;
  /** What is shown in the place of what was read, as long as that is the latest reading. */
  #shown: { of: MonthRead; read: MonthRead } | undefined;
  /** The same by day, as it was asked for last. */
  #days: { of: readonly unknown[]; days: Days } | undefined;
  /** The zone of the activities of each backend. */
  readonly #zones = new WeakMap<ActivitiesPort, TimeZone>();
  /** What was read last, of whatever month. */
  latest: MonthRead | undefined;
  /** When it was read last, by the device's clock, ms since the epoch. */
  readAt: number | undefined;

  constructor(host: ElementHost, input: SourceInput) {
    this.#input = input;
    this.month = new ResourceController<MonthRead, MonthInput>(host, {
      input: () => this.#wanted(),
      load: async ([port, locale, , month], signal) => {
        const read = await readMonth(port, month, { signal, locale });
        this.readAt = Date.now();
        this.learnZone(port, read.activities);
        this.latest = read;
        return read;
      },
      isEmpty: ({ activities }) => activities.length === 0,
    });
  }

  /** The month as it is shown. */
  get read(): MonthRead | undefined {
    const { value } = this.month.state;
    return value && this.#shown?.of === value ? this.#shown.read : value;
  }

  /** The zone that days begin in: the page's word, else that of what goes on, else the device's. */
  get zone(): TimeZone {
    return this.#input.namedZone() ?? this.#zones.get(this.#input.port()!) ?? deviceTimeZone();
  }

  /** What is shown of it, day by day. */
  get days(): Days | undefined {
    const { read, zone } = this;
    const category = this.#input.category();
    if (!read) return undefined;
    const of = [read, category, zone];
    if (!isSame(of, this.#days?.of))
      this.#days = { of, days: byDay(read, monthOf(this.#input.date()), zone, category) };
    return this.#days!.days;
  }

  /** Where everything comes from; `undefined`: from nowhere yet. */
  get from(): From | undefined {
    const port = this.#input.port();
    return port && [port, this.#input.locale(), this.#input.resident()];
  }

  /** Where the page names no zone, that of what goes on is taken. */
  learnZone(port: ActivitiesPort, activities: readonly Activity[]): void {
    for (const { when } of activities)
      if (!when.allDay && !this.#zones.has(port)) this.#zones.set(port, when.zone);
  }

  /** Shows another reading of the month than the one that was loaded. */
  show(read: MonthRead): void {
    const { value } = this.month.state;
    if (value) this.#shown = { of: value, read };
  }

  #wanted(): MonthInput | undefined {
    const { from } = this;
    const isWanted = this.#input.isWanted() || this.month.state.value !== undefined;
    return from && isWanted ? [...from, monthOf(this.#input.date())] : undefined;
  }
}
