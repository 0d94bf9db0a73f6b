import { html, type TemplateResult } from 'lit';
import type { Notice } from '../../../domain/notice.js';
import type { BoardParts } from '../board-parts.js';
import { cardView } from '../views/card.view.js';

/** Notices as a feed (WAI-ARIA 1.2, `feed`): the articles take the focus, and say where in the feed they stand. */
export function feedView(
  board: BoardParts,
  notices: readonly Notice[],
  key: (event: KeyboardEvent) => void,
): TemplateResult {
  const { locale, source } = board;
  const { next, total } = source.board ?? {};
  const size = next === undefined ? notices.length : (total ?? -1);
  return html`<div
    class="cards"
    part="list"
    role="feed"
    aria-label=${locale.words.title}
    aria-busy=${source.isBringing}
    @keydown=${key}
  >
    ${notices.map(
      (notice, index) =>
        html`<div class="card" part="item">${cardView(board, notice, { position: index + 1, size })}</div>`,
    )}
  </div>`;
}
