import { promisesFor, type RequestEvent } from '../../../../src/domain/index.js';
import { categories } from '../community/community.js';
import { standard } from '../community/standard.js';
import type { Query } from '../database/database.js';
import { sql } from '../database/sql.js';
import type { RequestRow } from './requests.js';

interface MoveRow extends Required<Pick<RequestEvent, 'id' | 'type' | 'status'>> {
  at: Date;
  text: string | null;
  until: Date | null;
}

/**
 * Reckons what is promised, from the request and its whole history, and keeps it: in the transaction that changed
 * either, which holds the request's row, so that no two changes leave promises that fit neither.
 */
export async function renewPromises(query: Query, requestId: string): Promise<RequestRow> {
  const [row] = await query<RequestRow>(sql`select * from requests where id = $1`, [requestId]);
  const moves = await query<MoveRow>(
    sql`select id::text as id, at, type, status, text, until from request_events
     where request_id = $1 and status is not null order by at, sequence`,
    [requestId],
  );
  const { kind, category_id: categoryId, emergency, status, created_at: createdAt } = row!;
  const category = categories.find(({ id }) => id === categoryId);
  // Names play no part in it.
  const { serviceLevel, calendars } = standard.en;
  const promises = promisesFor(
    serviceLevel,
    calendars,
    {
      kind,
      emergency,
      status,
      createdAt: createdAt.toISOString(),
      history: moves.map(({ at, text, until, ...move }) => ({
        ...move,
        at: at.toISOString(),
        ...(text && { text }),
        ...(until && { until: until.toISOString() }),
      })),
      ...(category && { category: { id: category.id, name: category.name.en } }),
    },
    'server',
  );
  const [renewed] = await query<RequestRow>(
    sql`update requests set promises = $2 where id = $1 returning *`,
    [requestId, JSON.stringify(promises)],
  );
  return renewed!;
}
