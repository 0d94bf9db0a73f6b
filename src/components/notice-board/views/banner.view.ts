import { html, nothing, type TemplateResult } from 'lit';
import { backView, messageView, staleView } from '../../request-tracker/views/absent.view.js';
import type { BoardParts } from '../board-parts.js';
import { LinliNoticeCloseEvent } from '../notice-board.events.js';
import { arranged } from '../notice-board.model.js';
import { cardsView } from './list.view.js';

/** What matters now and nothing else; nothing at all when nothing does. It stands still. */
export function bannerView(board: BoardParts): TemplateResult | typeof nothing {
  const { board: read } = board.source;
  const current = read ? arranged(read, { categoryId: '', search: '' }, board.now()).current : [];
  if (current.length === 0) return nothing;
  const { current: title } = board.locale.words;
  return html`<section class="banner" part="body" aria-labelledby="title">
    <h2 class="visually-hidden" part="title" id="title" tabindex="-1">${title}</h2>
    ${board.reading()?.arrivals} ${cardsView(board, current, title)}
  </section>`;
}

/** What stands in the place of one notice until what shows it is loaded. */
export function absentView(board: BoardParts, isCutOff: boolean): TemplateResult {
  const { words, core } = board.locale;
  if (!isCutOff) return messageView(words.loading);
  const error = { code: 'offline' } as const;
  return html`${closeView(board)}
  ${staleView({ core, title: words.loadFailed, error, reload: () => void board.host.refresh() })}`;
}

/** The way from one notice back to the list. */
export function closeView({ locale, host }: BoardParts): TemplateResult {
  return backView(locale.words.back, () => {
    host.wasPressed = true;
    if (host.dispatchEvent(new LinliNoticeCloseEvent({ noticeId: host.noticeId! })))
      host.noticeId = undefined;
  });
}
