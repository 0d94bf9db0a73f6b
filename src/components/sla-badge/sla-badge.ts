import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { clockContext } from '../../adapter/contexts.js';
import type { MessageOverrides } from '../../adapter/settings.js';
import { AnnounceController } from '../../controllers/announce.js';
import { LocalizeController } from '../../controllers/localize.js';
import { ProvidedController } from '../../controllers/provided.js';
import { TickerController } from '../../controllers/ticker.js';
import type { ServiceRequest } from '../../domain/request.js';
import type { WorkCalendar } from '../../domain/service-level/calendar.js';
import type { ServiceLevel } from '../../domain/service-level/level.js';
import type { PromiseMetric, ServicePromise } from '../../domain/service-level/promise.js';
import { standingOf } from '../../domain/service-level/state.js';
import { booleanAttribute } from '../../internal/boolean-attribute.js';
import { deviceTimeZone } from '../../internal/device-time-zone.js';
import { watchView } from '../../internal/in-view.js';
import { setStates } from '../../internal/states.js';
import { SlaBadgeLate } from './sla-badge.late.js';
import { promiseFromAttributes, wordsChangeAt } from './sla-badge.model.js';
import { slaBadgeStyles } from './sla-badge.styles.js';
import { nextMidnight } from './sla-badge.time.js';
import { promiseSentence, promiseView, type PromiseView } from './sla-badge.view.js';

/**
 * One promise: how much time is left, whether it is paused and why, whether it was kept. It works from attributes
 * alone; with a request and a service level it reckons the deadline itself and says that it is an estimate. Detailed,
 * it also explains how the deadline comes about.
 *
 * @summary One promise, its clock, its pauses, and why it is due when it is.
 * @csspart base - The box around everything.
 * @csspart title - What was promised; detailed only.
 * @csspart badge - The shape, the words and the moment.
 * @csspart progress - The share of the time that has passed; detailed only.
 * @csspart body - Why it is due when it is; detailed only.
 * @csspart list - The steps to the deadline.
 * @csspart item - One step.
 * @cssstate running - There is time.
 * @cssstate due-soon - The deadline is near.
 * @cssstate overdue - The deadline has passed.
 * @cssstate paused - The clock stands still.
 * @cssstate met - The promise was kept.
 * @cssstate missed - It was done too late.
 * @cssstate unknown - There is no deadline.
 */
export class LinliSlaBadge extends LitElement {
  static override styles = slaBadgeStyles;

  readonly #locale = new LocalizeController(this, 'slaBadge');
  readonly #announcer = new AnnounceController(this, () => this.#locale.locale);
  readonly #clock = new ProvidedController(this, {
    context: clockContext,
    setting: ({ adapter }) => adapter?.clock,
  });
  readonly #late = new SlaBadgeLate(this);
  readonly #ticker = new TickerController(this, () => this.#nextChange());
  readonly #internals = this.attachInternals?.();
  #isInView = true;
  #stopWatching: (() => void) | undefined;
  /** How far the device's clock is ahead of the server's, ms. */
  #ahead = 0;
  /** What was drawn last. */
  #shown: PromiseView | undefined;
  #said: { state: string; dueAt: string | undefined } | undefined;

  /** What is promised: `response`, `on-site` or `resolution`. */
  @property() metric: PromiseMetric = 'response';

  /** `compact`; `inline`, for running text; `detailed`, with progress and an explanation. */
  @property({ reflect: true, useDefault: true }) size: 'compact' | 'inline' | 'detailed' = 'compact';

  /** What the promise is about, for what is spoken: "R-2026-0042". */
  @property() label?: string;

  /** The deadline, an instant: `2026-11-23T15:05:00+08:00`. */
  @property() due?: string;

  /** When the clock started, an instant. */
  @property() started?: string;

  /** When the promise was met, or ended unmet, an instant. */
  @property() stopped?: string;

  /** From when on it is due soon, an instant. Absent: the last fifth of the time. */
  @property() warn?: string;

  /** Since when the clock stands still, an instant. */
  @property({ attribute: 'paused-since' }) pausedSince?: string;

  /** When it runs again, an instant. */
  @property({ attribute: 'paused-until' }) pausedUntil?: string;

  /** Why it stands still, in words for residents. */
  @property({ attribute: 'paused-reason' }) pausedReason?: string;

  /** The time allowed: `PT24H`, or `P5D` for working days of a calendar. */
  @property() goal?: string;

  /** What counts the time: `wall`, or the id of one of the calendars. */
  @property() clock?: string;

  /** The deadline was not given by the server. */
  @property({ type: Boolean, converter: booleanAttribute }) estimate = false;

  /** A promise as adapters give it; wins over the attributes. */
  @property({ attribute: false }) promise?: ServicePromise | undefined;

  /** The request whose promise is shown; its own promises win over what the level says. */
  @property({ attribute: false }) request?: ServiceRequest | undefined;

  /** The published standard from which the deadline is reckoned where the server gave none. */
  @property({ attribute: false }) level?: ServiceLevel | undefined;

  /** The calendars that the level names. */
  @property({ attribute: false }) calendars: readonly WorkCalendar[] = [];

  /** Words that replace this element's own, by locale, section and key. */
  @property({ attribute: false }) messages?: MessageOverrides | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = watchView(this, (isInView) => {
      if (isInView === this.#isInView) return;
      this.#isInView = isInView;
      if (isInView) this.requestUpdate();
      else this.#ticker.reset();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    this.#said = undefined;
  }

  protected override willUpdate(): void {
    this.#shown = this.#look();
  }

  protected override updated(): void {
    const view = this.#shown;
    if (!view) return;
    const { state } = view.standing;
    const { dueAt } = view.promise;
    setStates(this.#internals, [state]);
    const isNews = this.#said && (this.#said.state !== state || this.#said.dueAt !== dueAt);
    // A clock that may be wrong must not cry that a promise is broken.
    if (isNews && !(view.isUncertain && state === 'overdue'))
      this.#announcer.say(promiseSentence(view, this.label ?? this.request?.number ?? ''));
    this.#said = { state, dueAt };
  }

  /** What is known now; `undefined` while it is still being reckoned. */
  #look(): PromiseView | undefined {
    const clock = this.#clock.value;
    const deviceTime = Date.now();
    const now = clock?.now() ?? deviceTime;
    this.#ahead = deviceTime - now;
    const promise = this.#promise();
    if (!promise) return undefined;
    const { words, formatLocale, timeZone } = this.#locale;
    return {
      promise,
      standing: standingOf(promise, now),
      now,
      words,
      writing: { locale: formatLocale, timeZone, deviceTimeZone: deviceTimeZone() },
      isUncertain: clock?.isCertain === false,
    };
  }

  #promise(): ServicePromise | undefined {
    const { request, level, metric } = this;
    if (this.promise) return this.promise;
    if (!request) return promiseFromAttributes(this.#written());
    const sent = request.promises?.find((promise) => promise.metric === metric);
    if (sent || !level) return sent ?? { metric, source: 'computed' };
    return this.#late.reckon(request, level, this.calendars, metric);
  }

  #written() {
    const {
      metric,
      goal,
      clock,
      started,
      due,
      warn,
      stopped,
      pausedSince,
      pausedUntil,
      pausedReason,
      estimate,
    } = this;
    return {
      metric,
      goal,
      clock,
      started,
      due,
      warn,
      stopped,
      pausedSince,
      pausedUntil,
      pausedReason,
      estimate,
    };
  }

  /** When to draw again, by the device's clock: out of view only once it stands otherwise. */
  #nextChange(): number | undefined {
    if (!this.#shown) return undefined;
    const { promise, standing, now, writing } = this.#shown;
    const at = this.#isInView
      ? wordsChangeAt(promise, standing, now, nextMidnight(now, writing.timeZone))
      : (standing.changesAt ?? Infinity);
    return at === Infinity ? undefined : at + this.#ahead;
  }

  protected override render(): TemplateResult {
    const view = this.#shown;
    const { locale, words } = this.#locale;
    if (!view) return html`<div class="base" part="base" lang=${locale} aria-busy="true"></div>`;
    if (this.size !== 'detailed') return promiseView(view, 'base badge', locale);
    return html`<div class="base" part="base" lang=${locale}>
      <div class="row">
        <span class="title" part="title">${words.metrics[view.promise.metric]}</span>
        ${promiseView(view, 'badge', locale, true)}
      </div>
      ${this.#late.details(view, this.calendars, this.#locale)}
    </div>`;
  }
}
