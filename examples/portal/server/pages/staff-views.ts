import { html } from 'hono/html';
import type { Rating, RequestEvent, ServiceRequest } from '../../../../src/domain/index.js';
import { answersInWords } from '../community/answers.js';
import type { Language } from '../community/language.js';
import { statusNames } from '../community/next-steps.js';
import { standard } from '../community/standard.js';
import type { Html } from './layout.js';
import { badge } from './staff-badge.js';
import { marks } from './staff-marks.js';
import { ratingView } from './staff-rating.js';
import { time } from './staff-time.js';
import { texts } from './texts.js';

export function place({ location }: ServiceRequest): string {
  return [location?.label, location?.detail].filter(Boolean).join(', ');
}

/** What stands on the page of a request beside the request. */
interface DetailPage {
  rating: Rating | undefined;
  forms: readonly Html[];
  /** The last form changed nothing. */
  isUnchanged: boolean;
}

/** One request in full, with what can be done. */
export function requestDetail(
  request: ServiceRequest,
  language: Language,
  { rating, forms, isUnchanged }: DetailPage,
): Html {
  const words = texts[language];
  const fact = (name: string, value: unknown) =>
    value
      ? html`<dt>${name}</dt>
          <dd>${value}</dd>`
      : '';
  const answers = answersInWords(request.category?.id, request.fields ?? {}, language);
  const { availability } = request;
  return html`<p><a href="/staff">← ${words.back}</a></p>
    ${isUnchanged ? html`<p class="alert alert-warning" role="alert">${words.unchanged}</p>` : ''}
    <div id="facts" data-live="${request.id}">
      <h1>${request.number} ${request.category?.name ?? ''} ${marks(request, rating, language)}</h1>
      <p class="lead">${request.description}</p>
      <dl class="dl-horizontal">
        ${fact(words.status, statusNames[request.status][language])}
        ${fact(words.owner, request.owner?.name ?? words.unassigned)} ${fact(words.where, place(request))}
        ${fact(words.when, time(request.createdAt, language))}
        ${fact(words.contact, Object.values(request.contact ?? {}).join(' · '))}
        ${fact(
          words.availability,
          availability && [
            availability.from ? time(availability.from, language) : '',
            availability.until ? html` – ${time(availability.until, language)}` : '',
            ` ${availability.note ?? ''} `,
            availability.entryAllowed ? words.entryAllowed : '',
          ],
        )}
        ${fact(words.answers, answers.join('; '))}
      </dl>
      <div class="promises" data-calendars="${JSON.stringify(standard[language].calendars)}">
        ${request.promises?.map((promise) => badge({ promise, label: request.number, language, size: 'detailed' }))}
      </div>
      <div class="photos">
        ${request.photos?.map(
          ({ url, name, width, height }) =>
            html`<a href="${url}"><img src="${url}" alt="${name}" width="${width}" height="${height}" /></a>`,
        )}
      </div>
      ${rating ? ratingView(rating, language) : ''}
    </div>
    <div id="forms">${forms}</div>
    <div id="history" data-live="${request.id}">
      <h2>${words.history}</h2>
      <ul>
        ${request.history?.map(
          (event) =>
            html`<li>
              ${time(event.at, language)}: ${happened(event, language)}
              ${event.by ? `(${event.by.name})` : ''}
            </li>`,
        )}
      </ul>
    </div>`;
}

/** What one event of the history says. */
function happened(event: RequestEvent, language: Language): Html {
  const { type, status, by, owner, text, until, photos } = event;
  const words = texts[language];
  if (type === 'urged') return html`${words.urgedOnce}`;
  if (type === 'rescheduled') return html`${words.rescheduled}`;
  if (type === 'reopened') return html`${words.reopened}: ${text}`;
  if (status) {
    const reason = text ? `: ${text}` : '';
    return html`${statusNames[status][language]}${reason}${until ? html` (${words.until} ${time(until, language)})` : ''}`;
  }
  if (type === 'owner') return html`${by ? words.owner : words.firstContact}: ${owner?.name ?? ''}`;
  if (type === 'promise') return html`${text}`;
  const parts = [text, photos && words.photosAdded(photos.length)];
  return html`${words.message}: ${parts.filter(Boolean).join('; ')}`;
}
