import { html, nothing, type TemplateResult } from 'lit';
import type { ServicePromise } from '../../domain/service-level/promise.js';
import type { Standing } from '../../domain/service-level/state.js';
import type { Messages } from '../../i18n/messages.js';
import { isNear, spokenTime } from './sla-badge.model.js';
import { sayMoment, type Writing } from './sla-badge.time.js';

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

/**
 * How it stands with a promise: a shape, words, and the moment. One flat template: there may be a thousand on a page.
 * What was promised is heard before it, unless a title says it already.
 */
export function promiseView(view: PromiseView, part: string, lang: string, isTitled = false): TemplateResult {
  const { promise, standing, words } = view;
  const { text, moment, instant } = promiseText(view);
  const isEstimate = promise.source === 'computed' && promise.dueAt !== undefined;
  const rest = [moment, isEstimate && words.estimate].filter(Boolean).join(' · ');
  return html`<span class="promise" part=${part} lang=${lang} data-state=${standing.state}
    ><span class="visually-hidden">${isTitled ? '' : `${words.metrics[promise.metric]}: `}</span
    ><time class="text" datetime=${instant ?? nothing}>${text}</time> ${rest}</span
  >`;
}
