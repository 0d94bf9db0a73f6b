// @lit-labs/virtualizer, for which only the rows near the window exist: what is not there, nobody finds or prints.
import { LitVirtualizer } from '@lit-labs/virtualizer/LitVirtualizer.js';
import { html, render } from 'lit';
import { choose, inCategory, notices } from '../content.js';
import './notices.css';
import { headView, rowView } from './row.js';

if (!customElements.get('lit-virtualizer')) customElements.define('lit-virtualizer', LitVirtualizer);

const open = ({ currentTarget }) => currentTarget.focus();
const renderItem = (notice) => html`<div class="card" role="listitem">${rowView(notice, open)}</div>`;

export function create(rows) {
  const all = notices.slice(0, rows);
  const board = document.createElement('section');
  board.className = 'board';
  const show = (category) =>
    render(
      html`${headView(show)}
        <lit-virtualizer
          role="list"
          aria-label="Notices"
          .items=${inCategory(all, category)}
          .renderItem=${renderItem}
        ></lit-virtualizer>`,
      board,
    );
  show();
  return board;
}

const laidOut = (board) => board.querySelector('lit-virtualizer').layoutComplete;

export const ready = (boards) => Promise.all(boards.map(laidOut));

export async function filter(board, category) {
  choose(board, category);
  await laidOut(board);
}
