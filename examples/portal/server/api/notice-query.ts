import * as v from 'valibot';
import type { NoticesRead } from '../../../../src/adapter/ports.js';
import { isInstant, type Instant } from '../../../../src/domain/index.js';
import type { NoticeListQuery, NoticePosition } from '../store/notice-list.js';
import { isStored, readLimit, readSearch, takeCursor, writeCursor } from './list-query.js';
import { Problem } from './problem.js';
import { isId } from './reading.js';
import { invalid, parse } from './request-input.js';

/**
 * Which page of the notices is asked for.
 *
 * @throws Problem that names the parameter that makes no sense
 */
export function readNoticeQuery(parameters: URLSearchParams): NoticeListQuery {
  const categoryId = parameters.get('categoryId')?.replaceAll('\0', '');
  const cursor = parameters.get('cursor');
  return {
    search: readSearch(parameters.get('search') ?? ''),
    expired: readFlag(parameters.get('expired') ?? 'false'),
    limit: readLimit(parameters),
    ...(categoryId !== undefined && { categoryId }),
    ...(cursor !== null && { after: readCursor(cursor) }),
  };
}

/** Where the next page begins, as text that says nothing to the client. */
export function encodeNoticeCursor({ pinned, publishedAt, id }: NoticePosition): string {
  return writeCursor([String(pinned), publishedAt, id]);
}

function readCursor(cursor: string): NoticePosition {
  return takeCursor(cursor, ([pinned = '', publishedAt = '', id = '']) => {
    const isOurs = /^(true|false)$/.test(pinned) && isStored(publishedAt) && isId(id);
    return isOurs ? { pinned: pinned === 'true', publishedAt, id } : undefined;
  });
}

function readFlag(text: string): boolean {
  if (/^(true|false)$/.test(text)) return text === 'true';
  throw new Problem(400, 'invalid', 'expired is true or false.', { fields: { expired: 'unknown-choice' } });
}

/** The most ids of what was read: those of ten of the longest pages. */
const mostIds = 1000;

const readSchema = v.object({
  ids: v.optional(v.pipe(v.array(v.string()), v.maxLength(mostIds, 'too-large'))),
  seen: v.optional(v.pipe(v.string(), v.check(isStored, 'format'))),
  until: v.optional(v.pipe(v.string(), v.check(isStored, 'format'))),
});

/**
 * What a resident has read. What can be no id is that of no notice.
 *
 * @throws Problem that names the field that is wrong
 */
export function readNoticesRead(body: unknown): NoticesRead {
  const { ids, seen, until } = parse(readSchema, body);
  if (ids && until !== undefined) throw invalid({ until: 'invalid' });
  if (until !== undefined) return { until };
  if (!ids) throw invalid({ ids: 'required' });
  return { ids: ids.filter(isId), ...(seen !== undefined && { seen }) };
}

const acknowledgeSchema = v.object({
  seen: v.optional(v.pipe(v.string(), v.check(isInstant, 'format'))),
});

/**
 * Which text of a notice the resident saw who acknowledges it, as far as they say so.
 *
 * @throws Problem that names the field that is wrong
 */
export function readSeen(body: unknown): Instant | undefined {
  return parse(acknowledgeSchema, body).seen;
}
