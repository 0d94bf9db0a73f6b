import type { RequestInput } from '../../../../src/domain/index.js';
import type { Query } from '../database/database.js';
import { sql } from '../database/sql.js';

/** Lets one write of a resident after the other pass, so that nobody slips through between counting and writing. */
export async function inTurn(query: Query, residentId: string): Promise<void> {
  await query(sql`select id from people where id = $1 for no key update`, [residentId]);
}

/**
 * Seconds until a resident may write again: none while fewer requests, comments and the like than the limit came
 * within the last hour.
 */
export async function secondsUntilNext(
  query: Query,
  residentId: string,
  hourlyLimit: number,
): Promise<number> {
  const rows = await query<{ seconds: number }>(
    sql`select ceil(extract(epoch from at + interval '1 hour' - now()))::int as seconds from (
       select created_at as at from requests
       where resident_id = $1 and created_at > now() - interval '1 hour'
       union all
       select at from request_events join requests on requests.id = request_id
       where coalesce(by_id, resident_id) = $1 and type in ('message', 'reopened', 'rescheduled')
         and at > now() - interval '1 hour') as writes
     order by at desc offset $2 limit 1`,
    [residentId, hourlyLimit - 1],
  );
  return Math.max(rows[0]?.seconds ?? 0, 0);
}

/**
 * The resident's own open request of the last day that says the same: a double that no key can catch. What has become an
 * emergency is none of what was not.
 */
export async function findDouble(
  query: Query,
  residentId: string,
  { kind, categoryId, location, description, emergency = false }: RequestInput,
): Promise<string | undefined> {
  const rows = await query<{ id: string; description: string }>(
    sql`select id::text as id, description from requests
     where resident_id = $1 and created_at > now() - interval '24 hours'
       and status in ('submitted', 'acknowledged', 'scheduled', 'in-progress', 'on-hold')
       and kind = $2 and category_id is not distinct from $3
       and coalesce(location, '{}') - 'label' = $4::jsonb - 'label'
       and (emergency or not $5)
     order by created_at desc`,
    [residentId, kind, categoryId ?? null, JSON.stringify(location ?? {}), emergency],
  );
  return rows.find((row) => row.description.trim() === description.trim())?.id;
}
