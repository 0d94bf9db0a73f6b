import type { ActivitiesPort, CallOptions } from '../../../src/adapter/index.js';
import {
  overlaps,
  spanOf,
  type Activity,
  type ActivityTime,
  type TimeZone,
} from '../../../src/domain/index.js';
import { pageOf } from '../paging.js';
import type { OwnerApi } from './client.js';
import type { MicroCommunityOptions } from './options.js';
import { toInstant } from './times.js';
import type { ActivityRow } from './wire.js';

const idOf = ({ activitiesId }: ActivityRow) => activitiesId;

/** Activities to read: the API knows no series, no places and nobody who joins. */
export function activitiesPort(api: OwnerApi, options: MicroCommunityOptions): ActivitiesPort {
  const { zone } = options;
  const all = async (call: CallOptions) => {
    const rows = await api.rows<ActivityRow>('activities.listActivitiess', 'activitiess', idOf, call);
    return rows.map((row) => toActivity(row, options));
  };
  return {
    get: async (id, call) => (await all(call)).find((activity) => activity.id === id),
    async list({ from, until, categories, ...page }, call) {
      const asked = { from: Date.parse(from), to: Date.parse(until) };
      const matching = (await all(call)).filter(
        ({ when, category }) =>
          overlaps(spanOf(when, zone), asked) && (categories?.includes(category) ?? true),
      );
      return pageOf(matching, ({ when, id }) => ({ rank: spanOf(when, zone).from, id }), page);
    },
  };
}

function toActivity(row: ActivityRow, { zone, activityCategories = {} }: MicroCommunityOptions): Activity {
  const { title, typeCd, context, userName } = row;
  return {
    id: idOf(row),
    title,
    category: activityCategories[typeCd] ?? 'other',
    when: whenOf(row, zone),
    status: 'planned',
    joinable: false,
    ...(context && { description: context }),
    ...(userName && { host: { name: userName } }),
  };
}

/** The API has times alone: what lasts from the first to the last second of days is meant for the days. */
function whenOf({ startTime, endTime }: ActivityRow, zone: TimeZone): ActivityTime {
  if (startTime.endsWith(' 00:00:00') && endTime?.endsWith(' 23:59:59')) {
    return { allDay: true, start: startTime.slice(0, 10), end: endTime.slice(0, 10) };
  }
  const end = endTime && { end: toInstant(endTime, zone) };
  return { allDay: false, start: toInstant(startTime, zone), ...end, zone };
}
