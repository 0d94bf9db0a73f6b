import {
  noticeKinds,
  scopeLevels,
  type Acknowledgement,
  type Notice,
  type NoticeCategory,
  type NoticeCorrection,
  type NoticeLink,
  type NoticeScope,
} from '../domain/notice.js';
import { attachmentShape } from './attachment-shape.js';
import { checkSubscribe, guard, readList, readOne, readPage, type Report } from './checking.js';
import type { NoticePage, NoticesPort } from './ports.js';
import { flag, id, instant, listOf, number, object, oneOf, text } from './shape.js';
import { personShape } from './person-shape.js';

/** The notices port with everything checked that comes back through it, as `checkRequests()` does for requests. */
export function checkNotices(port: NoticesPort, report: Report): NoticesPort {
  const checked: NoticesPort = {
    list: (query, options) =>
      guard(
        options,
        () => port.list(query, options),
        (raw) => readNotices(raw, report),
      ),
    get: (noticeId, options) =>
      guard(
        options,
        () => port.get(noticeId, options),
        (raw) => (raw === undefined || raw === null ? undefined : readOne(noticeShape, raw)),
      ),
  };
  if (port.current) {
    checked.current = (options) =>
      guard(
        options,
        () => port.current!(options),
        (raw) => readList(noticeShape, raw, 'notice', report),
      );
  }
  if (port.categories) {
    checked.categories = (options) =>
      guard(
        options,
        () => port.categories!(options),
        (raw) => readList(categoryShape, raw, 'category', report),
      );
  }
  if (port.markRead) {
    checked.markRead = (read, options) =>
      guard(
        options,
        () => port.markRead!(read, options),
        () => undefined,
      );
  }
  if (port.acknowledge) {
    checked.acknowledge = (noticeId, options) =>
      guard(
        options,
        () => port.acknowledge!(noticeId, options),
        (raw) => readOne(noticeShape, raw),
      );
  }
  if (port.subscribe) checked.subscribe = checkSubscribe((listener) => port.subscribe!(listener), report);
  return checked;
}

function readNotices(raw: unknown, report: Report): NoticePage {
  const page = readPage(noticeShape, raw, 'notice', report);
  const { unread } = readOne(object<Pick<NoticePage, 'unread'>>({}, { unread: number }), raw);
  return unread === undefined ? page : { ...page, unread };
}

const scopes = listOf(object<NoticeScope>({ level: oneOf(scopeLevels) }, { id: text, label: text }));

const categoryShape = object<NoticeCategory>({ id, name: text });

/** A notice as it comes from a backend. */
export const noticeShape = object<Notice>(
  {
    id,
    kind: oneOf(noticeKinds),
    title: text,
    body: object<Notice['body']>({ type: oneOf(['text', 'html']), content: text }),
    publishedAt: instant,
  },
  {
    category: categoryShape,
    priority: oneOf(['urgent', 'normal']),
    pinned: flag,
    issuer: personShape,
    number: text,
    updatedAt: instant,
    validFrom: instant,
    validUntil: instant,
    scope: scopes,
    window: object<NonNullable<Notice['window']>>({ from: instant }, { until: instant }),
    places: scopes,
    affectsHome: flag,
    period: text,
    nextDueAt: instant,
    corrections: listOf(object<NoticeCorrection>({ at: instant, text })),
    withdrawn: object<NonNullable<Notice['withdrawn']>>({ at: instant }, { reason: text }),
    acknowledgement: object<Acknowledgement>(
      {},
      { by: personShape, until: instant, acknowledgedAt: instant },
    ),
    readAt: instant,
    attachments: listOf(attachmentShape),
    links: listOf(object<NoticeLink>({ label: text, url: text })),
    url: text,
  },
);
