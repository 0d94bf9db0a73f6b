// The limit: all rows from one string of HTML, one listener for all of them.
import { parsed } from '../../../harness/parsed.js';
import '../../notices/subjects/notices.css';
import { filters, requests } from '../content.js';

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

const rowOf = ({ id, number, category, description, owner, createdAt }) =>
  `<li class="card"><div class="notice"><div>
    <button class="card-open" type="button" id="open-${id}">${category.name}<span class="visually-hidden">, ${number}</span></button>
    <span class="status" data-tone="going">Being worked on</span></div>
    <p class="excerpt">${description}</p>
    <p class="hint">${number} · Reported on ${dates.format(Date.parse(createdAt))} · ${owner.name}</p></div></li>`;

const groupOf = (name, group) =>
  `<h3>${name}</h3><ul class="cards" aria-label="${name}">${group.map(rowOf).join('')}</ul>`;

const choiceOf = (name, index) =>
  `<label><input type="radio" name="filter" ${index ? '' : 'checked'}><span>${name}</span></label>`;

export function create(rows) {
  const all = requests.slice(0, rows);
  const list = document.createElement('section');
  list.className = 'board';
  list.append(
    parsed(`<h2>My requests</h2>
      <fieldset><legend class="visually-hidden">Which requests</legend>${filters.map(choiceOf).join('')}</fieldset>
      <label><span class="visually-hidden">Search requests</span><input type="search" placeholder="Search requests"></label>
      ${groupOf('Open', all)}`),
  );
  list.addEventListener('click', ({ target }) => target.closest('button')?.focus());
  return list;
}

export const ready = async () => {};
