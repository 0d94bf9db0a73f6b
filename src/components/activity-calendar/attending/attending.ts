import type { ReactiveController, TemplateResult } from 'lit';
import { LiveController } from '../../../controllers/live.js';
import { OneRecord, type Found } from '../../../controllers/one-record.js';
import { PassingOn } from '../../../controllers/passing-on.js';
import type { Resource } from '../../../controllers/resource.js';
import { readNewer } from '../../../controllers/shown.js';
import { TickerController } from '../../../controllers/ticker.js';
import { ViewFocus } from '../../../controllers/view-focus.js';
import { residentOf } from '../../../adapter/asked.js';
import type { ActivitiesPort } from '../../../adapter/ports.js';
import { nextActivityChange } from '../../../domain/activity-state.js';
import type { Activity } from '../../../domain/activity.js';
import { zoneOffset, type CivilDate } from '../../../domain/time.js';
import { nextMidnight } from '../../../i18n/moments.js';
import { adoptStyles } from '../../../internal/adopt-styles.js';
import { deviceTimeZone } from '../../../internal/device-time-zone.js';
import type { DayMarks } from '../almanac/index.js';
import type { CalendarParts } from '../calendar-parts.js';
import { activityView } from './activity.view.js';
import { attendingStyles } from './attending.styles.js';
import { DayAlmanac } from './day-almanac.js';
import { Frequency } from './frequency.js';
import { aroundView } from './around.view.js';
import type { Attending } from './index.js';
import { pressKey } from './grid-keys.js';
import { Joining } from './joining.js';
import { KeptFocus } from './kept-focus.js';
import { marksView } from './marks.view.js';
import { Newer } from './newer.js';
import { warnOfNonsense } from './nonsense.js';
import { Speaking } from './speaking.js';
import { ToCalendar } from './to-calendar.js';

/** One activity in full, places in it, and what becomes of the calendar. Loaded once there is a calendar. */
export class ActivityAttending implements Attending, ReactiveController {
  readonly #calendar: CalendarParts;
  readonly #one: OneRecord<Activity, ActivitiesPort>;
  readonly #joining: Joining;
  readonly #passingOn: PassingOn;
  readonly #toCalendar: ToCalendar;
  readonly #almanac: DayAlmanac;
  readonly #frequency: Frequency;
  #port: ActivitiesPort | undefined;
  #resident: string | undefined;
  /** When something changes next, of what was read last. */
  #next: { of: unknown; at: number } | undefined;

  constructor(calendar: CalendarParts) {
    const { host, source, announcer, locale } = calendar;
    this.#calendar = calendar;
    this.#one = new OneRecord<Activity, ActivitiesPort>(host, {
      from: () => source.from,
      id: () => host.activityId,
      get: async (port, id, asking) => {
        const activity = await port.get(id, asking);
        if (activity) source.learnZone(port, [activity]);
        return activity;
      },
      known: (id) => source.read?.activities.find((activity) => activity.id === id),
    });
    this.#joining = new Joining(calendar, this.#one);
    this.#passingOn = new PassingOn(host, announcer, () => locale.section('activity'), 'activity-calendar');
    this.#toCalendar = new ToCalendar(calendar, this.#passingOn);
    this.#almanac = new DayAlmanac(calendar);
    this.#frequency = new Frequency(calendar);
    const newer = new Newer(calendar, this.#one, (activity) => this.#joining.newWords(activity));
    new Speaking(calendar);
    new KeptFocus(host);
    new LiveController(host, {
      port: () => calendar.port(),
      resident: () => residentOf(calendar.adapter()),
      read: (changed) => readNewer([source.month, this.#one], () => newer.read(changed)),
    });
    new ViewFocus(host, {
      id: () => host.activityId,
      wayBack: (root, id) => [
        [...root.querySelectorAll<HTMLElement>('[data-open]')].find(
          ({ dataset }) => dataset['open'] === id,
        ) ?? null,
        root.querySelector('[data-date][tabindex="0"]'),
      ],
    });
    adoptStyles(host.shadowRoot!, ...attendingStyles);
    new TickerController(host, () => this.#nextChange());
    host.addController(this);
  }

  hostConnected(): void {
    this.#calendar.host.requestUpdate();
  }

  /** Before it is drawn: nothing of somebody else's is. */
  hostUpdate(): void {
    const { host, adapter, port } = this.#calendar;
    const resident = residentOf(adapter());
    if (resident !== this.#resident || port() !== this.#port) this.#joining.forget();
    this.#resident = resident;
    this.#port = port();
    warnOfNonsense(host);
    this.#passingOn.follow(host.activityId ?? '');
    this.#almanac.follow();
  }

  get one(): Resource<Found<Activity>> {
    return this.#one.state;
  }

  reload(): Promise<void> {
    return this.#one.reload();
  }

  marks(activity: Activity): unknown {
    return marksView(this.#calendar, activity);
  }

  pressed(event: KeyboardEvent): void {
    pressKey(this.#calendar, event);
  }

  almanac(day: CivilDate): DayMarks | undefined {
    return this.#almanac.of(day);
  }

  get zoneWords(): string | undefined {
    const { locale, source, date } = this.#calendar;
    const { formatLocale } = locale;
    const { zone } = source;
    const when = this.#calendar.host.activityId ? this.#one.record?.when : undefined;
    // Zones that agree today may not in half a year.
    const moment = when && !when.allDay ? Date.parse(when.start) : Date.parse(`${date()}T12:00Z`);
    if (zoneOffset(moment, zone) === zoneOffset(moment, deviceTimeZone())) return undefined;
    const style = { timeZone: zone, timeZoneName: 'long' } as const;
    const parts = new Intl.DateTimeFormat(formatLocale, style).formatToParts(moment);
    return locale.section('activity').zone(parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone);
  }

  get aroundCalendar(): unknown {
    return aroundView(this.#calendar, this.#frequency, this.#toCalendar, this.#passingOn);
  }

  view(): TemplateResult {
    return activityView(this.#calendar, this.#one, {
      joining: this.#joining,
      passingOn: this.#passingOn,
      toCalendar: this.#toCalendar,
      almanac: this.#almanac,
    });
  }

  /** When the words about time change next, by the device's clock. Ten thousand activities are asked once. */
  #nextChange(): number | undefined {
    const { host, source, now } = this.#calendar;
    const of = host.activityId ? this.#one.record : source.read;
    if (!this.#next || this.#next.of !== of || this.#next.at <= now()) {
      const shown = host.activityId ? [this.#one.record] : (source.read?.activities ?? []);
      let at = nextMidnight(now(), source.zone);
      for (const activity of shown) {
        const change = activity && nextActivityChange(activity, now(), source.zone);
        if (change !== undefined && change < at) at = change;
      }
      this.#next = { of, at };
    }
    return this.#next.at + Date.now() - now();
  }
}
