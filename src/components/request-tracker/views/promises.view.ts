import { html, nothing, type TemplateResult } from 'lit';
import type { ServicePromise } from '../../../domain/service-level/promise.js';
import { standingOf } from '../../../domain/service-level/state.js';
import type { ServiceRequest } from '../../../domain/request.js';
import { factView } from '../../../styles/facts.js';
import { textChangesAt } from '../../sla-badge/changes.view.js';
import { newLine, writeLine, type PromiseView } from '../../sla-badge/sla-badge.view.js';
import { isEnded } from '../request-tracker.model.js';
import type { TrackerView } from './tracker-view.js';

/** Everything that was promised for a request, as the badge shows it. */
export function promisesView(
  view: TrackerView,
  { promises = [] }: ServiceRequest,
): TemplateResult | typeof nothing {
  if (promises.length === 0) return nothing;
  const { locale } = view;
  const { metrics } = locale.section('slaBadge');
  return html`<div role="group" class="section" aria-labelledby="promises-title">
    <h3 class="section-title" id="promises-title">${locale.section('requestDetails').promises}</h3>
    <dl class="facts" part="list">
      ${promises.map((promise) => factView(metrics[promise.metric], lineOf(view, promise, true)))}
    </dl>
  </div>`;
}

/** The promise of a request that is not kept yet, for the list. */
export function nextPromiseView(view: TrackerView, request: ServiceRequest): TemplateResult | typeof nothing {
  const running = request.promises?.find(({ stoppedAt, dueAt }) => stoppedAt === undefined && dueAt);
  if (!running || isEnded(request)) return nothing;
  return html`<p>${lineOf(view, running, false)}</p>`;
}

/** When the words about the promises of some requests change next by themselves, ms since the epoch. */
export function promisesChangeAt(view: TrackerView, requests: readonly ServiceRequest[]): number {
  const promises = requests.flatMap(({ promises: made = [] }) => made);
  return Math.min(...promises.map((promise) => textChangesAt(promiseIn(view, promise))));
}

/** The badge's own line. It is written anew when the words change, which is once a minute at most. */
function lineOf(view: TrackerView, promise: ServicePromise, isTitled: boolean): HTMLElement {
  const shown = promiseIn(view, promise);
  const attributes = { part: 'badge', lang: view.locale.locale, 'data-state': shown.standing.state };
  const line = newLine(attributes);
  writeLine(line, attributes, shown, isTitled);
  return line;
}

function promiseIn({ locale, now, isUncertain }: TrackerView, promise: ServicePromise): PromiseView {
  const { formatLocale, timeZone } = locale;
  return {
    promise,
    standing: standingOf(promise, now),
    now,
    words: locale.section('slaBadge'),
    writing: { locale: formatLocale, timeZone },
    isUncertain,
  };
}
