import { civilFromInstant, type ActivityTime } from '../../../../src/domain/index.js';
import type { NewActivity, NewNotice } from '../../../../src/testing/index.js';
import { timeZone } from '../../server/community/community.js';
import type { Database } from '../../server/database/database.js';
import { sql } from '../../server/database/sql.js';
import { choir, type ActivityDesk } from './activity-desk.js';
import { inHours, plain, type NoticeDesk } from './notice-desk.js';
import type { FormInput } from './staff-client.js';

/** The longest text that goes into a form; the database takes more. */
const longestTyped = 1000;

const isPast = (instant: string | undefined) => instant !== undefined && Date.parse(instant) < Date.now();

/** A time of the community's clock, as a field takes it. */
const clock = (instant: string): string => civilFromInstant(Date.parse(instant), timeZone);

/** Has staff write a notice. What their form refuses to write today is put into the database: it came to be by waiting. */
export async function putNotice(desk: NoticeDesk, database: Database, notice: NewNotice): Promise<string> {
  const id = await desk.write(noticeForm(notice));
  const { body, validUntil, window, withdrawn } = notice;
  if (body.content.length > longestTyped)
    await database.query(sql`update notices set body_en = $2 where id = $1`, [id, body.content]);
  if (isPast(validUntil))
    await database.query(sql`update notices set valid_until = $2 where id = $1`, [id, validUntil]);
  if (isPast(window?.until))
    await database.query(sql`update notices set window_from = $2, window_until = $3 where id = $1`, [
      id,
      window!.from,
      window!.until,
    ]);
  if (withdrawn) await desk.do(id, 'withdraw', { reason_en: withdrawn.reason ?? '' });
  return id;
}

function noticeForm({ window, validUntil, acknowledgement, ...notice }: NewNotice): FormInput {
  const { kind, title, body, pinned, priority, category } = notice;
  const isOver = isPast(window?.until);
  return {
    ...plain,
    kind,
    title_en: title,
    body_en: body.content.slice(0, longestTyped),
    body_type: body.type,
    ...(priority && { priority }),
    ...(pinned && { pinned: 'yes' }),
    ...(category && { category: category.id }),
    ...(window && { window_from: isOver ? inHours(1) : clock(window.from) }),
    ...(window?.until && { window_until: isOver ? inHours(2) : clock(window.until) }),
    ...(validUntil && !isPast(validUntil) && { valid_until: clock(validUntil) }),
    ...(acknowledgement && { acknowledge: 'yes' }),
    ...(acknowledgement?.until && { acknowledge_until: clock(acknowledgement.until) }),
  };
}

/** Has staff plan an activity; what has begun already is put into the database, as above. */
export async function putActivity(
  desk: ActivityDesk,
  database: Database,
  activity: NewActivity,
): Promise<string> {
  const { when, description = '', status } = activity;
  const hasBegun = Date.parse(when.start) < Date.now();
  const id = await desk.plan(activityForm(activity, hasBegun));
  if (status === 'cancelled') await desk.do(id, 'cancel', { reason_en: 'It rains.' });
  if (hasBegun) await database.query(beginning(when), [id, when.start, when.end ?? null]);
  if (description.length > longestTyped)
    await database.query(
      sql`update activity_contents set description = jsonb_build_object('en', $2::text)
       where id = (select content_id from activities where id = $1)`,
      [id, description],
    );
  return id;
}

const beginning = ({ allDay }: ActivityTime) =>
  allDay
    ? sql`update activities set first_day = $2, last_day = $3, planned_first_day = $2, planned_last_day = $3 where id = $1`
    : sql`update activities set start_at = $2, end_at = $3, planned_start_at = $2, planned_end_at = $3 where id = $1`;

function timesOf(when: ActivityTime): FormInput {
  if (when.allDay) return { all_day: 'yes', start_date: when.start, end_date: when.end };
  const [startDate, startTime] = clock(when.start).split('T') as [string, string];
  const [endDate = '', endTime = ''] = when.end === undefined ? [] : clock(when.end).split('T');
  return { start_date: startDate, start_time: startTime, end_date: endDate, end_time: endTime };
}

/** The times of what has begun are those of a choir in a week, until the database is told. */
const timesAhead = ({ allDay }: ActivityTime): FormInput =>
  allDay
    ? { all_day: 'yes', start_date: choir().start_date!, end_date: choir().start_date! }
    : { start_date: choir().start_date!, start_time: choir().start_time!, end_time: choir().end_time! };

function activityForm(activity: NewActivity, hasBegun: boolean): FormInput {
  const { title, category, when, joinUntil, joinable, capacity, guestsAtMost = 0 } = activity;
  const { description, place } = activity;
  const closes = joinUntil === undefined ? 0 : (Date.parse(when.start) - Date.parse(joinUntil)) / 3_600_000;
  return {
    category,
    title_en: title,
    ...(hasBegun ? timesAhead(when) : timesOf(when)),
    repeat: 'none',
    ...(description !== undefined && { description_en: description.slice(0, longestTyped) }),
    ...(place !== undefined && { place_en: place }),
    ...((joinable ?? capacity) && {
      joinable: 'yes',
      waiting_list: 'yes',
      guests: String(guestsAtMost),
      closes: String(closes),
    }),
    ...(capacity?.total !== undefined && { capacity: String(capacity.total) }),
  };
}
