import type { Database } from '../../server/database/database.js';
import { nameOf, sql } from '../../server/database/sql.js';
import { settle } from './activity-plans.js';

/**
 * Plans many activities, one every 50 minutes, half of them before now: most of them clubs, every twentieth of another
 * category, every hundredth cancelled; to those of the next days forty people come, and ten wait.
 */
export async function seedActivities({ query }: Database, count: number): Promise<void> {
  await query(
    sql`with content as (
       insert into activity_contents (category, title, joinable, capacity, waiting_list)
       select category, jsonb_build_object('en', category), true, 40, true
       from unnest(array['club', 'festival', 'volunteering', 'meeting', 'maintenance', 'other']) as category
       returning id, category),
     numbered as (
       select position, date_trunc('minute', now()) + (position - $1::int / 2) * interval '50 minutes' as at,
         case when position % 20 = 0 then (array['festival', 'volunteering', 'meeting', 'maintenance', 'other'])
           [1 + position / 20 % 5] else 'club' end as category
       from generate_series(1, $1::int) as position)
     insert into activities (content_id, category, zone, start_at, end_at, planned_start_at, planned_end_at, cancelled_at,
       updated_at)
     select content.id, category, 'Asia/Shanghai', at, at + interval '2 hours', at, at + interval '2 hours',
       case when position % 100 = 0 then at end, now()
     from numbered join content using (category)`,
    [count],
  );
  const residents = await settle(query, 50);
  await query(
    sql`insert into activity_rsvps (activity_id, resident_id, state, turn, at)
     select activities.id, resident, case when turn <= 40 then 'joined' else 'waiting' end, turn, now()
     from activities cross join unnest($1::text[]) with ordinality as resident (resident, turn)
     where begins_at between now() and now() + interval '7 days'`,
    [residents],
  );
  // As the database does by itself within a minute: without it no index can answer alone.
  for (const table of ['activities', 'activity_rsvps', 'activity_contents'])
    await query(sql`vacuum analyze ${nameOf(table)}`);
}
