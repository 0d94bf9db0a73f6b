import { html } from 'hono/html';
import { isOpen, type Rating, type ServiceRequest } from '../../../../src/domain/index.js';
import type { Language } from '../community/language.js';
import { statusNames } from '../community/next-steps.js';
import type { Html } from './layout.js';
import { badges } from './staff-badge.js';
import { marks } from './staff-marks.js';
import { time } from './staff-time.js';
import { place } from './staff-views.js';
import { texts } from './texts.js';

/** Nobody has seen to it yet, or not since it was opened again: for this the alarm sounds. */
const isWaiting = ({ emergency, status, history = [] }: ServiceRequest) =>
  emergency === true &&
  isOpen(status) &&
  (status === 'submitted' || history.findLast((event) => event.status)?.type === 'reopened');

/**
 * What came in, in the order given: open emergencies apart and first. Whatever the script says of them is in here
 * too: `data-title` goes before the page's own title, `data-waiting` is said of one emergency.
 */
export function requestTables(
  requests: readonly ServiceRequest[],
  ratings: ReadonlyMap<string, Rating>,
  language: Language,
): Html {
  const words = texts[language];
  const isFirst = ({ emergency, status }: ServiceRequest) => emergency === true && isOpen(status);
  const emergencies = requests.filter(isFirst);
  const others = requests.filter((request) => !isFirst(request));
  const waiting = requests.filter(isWaiting).length;
  const table = (shown: readonly ServiceRequest[]) => tableOf(shown, ratings, language);
  if (emergencies.length === 0) return table(others);
  return html`<section class="emergencies" data-title="${waiting > 0 ? words.emergencyTitle(waiting) : ''}">
      <h2><span aria-hidden="true">⚠</span> ${words.openEmergencies} (${emergencies.length})</h2>
      ${table(emergencies)}
    </section>
    <h2>${words.otherRequests}</h2>
    ${table(others)}`;
}

function tableOf(
  requests: readonly ServiceRequest[],
  ratings: ReadonlyMap<string, Rating>,
  language: Language,
): Html {
  const words = texts[language];
  return html`<table class="table table-striped">
    <thead>
      <tr>
        <th>${words.number}</th>
        <th>${words.when}</th>
        <th>${words.what}</th>
        <th>${words.where}</th>
        <th>${words.due}</th>
        <th>${words.status}</th>
        <th>${words.owner}</th>
      </tr>
    </thead>
    <tbody>
      ${requests.map((request) => row(request, ratings.get(request.id), language))}
    </tbody>
  </table>`;
}

function row(request: ServiceRequest, rating: Rating | undefined, language: Language): Html {
  const words = texts[language];
  const waiting = request.status === 'submitted' ? words.waiting : words.reopened;
  const cells = html`<td><a href="/staff/requests/${request.id}">${request.number}</a></td>
    <td>${time(request.createdAt, language)}</td>
    <td>
      ${marks(request, rating, language)}
      <strong>${request.category?.name ?? ''}</strong> ${request.description.slice(0, 80)}
    </td>
    <td>${place(request)}</td>
    <td class="promises">${badges(request, language)}</td>
    <td>${isWaiting(request) ? html`<strong>${waiting}</strong>` : statusNames[request.status][language]}</td>
    <td>${request.owner?.name ?? words.unassigned}</td>`;
  if (!isWaiting(request))
    return html`<tr data-request="${request.id}">
      ${cells}
    </tr>`;
  const said = [words.emergency, request.number, request.category?.name, place(request)].filter(Boolean);
  return html`<tr class="danger" data-request="${request.id}" data-waiting="${said.join(', ')}">
    ${cells}
  </tr>`;
}
