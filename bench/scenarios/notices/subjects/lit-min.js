// The thinnest Lit element that shows the rows, with content-visibility: what Lit and a shadow root cost by themselves.
import { LitElement, html } from 'lit';
import { choose, inCategory, notices } from '../content.js';
import styles from './notices.css' with { type: 'text' };
import { headView, rowView } from './row.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

class LitMinimumBoard extends LitElement {
  static styles = sheet;
  static properties = { category: {} };

  render() {
    const shown = inCategory(this.notices, this.category);
    const open = ({ currentTarget }) => currentTarget.focus();
    return html`<section class="board auto">
      ${headView((name) => (this.category = name))}
      <ul class="cards" aria-label="Notices">
        ${shown.map((notice) => html`<li class="card">${rowView(notice, open)}</li>`)}
      </ul>
    </section>`;
  }
}

customElements.define('lit-minimum-board', LitMinimumBoard);

export function create(rows) {
  const board = document.createElement('lit-minimum-board');
  board.style.display = 'block';
  return Object.assign(board, { notices: notices.slice(0, rows) });
}

export const ready = (boards) => Promise.all(boards.map(({ updateComplete }) => updateComplete));

export async function filter(board, category) {
  choose(board.shadowRoot, category);
  await board.updateComplete;
}
