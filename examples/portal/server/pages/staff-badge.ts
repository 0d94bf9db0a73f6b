import { html } from 'hono/html';
import type { ServicePromise, ServiceRequest } from '../../../../src/domain/index.js';
import type { Language } from '../community/language.js';
import type { Html } from './layout.js';
import { time } from './staff-time.js';
import { texts } from './texts.js';

/** How a badge is shown, and of what. */
interface Badge {
  promise: ServicePromise;
  /** The request's number. */
  label: string;
  language: Language;
  size?: 'compact' | 'detailed';
}

/**
 * One promise. What stands inside is read until the element is defined. The whole promise goes with a detailed one:
 * no attribute can carry the pauses that are over, without which the time that was used cannot be told.
 */
export function badge({ promise, label, language, size = 'compact' }: Badge): Html {
  const { metric, dueAt, paused } = promise;
  const attributes: Readonly<Record<string, string | undefined>> = {
    metric,
    label,
    size,
    due: dueAt,
    started: promise.startedAt,
    stopped: promise.stoppedAt,
    warn: promise.warnAt,
    'paused-since': paused?.since,
    'paused-until': paused?.until,
    'paused-reason': paused?.reason,
    goal: promise.goal,
    clock: promise.clock,
    'data-promise': size === 'detailed' ? JSON.stringify(promise) : undefined,
  };
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => html` ${name}="${value}"`);
  const { metrics, paused: pausedWord } = texts[language];
  const said = `${metrics[metric]}:`;
  const name = size === 'compact' ? html`<span class="sr-only">${said}</span>` : said;
  const moment = dueAt ? time(dueAt, language) : `${pausedWord} ${paused?.reason ?? ''}`;
  return html`<linli-sla-badge${written}>${name} ${moment}</linli-sla-badge>`;
}

/** Promises in little room. A compact badge says to the eye when, and only to the ear what: so that stands before it. */
export function badges({ number, promises = [] }: ServiceRequest, language: Language): Html[] {
  return promises.map(
    (promise) =>
      html`<div>
        <small aria-hidden="true">${texts[language].metrics[promise.metric]}</small>
        ${badge({ promise, label: number, language })}
      </div>`,
  );
}
