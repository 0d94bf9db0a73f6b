import type { NoticesPort } from '../../../src/adapter/index.js';
import type { CallOptions } from '../../../src/adapter/index.js';
import { isExpired, type Notice, type ScopeLevel, type TimeZone } from '../../../src/domain/index.js';
import { pageOf } from '../paging.js';
import type { OwnerApi } from './client.js';
import type { MicroCommunityOptions } from './options.js';
import { toInstant } from './times.js';
import type { NoticeRow } from './wire.js';

/** Whom a notice is for. The community (001) and everybody (005) are all who can read it. */
const scopes: Readonly<Record<string, ScopeLevel>> = { '002': 'building', '003': 'unit', '004': 'home' };

const idOf = ({ noticeId }: NoticeRow) => noticeId;

/** The API knows no search, no outages, and nothing of who has read what: the device remembers that. */
export function noticesPort(api: OwnerApi, { zone }: MicroCommunityOptions): NoticesPort {
  const all = async (call: CallOptions) => {
    const rows = await api.rows<NoticeRow>('notice.listNotices', 'notices', idOf, call);
    return rows.map((row) => toNotice(row, zone));
  };
  return {
    get: async (id, call) => (await all(call)).find((notice) => notice.id === id),
    async list({ categoryId, search = '', expired = false, ...page }, call) {
      const now = api.clock.now();
      const words = search.toLocaleLowerCase().split(/\s+/);
      const matching = (await all(call)).filter(
        (notice) =>
          isExpired(notice, now) === expired &&
          (categoryId === undefined || notice.category?.id === categoryId) &&
          words.every((word) => textOf(notice).includes(word)),
      );
      return pageOf(matching, ({ publishedAt, id }) => ({ rank: -Date.parse(publishedAt), id }), page);
    },
  };
}

function toNotice(row: NoticeRow, zone: TimeZone): Notice {
  const { title, context, startTime, endTime, objType = '', objId, objName, userName } = row;
  const level = scopes[objType];
  return {
    id: idOf(row),
    kind: 'notice',
    title,
    body: { type: 'html', content: context },
    category: { id: row.noticeTypeCd, name: row.noticeTypeCdName ?? row.noticeTypeCd },
    ...(userName && { issuer: { name: userName } }),
    publishedAt: toInstant(row.createTime ?? startTime, zone),
    validFrom: toInstant(startTime, zone),
    ...(endTime && { validUntil: toInstant(endTime, zone) }),
    ...(level && { scope: [{ level, ...(objId && { id: objId }), ...(objName && { label: objName }) }] }),
  };
}

/** What is looked through: the words that are read, not the tags between them. */
const textOf = ({ title, body }: Notice) =>
  `${title}\n${body.content.replace(/<[^>]*>/g, ' ')}`.toLocaleLowerCase();
