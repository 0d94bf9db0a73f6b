import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../styles/icons.js';
import type { BoardParts } from '../board-parts.js';
import { cardsView } from '../views/list.view.js';
import type { Arrivals } from './arrivals.js';
import type { Expired } from './expired.js';

/** How many are unread, and the way to be done with all of them. */
export function unreadView(
  { locale }: BoardParts,
  unread: number,
  markAllRead: () => void,
): TemplateResult | typeof nothing {
  if (unread === 0) return nothing;
  const words = locale.section('notice');
  return html`<span class="status" part="badge" data-tone="waiting">${words.unread(unread)}</span>
    <button class="button quiet" part="action" type="button" @click=${markAllRead}>
      ${icon('check')} ${words.markAllRead}
    </button>`;
}

/** What has come while the resident was reading: a press shows it. */
export function arrivalsView(
  { locale }: BoardParts,
  { sentence, show }: Arrivals,
): TemplateResult | typeof nothing {
  if (sentence === undefined) return nothing;
  return html`<div class="arrivals">
    <button class="button primary" part="action" type="button" @click=${show}>
      ${icon('bell')} ${sentence} · ${locale.section('notice').show}
    </button>
  </div>`;
}

/** What no longer applies: folded away, and read once it is unfolded. */
export function expiredView(board: BoardParts, expired: Expired): TemplateResult {
  const { locale } = board;
  const words = locale.section('notice');
  const { isOpen, notices, error, isLoading, next, more, unfold } = expired;
  const hasMore = error !== undefined || isLoading || next !== undefined;
  return html`<details class="expired" ?open=${isOpen} @toggle=${unfold}>
    <summary>${words.expiredTitle}</summary>
    ${notices && notices.length > 0 ? cardsView(board, notices, words.expiredTitle) : nothing}
    ${notices?.length === 0 ? html`<p class="hint">${words.noExpired}</p>` : nothing}
    ${error ? html`<p class="error" part="error" role="status">${locale.core.errors[error.code]}</p>` : nothing}
    ${
      hasMore
        ? html`<button
            class="button"
            part="action"
            type="button"
            aria-disabled=${isLoading}
            aria-busy=${isLoading}
            @click=${more}
          >
            ${isLoading ? locale.core.loading : error ? locale.core.retry : locale.words.more}
          </button>`
        : nothing
    }
  </details>`;
}
