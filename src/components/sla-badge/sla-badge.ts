import { ReactiveElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { timeOf } from '../../adapter/asked.js';
import { clockContext } from '../../adapter/contexts.js';
import type { MessageOverrides } from '../../adapter/brand.js';
import { LocalizeController } from '../../controllers/localize.js';
import { ProvidedController } from '../../controllers/provided.js';
import type { ServiceRequest } from '../../domain/request.js';
import type { WorkCalendar } from '../../domain/service-level/calendar.js';
import type { ServiceLevel } from '../../domain/service-level/level.js';
import type { PromiseMetric, ServicePromise } from '../../domain/service-level/promise.js';
import { standingOf } from '../../domain/service-level/state.js';
import { announce, ensureAnnouncer } from '../../internal/announcer.js';
import { booleanAttribute, readsFalse } from '../../internal/boolean-attribute.js';
import { forgetView, isInView, whenSeen } from '../../internal/in-view.js';
import { hasFallback } from '../../internal/has-fallback.js';
import { setStates } from '../../internal/states.js';
import { setAlarm, stopAlarm } from '../../internal/ticker.js';
import { warnOnce } from '../../internal/warn.js';
import { reckoningFor } from './sla-badge.late.js';
import { checkedPromise, promiseFromAttributes, wordsChangeAt } from './sla-badge.model.js';
import { slaBadgeStyles } from './sla-badge.styles.js';
import { nextMidnight } from '../../i18n/moments.js';
import { newLine, promiseSentence, writeLine, type PromiseView } from './sla-badge.view.js';

/**
 * One promise: how much time is left, whether it is paused and why, whether it was kept. It works from attributes
 * alone; with a request and a service level it reckons the deadline itself and says that it is an estimate. Detailed,
 * it also explains how the deadline comes about.
 *
 * @summary One promise, its clock, its pauses, and why it is due when it is.
 * @slot - What is read until the badge is told of a promise.
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
export class LinliSlaBadge extends ReactiveElement {
  static override styles = slaBadgeStyles;

  readonly #locale = new LocalizeController(this, 'slaBadge');
  readonly #clock = new ProvidedController(this, {
    context: clockContext,
    setting: ({ adapter }) => adapter?.clock,
  });
  readonly #alarm = { at: Infinity, ring: () => this.#ring() };
  readonly #internals = this.attachInternals?.();
  #line: HTMLElement | undefined;
  /** What a detailed badge has around the line, once that is loaded. */
  #frame: HTMLElement | undefined;
  /** The state and the deadline that were shown last. */
  #state: string | undefined;
  #dueAt: string | undefined;
  /** By the device's clock, when the state changes, ms since the epoch. */
  #standsUntil = Infinity;

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
  @readsFalse @property({ converter: booleanAttribute }) estimate = false;

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
    ensureAnnouncer();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#wakeAt(Infinity);
    this.#state = undefined;
  }

  protected override update(changed: PropertyValues): void {
    const { words, formatLocale: locale, namedTimeZone: timeZone } = this.#locale;
    if (!words.metrics[this.metric]) {
      if (this.metric)
        warnOnce(`sla-badge: metric="${this.metric}" is none of response, on-site, resolution`);
      this.metric = 'response';
    }
    super.update(changed);
    const given = this.#promise();
    const promise = given && checkedPromise(given);
    if (!promise || this.#isUntold) {
      if (!this.#line) this.renderRoot.replaceChildren(document.createElement('slot'));
      return;
    }
    const clock = this.#clock.value;
    const now = timeOf(clock);
    const ahead = Date.now() - now;
    const isUncertain = clock?.isCertain === false;
    const standing = standingOf(promise, now);
    const view = { promise, standing, now, words, writing: { locale, timeZone }, isUncertain };
    this.#draw(view);
    this.#tell(view);
    this.#standsUntil = (standing.changesAt ?? Infinity) + ahead;
    // One that has left may be drawn once more; it waits for nothing.
    if (this.isConnected)
      this.#wakeAt(wordsChangeAt(promise, standing, now, nextMidnight(now, timeZone)) + ahead);
  }

  /** The promise that is known now; `undefined` while it is still being reckoned. */
  #promise(): ServicePromise | undefined {
    const { request, level, metric } = this;
    if (this.promise) return this.promise;
    if (!request) return promiseFromAttributes(this);
    const sent = request.promises?.find((promise) => promise.metric === metric);
    if (sent || !level) return sent ?? { metric, source: 'computed' };
    return reckoningFor(this)?.reckonPromise(request, level, this.calendars, metric);
  }

  /** Nothing is known yet of what the page says in its own words. */
  get #isUntold(): boolean {
    const { promise, request, due, started, stopped, goal } = this;
    return !this.#line && !(promise ?? request ?? due ?? started ?? stopped ?? goal) && hasFallback(this);
  }

  #draw(view: PromiseView): void {
    const late = this.size === 'detailed' ? reckoningFor(this) : undefined;
    const part = late ? 'badge' : 'base badge';
    const attributes = { part, lang: this.#locale.locale, 'data-state': view.standing.state };
    const line = (this.#line ??= newLine(attributes));
    writeLine(line, attributes, view, late !== undefined);
    this.#frame = late && (this.#frame ?? document.createElement('div'));
    const content = this.#frame ?? line;
    if (content.parentNode !== this.renderRoot) this.renderRoot.replaceChildren(content);
    if (this.#frame) late?.drawFrame(this.#frame, line, view, this.calendars, this.#locale);
  }

  /** States for style sheets, and a sentence for screen readers where something changed. */
  #tell(view: PromiseView): void {
    const { state } = view.standing;
    const { dueAt } = view.promise;
    const isOther = this.#state !== state;
    const isNews = this.#state !== undefined && (isOther || this.#dueAt !== dueAt);
    this.#state = state;
    this.#dueAt = dueAt;
    if (isOther) setStates(this.#internals, [state]);
    // A clock that may be wrong must not cry that a promise is broken.
    if (isNews && !(view.isUncertain && state === 'overdue'))
      announce(promiseSentence(view, this.label ?? this.request?.number ?? ''), this.#locale.locale, this);
  }

  #wakeAt(at: number): void {
    forgetView(this);
    if (at === this.#alarm.at) return;
    stopAlarm(this.#alarm);
    this.#alarm.at = at;
    if (at < Infinity) setAlarm(this.#alarm);
  }

  /** Out of view it sleeps on until it is seen, or stands otherwise. */
  #ring(): void {
    this.#alarm.at = Infinity;
    if (Date.now() >= this.#standsUntil || isInView(this)) return this.requestUpdate();
    this.#wakeAt(this.#standsUntil);
    whenSeen(this, () => this.requestUpdate());
  }
}
