import { html, nothing, type TemplateResult } from 'lit';
import { isExpired, windowState, type Notice, type NoticeScope } from '../../../domain/notice.js';
import { icon, type IconName } from '../../../styles/icons.js';
import { momentOf, windowWords, type NoticeView } from './times.js';

/** What a card is drawn with. */
export interface CardView extends NoticeView {
  isUnread: (notice: Notice) => boolean;
  /** How its text begins; `undefined` while that is not known. */
  excerptOf: (notice: Notice) => string | undefined;
  /** The address of a notice, where the page has one for each. */
  hrefOf: (notice: Notice) => string | undefined;
  open: (event: Event, notice: Notice) => void;
}

const icons: Readonly<Record<Notice['kind'], IconName>> = {
  notice: 'info',
  outage: 'alert',
  works: 'wrench',
  disclosure: 'building',
};

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
  const unread = isUnread ? html`<span class="visually-hidden">${words.marks.unread}: </span>` : nothing;
  const href = view.hrefOf(notice);
  const open = (event: Event) => view.open(event, notice);
  const when = windowWords(view, notice);
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
    ${when ? html`<p class="when">${icon(icons[kind])} <strong>${when}</strong></p>` : nothing}
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
    ${marksView(view, notice)} ${excerpt ? html`<p class="excerpt">${excerpt}</p>` : nothing}
    <p class="hint" part="hint">
      ${[
        category?.name ?? words.kinds[kind],
        issuer?.name,
        number && words.number(number),
        scopeOf(notice.scope),
        words.publishedOn(momentOf(view, publishedAt)),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  </article>`;
}

/** What a resident has to know of it before reading it, each a word with a shape. */
export function marksView(view: NoticeView, notice: Notice): TemplateResult | typeof nothing {
  const { marks, acknowledgeBy, affects, between } = view.locale.words;
  const { acknowledgement, corrections = [], priority, pinned, withdrawn, places = [], validFrom } = notice;
  const ended = !withdrawn && !notice.window && isExpired(notice, view.now);
  const until = acknowledgement?.until;
  const asked = until === undefined ? marks.acknowledge : acknowledgeBy(momentOf(view, until));
  const isAhead = validFrom !== undefined && Date.parse(validFrom) > view.now;
  const where = places.flatMap(({ label }) => label ?? []);
  const list: readonly (readonly [tone: string, word: string | false | undefined])[] = [
    ['urgent', priority === 'urgent' && marks.urgent],
    ['ended', withdrawn && marks.withdrawn],
    ['ended', ended && marks.expired],
    ['waiting', acknowledgement && !acknowledgement.acknowledgedAt && asked],
    ['done', acknowledgement?.acknowledgedAt !== undefined && marks.acknowledged],
    ['going', corrections.length > 0 && marks.corrected],
    ['going', pinned && marks.pinned],
    ['going', isAhead && view.locale.words.appliesFrom(momentOf(view, validFrom))],
    ['place', where.length > 0 && affects(where.join(between))],
  ];
  const shown = list.filter(([, word]) => word);
  if (shown.length === 0) return nothing;
  return html`<p class="marks">
    ${shown.map(([tone, word]) => html`<span class="status" part="badge" data-tone=${tone}>${word}</span> `)}
  </p>`;
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
