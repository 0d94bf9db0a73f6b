import { AdapterError } from '../../adapter/errors.js';
import type {
  AcknowledgeOptions,
  NoticePage,
  NoticeQuery,
  NoticesPort,
  NoticesRead,
} from '../../adapter/ports.js';
import {
  changedAt,
  inOrderOfNeed,
  isCorrectedSince,
  isCurrent,
  isExpired,
  isUnread,
  type Notice,
  type NoticeCategory,
} from '../../domain/index.js';
import type { Community, OpenCommunity } from './community.js';
import type { Line } from './line.js';
import { Listeners } from './listeners.js';
import type { NoticeMark } from './records.js';

/** How many of those that matter now are given at most. */
const mostCurrent = 50;

/** Keeps the board: what was put up, and what this resident has read and acknowledged. */
export class Notices {
  readonly #community: Community;
  readonly #listeners = new Listeners();
  /** What was put up since, in place of the seed's. */
  readonly #putUp = new Map<string, Notice>();
  readonly port: NoticesPort;

  constructor(community: Community, line: Line) {
    this.#community = community;
    this.port = {
      list: (query, options) =>
        line('notices.list', options, async () => this.#page(await community.open(options), query)),
      get: (id, options) =>
        line('notices.get', options, async () =>
          this.#shown(await community.open(options)).find((notice) => notice.id === id),
        ),
      current: (options) =>
        line('notices.current', options, async () => {
          const now = community.now();
          const shown = this.#shown(await community.open(options));
          return inOrderOfNeed(shown.filter((notice) => isCurrent(notice, now))).slice(0, mostCurrent);
        }),
      categories: (options) =>
        line('notices.categories', options, async () =>
          categoriesOf(this.#shown(await community.open(options))),
        ),
      markRead: (read, options) =>
        line('notices.markRead', options, async () => {
          community.judgeWriter(options);
          await this.#markRead(read, await community.open(options));
        }),
      acknowledge: (id, options) =>
        line('notices.acknowledge', options, async () => {
          community.judgeWriter(options);
          return this.#acknowledge(id, options, await community.open(options));
        }),
      subscribe: this.#listeners.subscribe,
    };
  }

  /** Puts a notice up, or another text in its place, and tells whoever is subscribed. */
  put(notice: Notice): void {
    this.#putUp.set(notice.id, structuredClone(notice));
    this.#listeners.tell(notice.id);
  }

  /** What has been published, pinned first, then the newest, as this resident sees it. */
  #shown({ seed, records }: OpenCommunity): Notice[] {
    const now = this.#community.now();
    const all = new Map([
      ...(seed.notices ?? []).map((notice) => [notice.id, notice] as const),
      ...this.#putUp,
    ]);
    return [...all.values()]
      .filter(({ publishedAt }) => Date.parse(publishedAt) <= now)
      .map((notice) => asSeen(notice, records.noticeMark(notice.id)))
      .sort(byPlace);
  }

  #page(open: OpenCommunity, query: NoticeQuery): NoticePage {
    const { categoryId, search, expired = false, cursor, limit = 20 } = query;
    const now = this.#community.now();
    const shown = this.#shown(open);
    const words = search?.toLocaleLowerCase();
    const wanted = shown.filter(
      (notice) =>
        isExpired(notice, now) === expired &&
        (categoryId === undefined || notice.category?.id === categoryId) &&
        (!words || textOf(notice).includes(words)),
    );
    const from = cursor === undefined ? 0 : wanted.findIndex((notice) => isBehind(notice, cursor));
    const items = from < 0 ? [] : wanted.slice(from, from + limit);
    const isLast = from < 0 || from + items.length >= wanted.length;
    const unread = shown.filter((notice) => !isExpired(notice, now) && isUnread(notice)).length;
    return { items, total: wanted.length, unread, ...(!isLast && { next: placeOf(items.at(-1)!) }) };
  }

  async #markRead(read: NoticesRead, open: OpenCommunity): Promise<void> {
    const readAt = new Date(this.#community.now()).toISOString();
    const meant = this.#shown(open).filter(
      (notice) =>
        isUnread(notice) &&
        ('ids' in read
          ? read.ids.includes(notice.id) && !isCorrectedSince(notice, read.seen)
          : Date.parse(changedAt(notice)) <= Date.parse(read.until)),
    );
    for (const { id } of meant) {
      await open.records.putNoticeMark({ ...open.records.noticeMark(id), noticeId: id, readAt });
      this.#listeners.tell(id);
    }
  }

  async #acknowledge(id: string, { seen }: AcknowledgeOptions, open: OpenCommunity): Promise<Notice> {
    const notice = this.#shown(open).find((shown) => shown.id === id);
    if (!notice) throw new AdapterError('not-found');
    const { acknowledgement } = notice;
    if (acknowledgement?.acknowledgedAt) return notice;
    if (!acknowledgement || isExpired(notice, this.#community.now()))
      throw new AdapterError('conflict', { message: 'it is no longer to be acknowledged' });
    if (isCorrectedSince(notice, seen))
      throw new AdapterError('conflict', { message: 'it was corrected since' });
    const at = new Date(this.#community.now()).toISOString();
    const mark = { ...open.records.noticeMark(id), noticeId: id, readAt: at, acknowledgedAt: at };
    await open.records.putNoticeMark(mark);
    this.#listeners.tell(id);
    return asSeen(notice, mark);
  }
}

function asSeen(notice: Notice, mark: NoticeMark | undefined): Notice {
  const { readAt, acknowledgedAt } = mark ?? {};
  const { acknowledgement } = notice;
  return {
    ...notice,
    ...(readAt !== undefined && { readAt }),
    ...(acknowledgement &&
      acknowledgedAt !== undefined && { acknowledgement: { ...acknowledgement, acknowledgedAt } }),
  };
}

/** Where a notice stands, as a text that sorts as the list does; also the cursor behind it. */
function placeOf({ pinned, publishedAt, id }: Notice): string {
  return `${pinned ? 1 : 0} ${new Date(publishedAt).toISOString()} ${id}`;
}

function byPlace(one: Notice, other: Notice): number {
  return placeOf(one) < placeOf(other) ? 1 : -1;
}

/** Whether it comes after the place: what was put up meanwhile pushes nothing from one page to the next. */
const isBehind = (notice: Notice, place: string) => placeOf(notice) < place;

const textOf = ({ title, body, number = '' }: Notice) =>
  `${title} ${body.content} ${number}`.toLocaleLowerCase();

function categoriesOf(notices: readonly Notice[]): NoticeCategory[] {
  const named = notices.flatMap(({ category }) => (category ? [[category.id, category] as const] : []));
  return [...new Map(named).values()];
}
