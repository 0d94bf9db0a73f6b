import type { Database, Query } from '../database/database.js';
import { sql } from '../database/sql.js';

/** Within what is counted. */
const span = sql`interval '1 minute'`;

/** Counts once more, and resolves with the seconds until that is allowed again: none within the limit. */
export async function secondsOver(database: Database, bucket: string, limit: number): Promise<number> {
  const [counted] = await database.transaction((query) =>
    query<{ count: number; seconds: number }>(
      sql`insert into rates (bucket) values ($1)
       on conflict (bucket) do update set
         count = case when rates.since <= now() - ${span} then 1 else rates.count + 1 end,
         since = case when rates.since <= now() - ${span} then now() else rates.since end
       returning count, least(60, greatest(1, ceil(extract(epoch from since + ${span} - now()))))::int as seconds`,
      [bucket],
    ),
  );
  return counted!.count > limit ? counted!.seconds : 0;
}

/** Forgets who has not been counted for a while. */
export async function forgetOldRates(query: Query): Promise<void> {
  await query(sql`delete from rates where since < now() - interval '1 hour'`);
}
