import { randomUUID } from 'node:crypto';
import type { ActivityTime } from '../../../../src/domain/index.js';
import type { Database, Query } from '../../server/database/database.js';
import { sql } from '../../server/database/sql.js';
import { planActivity, type ActivityContent } from '../../server/store/activities.js';

const day = 86_400_000;

/** What somebody plans who says little: everybody can come, with two guests, and wait. */
export const walk: ActivityContent = {
  category: 'club',
  title: { en: 'Walk', zh: '散步' },
  description: {},
  place: {},
  fee: {},
  audience: {},
  joinable: true,
  waitingList: true,
  guestsAtMost: 2,
  closesBefore: 0,
};

/** An hour on the community's clock, so many days from now. */
export function inDays(days: number, hours = 1): ActivityTime {
  const start = Math.floor(Date.now() / 1000) * 1000 + days * day;
  const instant = (epochMs: number) => new Date(epochMs).toISOString();
  return {
    allDay: false,
    start: instant(start),
    end: instant(start + hours * 3_600_000),
    zone: 'Asia/Shanghai',
  };
}

/** Plans an activity as staff do, and resolves with its id. Nobody is told. */
export function plan(
  database: Database,
  content: Partial<ActivityContent> = {},
  when: ActivityTime = inDays(7),
): Promise<string> {
  return database.transaction((query) => planActivity(query, { ...walk, ...content }, when));
}

/** Takes everything out of the calendar. */
export async function clearCalendar({ query }: Database): Promise<void> {
  await query(sql`delete from activities`);
  await query(sql`delete from activity_series`);
  await query(sql`delete from activity_contents`);
}

/** Lets many more people live in the community. Resolves with their ids. */
export async function settle(query: Query, count: number): Promise<string[]> {
  const rows = await query<{ id: string }>(
    sql`insert into people (id, role, name_en, name_zh, phone)
     select 'neighbour-' || $2::text || '-' || number, 'resident', 'Neighbour ' || number, '邻居' || number, ''
     from generate_series(1, $1::int) as number returning id`,
    [count, randomUUID()],
  );
  return rows.map(({ id }) => id);
}
