import type { ServicePromise } from '../../domain/service-level/promise.js';
import type { Standing } from '../../domain/service-level/state.js';
import type { Messages } from '../../i18n/messages.js';
import { isNear, spokenTime } from './sla-badge.model.js';
import { sayMoment, type Writing } from '../../i18n/moments.js';
import { joinParts } from '../../internal/join-parts.js';

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
        text: stoppedAt ? words.done : words.unknown,
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

/** What the element around the words says of them. */
export type LineAttributes = Readonly<Record<'part' | 'lang' | 'data-state', string>>;

const patterns = new Map<string, HTMLElement>();

/**
 * The line about a promise: its shape, which is heard as what was promised; how it stands; the moment. Made and written
 * by hand, as there may be a thousand on a page: a template of each takes twice the time and memory, and attributes
 * that a clone brings along cost nothing.
 */
export function newLine(attributes: LineAttributes): HTMLElement {
  const key = Object.values(attributes).join();
  let pattern = patterns.get(key);
  if (!pattern) {
    const [line, shape, text] = ['span', 'span', 'time'].map((name) => document.createElement(name));
    pattern = line!;
    pattern.className = 'promise';
    shape!.className = 'shape';
    shape!.append('');
    text!.className = 'text';
    text!.append('');
    pattern.append(shape!, text!, '');
    for (const [name, value] of Object.entries(attributes)) pattern.setAttribute(name, value);
    patterns.set(key, pattern);
  }
  return pattern.cloneNode(true) as HTMLElement;
}

/** Writes how it stands with a promise. Each text that is written costs the page a layout: only what differs is. */
export function writeLine(
  line: HTMLElement,
  attributes: LineAttributes,
  view: PromiseView,
  isTitled: boolean,
): void {
  const { promise, words } = view;
  const { text, moment, instant } = promiseText(view);
  const isEstimate = promise.source === 'computed' && promise.dueAt !== undefined;
  const rest = joinParts(moment, isEstimate && words.estimate);
  const [shape, time] = line.children as unknown as [HTMLElement, HTMLElement];
  for (const [name, value] of Object.entries(attributes)) setAttribute(line, name, value);
  setAttribute(time, 'datetime', instant);
  setText(shape.firstChild as Text, isTitled ? '' : words.announced('', words.metrics[promise.metric], ''));
  setText(time.firstChild as Text, text);
  setText(line.lastChild as Text, rest && ` ${rest}`);
}

function setText(node: Text, text: string): void {
  if (node.data !== text) node.data = text;
}

function setAttribute(element: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
