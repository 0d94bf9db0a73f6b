import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isCorrectedSince, isExpired, type Notice } from '../../../../src/domain/index.js';
import { languageOf } from '../community/language.js';
import { noticeCategories } from '../community/notices.js';
import type { Query } from '../database/database.js';
import type { Environment, Portal } from '../portal-context.js';
import { once, Unchanged } from '../store/idempotency.js';
import { countUnread, listCurrentNotices, listNotices, readableAmong } from '../store/notice-list.js';
import { findAttachment } from '../store/notice-parts.js';
import { noticeReader } from '../store/notice-reader.js';
import { acknowledge, holdNotice, markRead } from '../store/notice-reading.js';
import { noticesFor, type NoticeAudience } from '../store/to-notice.js';
import { attachmentUrl, noticePage } from './addresses.js';
import { fileReply } from './files.js';
import { encodeNoticeCursor, readNoticeQuery, readNoticesRead, readSeen } from './notice-query.js';
import { Problem } from './problem.js';
import { idempotencyKey, idParameter, isId, json, jsonWithETag } from './reading.js';
import { largestBody, parseJson, tooLarge } from './requests.js';

/** Shows residents the notices that are for them, and keeps what they have read and acknowledged. */
export function noticeRoutes(portal: Portal): Hono<Environment> {
  const { database, feed } = portal;
  const routes = new Hono<Environment>();

  routes.get('/notices', async (context) => {
    const asked = readNoticeQuery(new URL(context.req.url).searchParams);
    const { query } = database;
    const audience = await audienceOf(context, query);
    const { ids, next } = await listNotices(query, audience.reader, asked);
    return jsonWithETag(context, {
      items: await noticesFor(query, ids, audience),
      unread: await countUnread(query, audience.reader),
      ...(next && { next: encodeNoticeCursor(next) }),
    });
  });

  routes.get('/notices/current', async (context) => {
    const { query } = database;
    const audience = await audienceOf(context, query);
    const ids = await listCurrentNotices(query, audience.reader);
    return jsonWithETag(context, { items: await noticesFor(query, ids, audience) });
  });

  routes.get('/notices/categories', (context) => {
    const language = languageIn(context);
    return jsonWithETag(context, {
      items: noticeCategories.map(({ id, name }) => ({ id, name: name[language] })),
    });
  });

  routes.post('/notices/read', bodyLimit({ maxSize: largestBody, onError: tooLarge }), async (context) => {
    idempotencyKey(context);
    const read = readNoticesRead(parseJson(await context.req.text()));
    const reader = await noticeReader(database.query, context.get('account').id);
    await database.transaction((query) => markRead(query, reader, read));
    return context.body(null, 204);
  });

  routes.get('/notices/:id', async (context) => {
    const id = idParameter(context);
    const audience = await audienceOf(context, database.query);
    return jsonWithETag(context, await readNotice(database.query, id, audience));
  });

  routes.post(
    '/notices/:id/acknowledge',
    bodyLimit({ maxSize: largestBody, onError: tooLarge }),
    async (context) => {
      const key = idempotencyKey(context);
      const id = idParameter(context);
      const residentId = context.get('account').id;
      const content = await context.req.text();
      const delivery = { residentId, key, content: `acknowledge ${id} ${content}`.trimEnd() };
      const { body } = await once(portal, delivery, async (query) => {
        const seen = content === '' ? undefined : readSeen(parseJson(content));
        await holdNotice(query, id);
        const audience = await audienceOf(context, query);
        const notice = await readNotice(query, id, audience);
        if (notice.acknowledgement?.acknowledgedAt) return new Unchanged(notice);
        if (!notice.acknowledgement || isExpired(notice, Date.now())) {
          throw new Problem(409, 'conflict', 'It is not, or no longer, asked for.');
        }
        if (isCorrectedSince(notice, seen)) {
          throw new Problem(409, 'conflict', 'It was corrected since the resident saw it.');
        }
        const isNew = await acknowledge(query, residentId, id);
        await markRead(query, audience.reader, { ids: [id] });
        const acknowledged = await readNotice(query, id, audience);
        if (isNew) await feed.recordNotice(query, id, residentId);
        return acknowledged;
      });
      return json(body);
    },
  );

  routes.get('/notices/:id/attachments/:attachmentId', async (context) => {
    const noticeId = idParameter(context);
    const id = context.req.param('attachmentId');
    const account = context.get('account');
    const { query } = database;
    const file = isId(id)
      ? await findAttachment(query, { noticeId, id }, account, await noticeReader(query, account.id))
      : undefined;
    if (!file) throw new Problem(404, 'not-found', 'There is no file with this id.');
    return fileReply(context, id, { ...file, disposition: 'attachment' });
  });

  return routes;
}

const languageIn = (context: Context) => languageOf(context.req.header('Accept-Language'));

/** Who reads the reply. */
async function audienceOf(context: Context<Environment>, query: Query): Promise<NoticeAudience> {
  const reader = await noticeReader(query, context.get('account').id);
  return { reader, language: languageIn(context), noticePage, attachmentUrl };
}

/**
 * A notice that is for the reader.
 *
 * @throws Problem when there is none
 */
async function readNotice(query: Query, id: string, audience: NoticeAudience): Promise<Notice> {
  const [notice] = await noticesFor(query, await readableAmong(query, audience.reader, [id]), audience);
  if (!notice) throw new Problem(404, 'not-found', 'There is no notice with this id.');
  return notice;
}
