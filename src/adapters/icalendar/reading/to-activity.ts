import type { Activity, ActivityStatus } from '../../../domain/activity.js';
import { activityTime } from './activity-time.js';
import type { Occurrence } from './occurrences.js';
import { recurs } from './series.js';

/** The activity that an occurrence is. */
export function toActivity({ id, series, event, start, length, movedFrom }: Occurrence): Activity {
  // Some write of an occurrence only what is other.
  const isPart = event.content.title === undefined;
  const {
    excerpt = '',
    title = excerpt,
    category = 'other',
    comment,
    ...content
  } = {
    ...(isPart && series.master?.content),
    ...event.content,
  };
  const status = statusOf(event.isCancelled, movedFrom !== undefined);
  const shown = event.zones.own;
  return {
    id,
    ...(recurs(series) && { seriesId: series.uid }),
    title,
    category,
    ...content,
    when: activityTime(start, length, shown),
    status,
    ...(movedFrom && { movedFrom: activityTime(movedFrom.start, movedFrom.length, shown) }),
    ...(status !== 'planned' && comment !== undefined && { reason: comment }),
  };
}

function statusOf(isCancelled: boolean, isMoved: boolean): ActivityStatus {
  if (isCancelled) return 'cancelled';
  return isMoved ? 'moved' : 'planned';
}
