import type { Database } from '../../server/database/database.js';
import { nameOf, sql } from '../../server/database/sql.js';

/**
 * Puts many notices up, one a minute back from now: most of one building, some of the other, of the community or of a home;
 * every fiftieth pinned, every seventh over, every hundredth an outage that is still to come.
 */
export async function seedNotices({ query }: Database, count: number): Promise<void> {
  await query(
    sql`with numbered as (
       select position, date_trunc('milliseconds', now()) - position * interval '1 minute' as at
       from generate_series(1, $1::int) as position)
     insert into notices (number, kind, category_id, priority, pinned, body_type, title_en, body_en, words, issuer_id,
       published_at, announced_at, changed_at, updated_at, valid_until, window_from)
     select 'S-' || position, case when position % 100 = 0 then 'outage' else 'notice' end,
       (array['works', 'life', 'safety'])[1 + position % 3], 'normal', position % 50 = 0, 'text',
       'Notice ' || position, repeat('The water is off. ', 20), 's-' || position || ' the water is off', 'chen-jing',
       at, at, at, at, case when position % 7 = 0 then at + interval '1 second' end,
       case when position % 100 = 0 then now() + position * interval '1 minute' end
     from numbered`,
    [count],
  );
  await query(
    sql`insert into notice_scopes (notice_id, place_id, pinned, published_at, changed_at, ends_at, category_id)
     select id, case when position % 10 = 0 then 'community' when position % 10 = 1 then 'b3' when position % 10 = 2
       then 'h-3-502' else 'b5' end, pinned, published_at, changed_at, ends_at, category_id
     from (select notices.*, substr(number, 3)::int as position from notices where number like 'S-%') as seeded`,
  );
  for (const table of ['notices', 'notice_scopes', 'notice_reads'])
    await query(sql`analyze ${nameOf(table)}`);
}
