import { html } from 'hono/html';
import { scaleBounds, type Rating } from '../../../../src/domain/index.js';
import type { Language } from '../community/language.js';
import { ratingDimensions, ratingReasons } from '../community/rating.js';
import type { Html } from './layout.js';
import { time } from './staff-time.js';
import { texts } from './texts.js';

/** What the resident thinks of it, with whatever they said, and what was answered. */
export function ratingView(rating: Rating, language: Language): Html {
  const words = texts[language];
  const { score, scale, dimensions = [], reasonIds = [], comment, callBack, thanks, reply } = rating;
  const nameIn = (list: typeof ratingDimensions | typeof ratingReasons, id: string) =>
    list.find((one) => one.id === id)?.label[language] ?? id;
  const { min, max } = scaleBounds[scale];
  return html`<h2>${words.rating}</h2>
    <p>
      <strong>${words.score(score, min, max)}</strong>
      ${callBack && !reply ? html`<span class="label label-danger">${words.callBack}</span>` : ''}
      ${thanks ? html`<span class="label label-success">${words.thanks}</span>` : ''}
    </p>
    <ul>
      ${dimensions.map(
        ({ id, perceived, expected }) =>
          html`<li>${nameIn(ratingDimensions, id)}: ${words.gap(perceived, expected)}</li>`,
      )}
      ${reasonIds.map((id) => html`<li>${nameIn(ratingReasons, id)}</li>`)}
    </ul>
    ${comment ? html`<blockquote>${comment}</blockquote>` : ''}
    ${
      reply
        ? html`<p>
            ${time(reply.at, language)}: ${words.replied} ${reply.by?.name ? `(${reply.by.name})` : ''}:
            ${reply.text}
          </p>`
        : ''
    }`;
}
