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
import { checkMethods, list, nothing, one, oneOrNothing, page, type Report } from './checking.js';
import type { NoticesPort } from './ports.js';
import { flag, id, instant, listOf, object, oneOf, text, verbatim } from './shape.js';
import { personShape } from './person-shape.js';

/** The notices port with everything checked that comes back through it, as `checkRequests()` does for requests. */
export const checkNotices = (port: NoticesPort, report: Report): NoticesPort =>
  checkMethods(port, report, {
    list: page(noticeShape, 'notice', report),
    get: oneOrNothing(noticeShape),
    current: list(noticeShape, 'notice', report),
    categories: list(categoryShape, 'category', report),
    markRead: nothing,
    acknowledge: one(noticeShape),
  });

const scopes = listOf(object<NoticeScope>({ level: oneOf(scopeLevels) }, { id: verbatim, label: text }));

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
    links: listOf(object<NoticeLink>({ label: text, url: verbatim })),
    url: verbatim,
  },
);
