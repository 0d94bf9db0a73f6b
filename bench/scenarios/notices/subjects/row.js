// A row, and what stands above the rows, as Lit templates.
import { html, nothing } from 'lit';
import { choices, factsOf, marksOf } from '../content.js';

const marksView = (marks) =>
  html`<p class="marks">
    ${marks.map(({ tone, word }) => html`<span class="status" data-tone=${tone}>${word}</span> `)}
  </p>`;

export function rowView(notice, open) {
  const { id, title, body, readAt } = notice;
  const marks = marksOf(notice);
  return html`<article class="notice" aria-labelledby="open-${id}" data-unread=${!readAt}>
    <h3>
      <button class="card-open" type="button" id="open-${id}" @click=${open}>
        ${readAt ? nothing : html`<span class="visually-hidden">Unread: </span>`}${title}
      </button>
    </h3>
    ${marks.length > 0 ? marksView(marks) : nothing}
    <p class="excerpt">${body.content}</p>
    <p class="hint">${factsOf(notice)}</p>
  </article>`;
}

export const headView = (choose) =>
  html`<h2>Notices</h2>
    <fieldset>
      <legend class="visually-hidden">Which notices</legend>
      ${choices.map(
        (name, index) =>
          html`<label
            ><input
              type="radio"
              name="category"
              .checked=${index === 0}
              @change=${() => choose(index ? name : undefined)}
            /><span>${name}</span></label
          >`,
      )}
    </fieldset>
    <label
      ><span class="visually-hidden">Search notices</span><input type="search" placeholder="Search notices"
    /></label>`;
