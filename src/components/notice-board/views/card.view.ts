import { html, nothing, type TemplateResult } from 'lit';
import { isExpired, isUnread, windowState, type Notice } from '../../../domain/notice.js';
import { encodeText } from '../../../internal/encode-text.js';
import { joinParts } from '../../../internal/join-parts.js';
import { recordHref } from '../../../internal/record-href.js';
import type { BoardParts } from '../board-parts.js';

/** Where an article stands in a feed, from 1; `size` is -1 where nobody knows it. */
export interface FeedPlace {
  position: number;
  size: number;
}

/** One notice in the list: how it stands in time, what it is about, from whom and for whom. */
export function cardView(board: BoardParts, notice: Notice, place?: FeedPlace): TemplateResult {
  const { locale } = board;
  const { words } = locale;
  const reading = board.reading();
  const { id, title, issuer, number, publishedAt, category, kind } = notice;
  // What was read on this device is known a moment later; until then nothing is called unread.
  const isNew = reading?.isUnread(notice) ?? (board.port()?.markRead !== undefined && isUnread(notice));
  const unread = isNew
    ? html`<span class="visually-hidden">${words.unreadMark}${locale.core.colon}</span>`
    : nothing;
  const href = hrefOf(board, notice);
  const name = titleId(id);
  const open = (event: MouseEvent) => board.open(event, notice);
  const excerpt = reading?.excerpt(notice);
  return html`<article
    class="notice"
    aria-labelledby=${name}
    tabindex=${place ? 0 : nothing}
    aria-posinset=${place?.position ?? nothing}
    aria-setsize=${place?.size ?? nothing}
    data-unread=${isNew}
    data-tone=${toneOf(notice, board.now())}
  >
    ${reading?.when(notice)}
    <h4 class="notice-title">
      ${
        href
          ? html`<a class="card-open" part="action" id=${name} href=${href} @click=${open}
              >${unread}${title}</a
            >`
          : html`<button class="card-open" part="action" type="button" id=${name} @click=${open}>
              ${unread}${title}
            </button>`
      }
    </h4>
    ${reading?.marks(notice)} ${excerpt ? html`<p class="excerpt">${excerpt}</p>` : nothing}
    <p class="hint" part="hint">
      ${joinParts(
        category?.name ?? words.kinds[kind],
        issuer?.name,
        number && words.number(number),
        reading?.scope(notice),
        words.publishedOn(locale.dateTime(publishedAt)),
      )}
    </p>
  </article>`;
}

/** The id of a notice's title in the list. */
export const titleId = (id: string) => `open-${encodeText(id)}`;

/** The address of a notice, where the page has one for each. */
export const hrefOf = ({ host }: BoardParts, { id }: Notice) => recordHref(host.noticeHref, id);

/** What a notice means to a resident at the moment, for its colour. */
export function toneOf(notice: Notice, now: number): 'urgent' | 'now' | 'ahead' | 'ended' | 'plain' {
  if (isExpired(notice, now)) return 'ended';
  if (notice.priority === 'urgent') return 'urgent';
  const state = windowState(notice, now);
  return state === 'now' || state === 'ahead' ? state : 'plain';
}
