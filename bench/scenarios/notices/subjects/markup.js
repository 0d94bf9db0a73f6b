// The hand-written board: one string of HTML for all rows, one listener for all of them.
import { parsed } from '../../../harness/parsed.js';
import { choices, choose, factsOf, inCategory, marksOf, notices } from '../content.js';

const rowOf = (notice) => {
  const { id, title, body, readAt } = notice;
  const marks = marksOf(notice);
  const unread = readAt ? '' : '<span class="visually-hidden">Unread: </span>';
  return `<li class="card"><article class="notice" aria-labelledby="open-${id}" data-unread="${!readAt}">
    <h3><button class="card-open" type="button" id="open-${id}">${unread}${title}</button></h3>
    ${marks.length > 0 ? `<p class="marks">${marks.map(({ tone, word }) => `<span class="status" data-tone="${tone}">${word}</span>`).join(' ')}</p>` : ''}
    <p class="excerpt">${body.content}</p>
    <p class="hint">${factsOf(notice)}</p>
  </article></li>`;
};

const frame = `<h2>Notices</h2>
  <fieldset><legend class="visually-hidden">Which notices</legend>
    ${choices.map((name, index) => `<label><input type="radio" name="category" value="${name}" ${index ? '' : 'checked'}><span>${name}</span></label>`).join('')}
  </fieldset>
  <label><span class="visually-hidden">Search notices</span><input type="search" placeholder="Search notices"></label>
  <ul class="cards" aria-label="Notices"></ul>`;

/** A board of so many rows. */
export function boardOf(rows, className) {
  const all = notices.slice(0, rows);
  const board = document.createElement('section');
  board.className = className;
  board.append(parsed(frame));
  const list = board.querySelector('ul');
  const show = (shown) => list.replaceChildren(parsed(shown.map(rowOf).join('')));
  board.addEventListener('change', ({ target }) =>
    show(inCategory(all, target.value === choices[0] ? undefined : target.value)),
  );
  list.addEventListener('click', ({ target }) => target.closest('button')?.focus());
  show(all);
  return board;
}

export const ready = async () => {};
export const filter = async (board, category) => choose(board, category);
