import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { residentOf, timeOf } from '../../adapter/asked.js';
import { checkActivities } from '../../adapter/activities-boundary.js';
import type { CommunityAdapter } from '../../adapter/adapter.js';
import { clockContext } from '../../adapter/contexts.js';
import type { MessageOverrides } from '../../adapter/brand.js';
import { AdapterController } from '../../controllers/adapter.js';
import { AnnounceController } from '../../controllers/announce.js';
import { FallbackController } from '../../controllers/fallback.js';
import { LatePart, wholeState } from '../../controllers/late-part.js';
import { LocalizeController } from '../../controllers/localize.js';
import { ProvidedController } from '../../controllers/provided.js';
import { resourceStates, type Resource } from '../../controllers/resource.js';
import { WidthController } from '../../controllers/width.js';
import { activityCategories, type Activity, type ActivityCategory } from '../../domain/activity.js';
import { dateAt } from '../../domain/civil-date.js';
import type { HolidaySchedule } from '../../domain/service-level/holidays.js';
import type { CivilDate } from '../../domain/time.js';
import { weekStartOf } from '../../i18n/days.js';
import { setStates } from '../../internal/states.js';
import { messageView } from '../request-tracker/views/absent.view.js';
import { LinliActivityOpenEvent, LinliCalendarChangedEvent } from './activity-calendar.events.js';
import { loadAttending } from './activity-calendar.late.js';
import { calendarViews, isDay, type CalendarView } from './activity-calendar.model.js';
import { ActivityCalendarSource } from './activity-calendar.source.js';
import { activityCalendarStyles } from './activity-calendar.styles.js';
import type { CalendarParts } from './calendar-parts.js';
import { absentView, calendarView, failureView } from './views/calendar.view.js';

/** Narrower than this, a month is a list of what goes on rather than a grid, px. */
const narrow = 560;

/**
 * What goes on in the community: as a list of days, as a month or as a week, and one activity in full, which residents join
 * and leave and take over into their own calendars. The days are those of the building's time zone.
 *
 * @summary Shows a community's activities by day, and lets residents join them.
 * @slot - What is read until the element has its first data, or where the backend cannot be reached.
 * @slot title - Replaces the heading.
 * @slot empty - What stands below "nothing is planned".
 * @fires {LinliActivityOpenEvent} linli-activity-open - Before one activity is shown in full; cancelable.
 * @fires {LinliActivityCloseEvent} linli-activity-close - Before the calendar is shown again; cancelable.
 * @fires {LinliCalendarChangedEvent} linli-calendar-changed - After a resident has gone to another day or view.
 * @fires {LinliActivityJoinEvent} linli-activity-join - Before a reply is sent; cancelable.
 * @fires {LinliActivityJoinedEvent} linli-activity-joined - After the backend has answered it, whatever came of it.
 * @fires {LinliActivityLeaveEvent} linli-activity-leave - Before a place is given up; cancelable.
 * @fires {LinliActivityLeftEvent} linli-activity-left - After the backend has taken it back.
 * @csspart base - The box around everything.
 * @csspart header - The heading, the period and the ways to others; of one activity its title and what is known of it.
 * @csspart title - The heading.
 * @csspart body - The days, or what stands in their place; of one activity its text.
 * @csspart footer - What follows.
 * @csspart control - A labelled control.
 * @csspart label - The label of a control.
 * @csspart hint - Small print.
 * @csspart error - What is wrong.
 * @csspart list - The activities of a day, or the files of one.
 * @csspart item - One of them.
 * @csspart day - A day in the grid.
 * @csspart badge - How an activity stands: cancelled, moved, joined, full.
 * @csspart action - A button or a link.
 * @cssproperty [--linli-activity-calendar-max-width=1120px] - How wide the calendar gets at most.
 * @cssproperty [--linli-reserved-size=0] - The room that is kept until there is data; first-paint.css sets it.
 * @cssstate loading - Nothing is there yet.
 * @cssstate empty - There is nothing to show.
 * @cssstate failed - It could not be read; what was read before is still shown.
 * @cssstate detail - One activity is shown in full.
 */
export class LinliActivityCalendar extends LitElement {
  static override styles = activityCalendarStyles;

  readonly #adapter = new AdapterController(
    this,
    ({ activities }, report) => activities && checkActivities(activities, report),
  );
  readonly #locale = new LocalizeController(this, 'activityCalendar');
  readonly #announcer = new AnnounceController(this, () => this.#locale.locale);
  readonly #clock = new ProvidedController(this, {
    context: clockContext,
    setting: ({ adapter }) => adapter?.clock,
  });
  readonly #width = new WidthController(this, narrow);
  readonly #source = new ActivityCalendarSource(this, {
    port: () => this.#adapter.port,
    locale: () => this.#locale.locale,
    resident: () => residentOf(this.#adapter.adapter),
    namedZone: () => this.#locale.namedTimeZone,
    date: () => this.#parts.date(),
    category: () => this.#category,
    isWanted: () => !this.activityId,
  });
  readonly #parts: CalendarParts = {
    host: this,
    locale: this.#locale,
    announcer: this.#announcer,
    source: this.#source,
    adapter: () => this.#adapter.adapter,
    port: () => this.#adapter.port,
    now: () => timeOf(this.adapter?.clock ?? this.#clock.value),
    today: () => dateAt(this.#parts.now(), this.#source.zone),
    date: () => (isDay(this.date) ? this.date : this.#parts.today()),
    view: () => this.#view,
    weekStart: () => {
      const start = this.weekStart ? weekStarts.indexOf(this.weekStart) : -1;
      return start < 0 ? weekStartOf(this.#locale.formatLocale) : start;
    },
    attending: () => this.#late.loaded,
    focusOn: (id) => this.#focusOn(id),
    show: (change) => this.#show(change),
    open: (event, activity) => this.#open(event, activity),
  };
  readonly #late = new LatePart(this, async () => (await loadAttending()).startAttending(this.#parts));
  readonly #fallback = new FallbackController(this, () => (this.#adapter.adapter ? this.#state : undefined));
  readonly #internals = this.attachInternals?.();

  /** @internal A title or the way back was pressed: what is shown next has the focus. */
  wasPressed?: boolean;

  /** What a resident has chosen, where the page leaves the choice to them. */
  #chosenView: CalendarView | undefined;

  /** The backend of this one element; the provider's or the page's when left out. */
  @property({ attribute: false }) adapter?: CommunityAdapter | undefined;

  /** Words that replace this element's own, by locale, section and key. */
  @property({ attribute: false }) messages?: MessageOverrides | undefined;

  /** The id of the activity that is shown in full; the calendar when left out. */
  @property({ attribute: 'activity-id' }) activityId?: string | undefined;

  /**
   * `agenda`, `month` or `week`; `auto`: a month where there is room for its grid, else the agenda. Seven columns of a month
   * that is asked for by name stay narrow on a telephone, with names of days that touch in large letters.
   */
  @property() view: CalendarView | 'auto' = 'auto';

  /** The day that is selected and around which everything is shown, as `2026-11-28`; today when left out. */
  @property() date?: CivilDate | undefined;

  /** The category that is shown; all when empty. */
  @property() category: ActivityCategory | '' = '';

  /** The day on which weeks begin: `sunday`, `monday` or `saturday`; `auto`: as readers of the language expect. */
  @property({ attribute: 'week-start' }) weekStart: 'auto' | 'sunday' | 'monday' | 'saturday' = 'auto';

  /** Whether lunar days, festivals and solar terms are shown: `on`, `off`; `auto`: to readers of Chinese. */
  @property() lunar: 'auto' | 'on' | 'off' = 'auto';

  /** Public holidays and the weekend days that are worked for them: schedules, or `CN` for those of mainland China. */
  @property() holidays?: 'CN' | readonly HolidaySchedule[] | undefined;

  /** The address of one activity, with `{id}` in the place of its id: for links, for sharing, for new tabs. */
  @property({ attribute: 'activity-href' }) activityHref?: string | undefined;

  protected override updated(): void {
    const { activityId } = this;
    const { status, value } = this.#state;
    const names = resourceStates(this.#adapter.isAwaited ? 'loading' : status, Boolean(value));
    setStates(this.#internals, activityId ? [...names, 'detail'] : names);
    if (this.#adapter.port && !this.#late.isCutOff) void this.#late.load();
  }

  /** Puts the focus on the heading. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.getElementById('title')?.focus(options);
  }

  /** Reads everything again that is shown, and shows what has changed. */
  async refresh(): Promise<void> {
    await this.#late.load();
    await (this.activityId ? this.#late.loaded?.reload() : this.#source.month.reload());
  }

  get #state(): Resource<unknown> {
    return this.activityId ? wholeState(this.#late, this.#late.loaded?.one) : this.#source.month.state;
  }

  get #view(): CalendarView {
    const { view } = this;
    if (calendarViews.includes(view as CalendarView)) return view as CalendarView;
    return this.#chosenView ?? (this.#width.isNarrow ? 'agenda' : 'month');
  }

  get #category(): ActivityCategory | '' {
    return activityCategories.includes(this.category as ActivityCategory) ? this.category : '';
  }

  async #focusOn(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    const root = this.shadowRoot!;
    (root.getElementById(id) ?? root.getElementById('title'))?.focus();
  }

  #show({ date, view }: { date?: CivilDate; view?: CalendarView }): void {
    if (isDay(date)) this.date = date;
    if (view && this.view !== 'auto') this.view = view;
    else if (view) this.#chosenView = view;
    this.requestUpdate();
    this.dispatchEvent(new LinliCalendarChangedEvent({ date: this.#parts.date(), view: this.#view }));
  }

  /** A link that is opened elsewhere, in a new tab for one, is the browser's affair. */
  #open(event: MouseEvent, activity: Activity): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.wasPressed = true;
    if (this.dispatchEvent(new LinliActivityOpenEvent({ activityId: activity.id, activity })))
      this.activityId = activity.id;
    // A page that opens it later has moved the focus by then.
    else this.wasPressed = this.activityId !== undefined;
  }

  protected override render(): TemplateResult {
    return this.#fallback.draw(
      () => this.#base(this.#content()),
      (error) => this.#base(failureView(this.#parts, error)),
    );
  }

  #base(content: TemplateResult): TemplateResult {
    return html`<div class="base" part="base" lang=${this.#locale.locale}>${content}</div>`;
  }

  #content(): TemplateResult {
    const { words, core } = this.#locale;
    const { adapter, port, isAwaited } = this.#adapter;
    if (port && this.activityId)
      return this.#late.loaded?.view() ?? absentView(this.#parts, this.#late.isCutOff);
    if (port) return calendarView(this.#parts);
    if (adapter) return messageView(words.unsupported);
    return messageView(isAwaited ? words.loading : core.unconfigured);
  }
}

const weekStarts = ['sunday', 'monday', '', '', '', '', 'saturday'];
