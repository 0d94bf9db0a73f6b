import type { Context } from 'hono';
import { Problem } from '../api/problem.js';
import { isId } from '../api/reading.js';
import type { Query } from '../database/database.js';
import type { NoticeRow } from '../store/notice-rows.js';
import { findNotice } from '../store/notices.js';

/**
 * The notice that the address names.
 *
 * @throws Problem when there is none
 */
export async function noticeAt(context: Context, query: Query): Promise<NoticeRow> {
  const id = context.req.param('id') ?? '';
  const row = isId(id) ? await findNotice(query, id) : undefined;
  if (!row) throw new Problem(404, 'not-found', 'There is no notice with this id.');
  return row;
}

/** How a notice stands, for a form to say what it showed: what somebody wrote on other facts is not done. */
export function standOfNotice({ version, state }: NoticeRow): string {
  const stage = state === 'withdrawn' || state === 'scheduled' ? state : 'published';
  return `${version} ${stage}`;
}
