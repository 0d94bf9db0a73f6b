import { html, type TemplateResult } from 'lit';
import type { Notice } from '../../../domain/notice.js';
import type { BoardParts } from '../board-parts.js';
import { arranged } from '../notice-board.model.js';
import { cardView } from '../views/card.view.js';

/** Notices as a feed (WAI-ARIA 1.2, `feed`): the articles take the focus, and say where in the feed they stand. */
export function feedView(
  board: BoardParts,
  notices: readonly Notice[],
  key: (event: KeyboardEvent) => void,
): TemplateResult {
  const { locale, source, now } = board;
  const { board: read, query } = source;
  // What matters now stands above the feed, under a heading of its own.
  const above = read ? arranged(read, query, now()).current.length : 0;
  const { next, total } = read ?? {};
  const size = next === undefined ? notices.length : total === undefined ? -1 : total - above;
  const { words } = locale;
  return html`<h3 class=${above > 0 ? 'group-title' : 'visually-hidden'}>
      ${above > 0 ? words.others : words.title}
    </h3>
    <div
      class="cards"
      part="list"
      role="feed"
      aria-label=${words.title}
      aria-busy=${source.isBringing}
      @keydown=${key}
    >
      ${notices.map(
        (notice, index) =>
          html`<div class="card" part="item">${cardView(board, notice, { position: index + 1, size })}</div>`,
      )}
    </div>`;
}
