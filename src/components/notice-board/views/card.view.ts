import { html, nothing, type TemplateResult } from 'lit';
import { isExpired, windowState, type Notice, type NoticeScope } from '../../../domain/notice.js';
import type { LocalizeController } from '../../../controllers/localize.js';

/** What notices are drawn with. */
export interface NoticeView {
  locale: LocalizeController<'noticeBoard'>;
  /** The server's time, ms since the epoch. */
  now: number;
}

/** What a card is drawn with. */
export interface CardView extends NoticeView {
  isUnread: (notice: Notice) => boolean;
  /** How it stands in time, above its title, and what has to be known of it, below. Both are loaded after the list. */
  whenOf: (notice: Notice) => unknown;
  marksOf: (notice: Notice) => unknown;
  /** How its text begins; `undefined` while that is not known. */
  excerptOf: (notice: Notice) => string | undefined;
  /** The address of a notice, where the page has one for each. */
  hrefOf: (notice: Notice) => string | undefined;
  open: (event: Event, notice: Notice) => void;
}

/** Where an article stands in a feed, from 1; `size` is -1 where nobody knows it. */
export interface FeedPlace {
  position: number;
  size: number;
}

/** One notice in the list: how it stands in time, what it is about, from whom and for whom. */
export function cardView(view: CardView, notice: Notice, place?: FeedPlace): TemplateResult {
  const { locale } = view;
  const { words } = locale;
  const { id, title, issuer, number, publishedAt, category, kind } = notice;
  const isUnread = view.isUnread(notice);
  const unread = isUnread ? html`<span class="visually-hidden">${words.unreadMark}: </span>` : nothing;
  const href = view.hrefOf(notice);
  const open = (event: Event) => view.open(event, notice);
  const excerpt = view.excerptOf(notice);
  return html`<article
    class="notice"
    aria-labelledby="open-${id}"
    tabindex=${place ? 0 : nothing}
    aria-posinset=${place?.position ?? nothing}
    aria-setsize=${place?.size ?? nothing}
    data-unread=${isUnread}
    data-tone=${toneOf(notice, view.now)}
  >
    ${view.whenOf(notice)}
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
    ${view.marksOf(notice)} ${excerpt ? html`<p class="excerpt">${excerpt}</p>` : nothing}
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
