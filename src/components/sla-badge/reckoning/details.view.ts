import { html, nothing, type TemplateResult } from 'lit';
import type { WorkCalendar } from '../../../domain/service-level/calendar.js';
import { nameIn } from '../../../i18n/names.js';
import { reckonAt, type CountingStep, type Terms } from '../../../domain/service-level/counting.js';
import { explain, type Explanation } from '../../../domain/service-level/explain.js';
import { termsOf } from '../../../domain/service-level/level.js';
import type { Messages } from '../../../i18n/messages.js';
import { passedShare } from '../sla-badge.model.js';
import { sayMomentInFull } from '../../../i18n/moments.js';
import { checkedCalendars } from './reckon.js';
import type { PromiseView } from '../sla-badge.view.js';

type Words = Messages['explanation'];

/** Below the badge: the deadline in full, how much of the time has passed, and how the deadline comes about. */
export function detailsView(
  view: PromiseView,
  calendars: readonly WorkCalendar[],
  words: Words,
): TemplateResult {
  const { promise, writing } = view;
  const checked = checkedCalendars(calendars);
  const explanation = explain(promise, checked);
  const { dueAt } = promise;
  const due = dueAt === undefined ? undefined : Date.parse(dueAt);
  return html`${
    due === undefined
      ? nothing
      : html`<p class="fact">
          ${words.due} <time datetime=${dueAt!}>${sayMomentInFull(due, writing)}</time>
        </p>`
  }${progressView(view, explanation && termsOf(promise, checked), words)}${explanationView(explanation, view, words)}`;
}

/** The share of the goal that was counted, where the figures give the deadline; else the share of the time. */
function progressView(view: PromiseView, terms: Terms | undefined, words: Words) {
  const { promise, now } = view;
  const until = promise.stoppedAt === undefined ? now : Date.parse(promise.stoppedAt);
  const reckoning = terms && reckonAt(terms, until);
  const share = reckoning ? Math.min(reckoning.elapsed / terms.goal.value, 1) : passedShare(promise, now);
  if (share === undefined) return nothing;
  const said = reckoning
    ? words.passed(
        amount(reckoning.elapsed, terms.goal.unit, words),
        amount(terms.goal.value, terms.goal.unit, words),
      )
    : words.share(Math.round(share * 100));
  return html`<progress part="progress" max="1" value=${share} aria-label=${said}></progress>
    <p class="fact">${said}</p>`;
}

function explanationView(explanation: Explanation | undefined, view: PromiseView, words: Words) {
  if (!explanation) return nothing;
  const { steps, goal, calendar, isTentative } = explanation;
  return html`<details part="body">
    <summary>${words.why}</summary>
    <p class="fact">${clockText(explanation, words)}</p>
    <ol part="list">
      ${steps.map(
        (step) =>
          html`<li part="item" data-kind=${step.kind}>
            <span>${rangeOf(step, explanation, view)}</span>
            <span>${stepText(step, explanation, view, words)}</span>
          </li>`,
      )}
      <li class="sum" part="item" data-kind="counted">
        <span>${words.sum}</span> <span>${amount(goal.value, goal.unit, words)}</span>
      </li>
    </ol>
    ${isTentative ? html`<p class="fact">${words.tentative(calendar!.knownUntil!)}</p>` : nothing}
  </details>`;
}

function clockText({ goal, calendar }: Explanation, words: Words): string {
  if (!calendar) return words.aroundTheClock;
  const name = calendar.name ?? calendar.id;
  return goal.unit === 'days' ? words.inWorkingDays(name) : words.inHours(name);
}

function stepText(step: CountingStep, { goal }: Explanation, { writing }: PromiseView, words: Words): string {
  const each = new Set(step.names.map((name) => nameIn(name, writing.locale)));
  const names = new Intl.ListFormat(writing.locale).format(each);
  if (step.kind === 'paused') return words.paused(names);
  if (step.kind === 'closed') return words.closed(names);
  return words.counted(amount(step.counted, goal.unit, words), names);
}

/** "Fri 13 Feb, 16:30 – 18:00"; of working days the days alone. */
function rangeOf(step: CountingStep, { calendar }: Explanation, { writing }: PromiseView): string {
  const { locale, timeZone } = writing;
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  if (step.dates) {
    const [first, last] = step.dates.map(Date.parse) as [number, number];
    return new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' }).formatRange(first, last);
  }
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  const options = { ...day, ...time, timeZone: calendar?.timeZone ?? timeZone };
  return new Intl.DateTimeFormat(locale, options).formatRange(step.from, step.to);
}

function amount(value: number, unit: 'ms' | 'days', words: Words): string {
  if (unit === 'days') return words.workingDays(value);
  const minutes = Math.floor(value / 60_000);
  return words.time(Math.floor(minutes / 60), minutes % 60);
}
