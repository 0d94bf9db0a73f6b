import { html, nothing, type TemplateResult } from 'lit';
import type { ServicePromise } from '../../domain/service-level/promise.js';
import type { Standing } from '../../domain/service-level/state.js';
import type { Messages } from '../../i18n/messages.js';
import { isNear, spokenTime } from './sla-badge.model.js';
import { sayMoment, sayMomentInFull, type Writing } from './sla-badge.time.js';

/** What is shown of a promise. */
export interface PromiseView {
  promise: ServicePromise;
  standing: Standing;
  /** Ms since the epoch. */
  now: number;
  words: Messages['slaBadge'];
  writing: Writing;
  /** The device's clock may be wrong, and no server said what time it is. */
  isUncertain: boolean;
}

/** How it stands in words, and the moment that belongs to it. */
export interface PromiseText {
  text: string;
  /** Shown beside the text; `undefined` where the text says it, or there is none. */
  moment: string | undefined;
  /** The instant that the text or the moment is about. */
  instant: string | undefined;
}

/** How it stands with a promise, in words. */
export function promiseText({
  promise,
  standing,
  now,
  words,
  writing,
  isUncertain,
}: PromiseView): PromiseText {
  const { dueAt, stoppedAt, paused } = promise;
  const due = Date.parse(dueAt ?? '');
  const time = (ms: number) => {
    const { unit, value } = spokenTime(ms);
    return words[unit](value);
  };
  const moment = (instant: string | undefined) =>
    instant === undefined ? undefined : sayMoment(Date.parse(instant), now, writing);
  const about = (text: string) => (isUncertain ? words.about(text) : text);
  switch (standing.state) {
    case 'running':
    case 'due-soon':
      return isNear(due, now)
        ? { text: about(words.left(time(due - now))), moment: moment(dueAt), instant: dueAt }
        : { text: words.due(moment(dueAt)!), moment: undefined, instant: dueAt };
    case 'overdue':
      return { text: words.past(about(time(now - due))), moment: moment(dueAt), instant: dueAt };
    case 'paused': {
      const until = moment(paused!.until);
      return {
        text: words.paused(paused!.reason ?? ''),
        moment: until && words.until(until),
        instant: paused!.until,
      };
    }
    case 'met':
      return { text: words.met, moment: moment(stoppedAt), instant: stoppedAt };
    case 'missed':
      return {
        text: words.missed(time(Date.parse(stoppedAt!) - due)),
        moment: moment(stoppedAt),
        instant: stoppedAt,
      };
    case 'unknown':
      return {
        text: stoppedAt === undefined ? words.unknown : words.done,
        moment: moment(stoppedAt),
        instant: stoppedAt,
      };
  }
}

/** The sentence that is spoken when a promise changes. */
export function promiseSentence(view: PromiseView, subject: string): string {
  const { words, standing, promise } = view;
  const { text } = promiseText(view);
  const said = standing.state === 'due-soon' ? words.dueSoon(text) : text;
  return words.announced(subject, words.metrics[promise.metric], said);
}

/** How it stands with a promise: a shape, words, and the moment. */
export function promiseView(view: PromiseView): TemplateResult {
  const { promise, standing, words, writing } = view;
  const { text, moment, instant } = promiseText(view);
  const full = instant === undefined ? '' : sayMomentInFull(Date.parse(instant), writing);
  const estimate = promise.source === 'computed' && promise.dueAt ? words.estimate : undefined;
  const shown = instant !== undefined && moment === undefined ? timeView(text, instant, full) : text;
  return html`<span class="promise" data-state=${standing.state}
    ><span class="text">${shown}</span>${
      moment === undefined ? nothing : html` <span class="moment">${timeView(moment, instant!, full)}</span>`
    }${estimate ? html` <span class="estimate">${estimate}</span>` : nothing}</span
  >`;
}

const timeView = (text: string, instant: string, full: string) =>
  html`<time datetime=${instant} title=${full}>${text}</time>`;
