import { html, nothing, type TemplateResult } from 'lit';
import { isExpired, isUnread, windowState, type Notice, type NoticeScope } from '../../../domain/notice.js';
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
  const { id, title, body, issuer, number, publishedAt, category, kind } = notice;
  // What was read on this device is known a moment later; until then nothing is called unread.
  const isNew = reading?.isUnread(notice) ?? (board.port()?.markRead !== undefined && isUnread(notice));
  const unread = isNew ? html`<span class="visually-hidden">${words.unreadMark}: </span>` : nothing;
  const href = hrefOf(board, notice);
  const open = (event: MouseEvent) => board.open(event, notice);
  const excerpt = body.type === 'text' ? body.content : reading?.excerpt(notice);
  return html`<article
    class="notice"
    aria-labelledby="open-${id}"
    tabindex=${place ? 0 : nothing}
    aria-posinset=${place?.position ?? nothing}
    aria-setsize=${place?.size ?? nothing}
    data-unread=${isNew}
    data-tone=${toneOf(notice, board.now())}
  >
    ${reading?.when(notice)}
    <h3 class="notice-title">
      ${
        href
          ? html`<a class="card-open" part="action" id="open-${id}" href=${href} @click=${open}
              >${unread}${title}</a
            >`
          : html`<button class="card-open" part="action" type="button" id="open-${id}" @click=${open}>
              ${unread}${title}
            </button>`
      }
    </h3>
    ${reading?.marks(notice)} ${excerpt ? html`<p class="excerpt">${excerpt}</p>` : nothing}
    <p class="hint" part="hint">
      ${[
        category?.name ?? words.kinds[kind],
        issuer?.name,
        number && words.number(number),
        scopeOf(notice.scope),
        words.publishedOn(locale.dateTime(publishedAt)),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  </article>`;
}

/** The address of a notice, where the page has one for each. */
export function hrefOf({ host }: BoardParts, { id }: Notice): string | undefined {
  return host.noticeHref?.replaceAll('{id}', encodeURIComponent(id));
}

/** What a notice means to a resident at the moment, for its colour. */
export function toneOf(notice: Notice, now: number): 'urgent' | 'now' | 'ahead' | 'ended' | 'plain' {
  if (isExpired(notice, now)) return 'ended';
  if (notice.priority === 'urgent') return 'urgent';
  const state = windowState(notice, now);
  return state === 'now' || state === 'ahead' ? state : 'plain';
}

/** The parts of the community that it is for, where that is not everybody. */
function scopeOf(scope: readonly NoticeScope[] = []): string {
  const narrow = scope.some(({ level }) => level === 'community') ? [] : scope;
  return narrow.flatMap(({ label }) => label ?? []).join(', ');
}
