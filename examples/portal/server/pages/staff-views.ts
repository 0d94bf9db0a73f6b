import { html } from 'hono/html';
import type { RequestEvent, RequestStatus, ServiceRequest } from '../../../../src/domain/index.js';
import { answersInWords } from '../community/answers.js';
import { timeZone } from '../community/community.js';
import type { Language } from '../community/language.js';
import { statusNames } from '../community/next-steps.js';
import type { Html } from './layout.js';
import { texts } from './texts.js';

export function time(instant: string, language: Language): Html {
  const words = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(instant));
  return html`<time datetime="${instant}">${words}</time>`;
}

export function place({ location }: ServiceRequest): string {
  return [location?.label, location?.detail].filter(Boolean).join(', ');
}

/** What can be done with a request, and what came of it. */
interface DetailForms {
  token: string;
  moves: readonly RequestStatus[];
  /** The last form changed nothing. */
  isUnchanged: boolean;
}

/** One request in full, with what can be done. */
export function requestDetail(
  request: ServiceRequest,
  language: Language,
  { token, moves, isUnchanged }: DetailForms,
): Html {
  const words = texts[language];
  const action = `/staff/requests/${request.id}`;
  const fact = (name: string, value: unknown) =>
    value
      ? html`<dt>${name}</dt>
          <dd>${value}</dd>`
      : '';
  const answers = answersInWords(request.category?.id, request.fields ?? {}, language);
  const { availability } = request;
  return html`<p><a href="/staff">← ${words.back}</a></p>
    <h1>
      ${request.number} ${request.category?.name ?? ''}
      ${request.emergency ? html`<span class="label label-danger">${words.emergency}</span>` : ''}
    </h1>
    ${isUnchanged ? html`<p class="alert alert-warning" role="alert">${words.unchanged}</p>` : ''}
    <p class="lead">${request.description}</p>
    <dl class="dl-horizontal">
      ${fact(words.status, statusNames[request.status][language])}
      ${fact(words.owner, request.owner?.name ?? words.unassigned)} ${fact(words.where, place(request))}
      ${fact(words.when, time(request.createdAt, language))}
      ${request.promises?.map(({ dueAt }) => (dueAt ? fact(words.due, time(dueAt, language)) : ''))}
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
    <div class="photos">
      ${request.photos?.map(
        ({ url, name, width, height }) =>
          html`<a href="${url}"><img src="${url}" alt="${name}" width="${width}" height="${height}" /></a>`,
      )}
    </div>
    <form method="post" action="${action}/take" class="form-inline" data-move>
      <input type="hidden" name="token" value="${token}" />
      <button class="btn btn-primary">${words.take}</button>
    </form>
    ${
      moves.length > 0
        ? html`<form method="post" action="${action}/move" class="form-inline" data-move>
            <input type="hidden" name="token" value="${token}" />
            <input type="hidden" name="seen" value="${request.status}" />
            <label for="status">${words.move}</label>
            <select class="form-control" id="status" name="status">
              ${moves.map((status) => html`<option value="${status}">${statusNames[status][language]}</option>`)}
            </select>
            <button class="btn btn-default">${words.move}</button>
          </form>`
        : ''
    }
    <h2>${words.history}</h2>
    <ul>
      ${request.history?.map(
        (event) =>
          html`<li>
            ${time(event.at, language)}: ${happened(event, language)} ${event.by ? `(${event.by.name})` : ''}
          </li>`,
      )}
    </ul>`;
}

/** What one event of the history says. */
function happened({ type, status, owner, text, photos }: RequestEvent, language: Language): string {
  const words = texts[language];
  if (status) return statusNames[status][language];
  if (type === 'owner') return `${words.owner}: ${owner?.name ?? ''}`;
  const parts = [text, photos && words.photosAdded(photos.length)];
  return `${words.message}: ${parts.filter(Boolean).join('; ')}`;
}
