import {
  activityCategories,
  activityStatuses,
  type Activity,
  type ActivityFrequency,
  type ActivitySeries,
  type ActivityTime,
  type Capacity,
  type Rsvp,
} from '../domain/activity.js';
import { checkMethods, list, one, oneOrNothing, page, type Report } from './checking.js';
import { attachmentShape } from './attachment-shape.js';
import type { ActivitiesPort } from './ports.js';
import { personShape } from './person-shape.js';
import {
  civilDate,
  count,
  either,
  exactly,
  flag,
  id,
  instant,
  listOf,
  object,
  oneOf,
  text,
  timeZone,
  verbatim,
  type Shape,
} from './shape.js';

/** The activities port with everything checked that comes back through it, as `checkRequests()` does for requests. */
export function checkActivities(port: ActivitiesPort, report: Report): ActivitiesPort {
  const { rsvp } = port;
  const changed = one(activityShape);
  return {
    // Asked for each time, for a backend may say it with its first list.
    get subscriptionUrl() {
      return typeof port.subscriptionUrl === 'string' ? port.subscriptionUrl : undefined;
    },
    ...checkMethods<Omit<ActivitiesPort, 'subscriptionUrl'>>(port, report, {
      list: page(activityShape, 'planned activity', report),
      get: oneOrNothing(activityShape),
      series: oneOrNothing(seriesShape),
      frequency: list(frequencyShape, 'frequency', report),
    }),
    ...(rsvp && { rsvp: checkMethods(rsvp, report, { join: changed, leave: changed }) }),
  };
}

const timedShape = object<Extract<ActivityTime, { allDay: false }>>(
  { allDay: exactly(false), start: instant, zone: timeZone },
  { end: instant },
);
const allDayShape = object<Extract<ActivityTime, { allDay: true }>>({
  allDay: exactly(true),
  start: civilDate,
  end: civilDate,
});

/** When something is; it does not end before it begins. */
const timeShape: Shape<ActivityTime> = (value, path = '') => {
  const { allDay } = object<{ allDay: boolean }>({ allDay: flag })(value, path);
  const time = allDay ? allDayShape(value, path) : timedShape(value, path);
  if (time.end !== undefined && Date.parse(time.end) < Date.parse(time.start))
    throw new Error(`${path}.end: before the start`);
  return time;
};

/** An activity as it comes from a backend. */
export const activityShape = object<Activity>(
  {
    id,
    title: text,
    category: oneOf(activityCategories),
    when: timeShape,
    status: oneOf(activityStatuses),
  },
  {
    seriesId: id,
    description: text,
    movedFrom: timeShape,
    reason: text,
    place: text,
    host: personShape,
    fee: text,
    audience: text,
    joinable: flag,
    capacity: object<Capacity>({ taken: count }, { total: count, waiting: count }),
    guestsAtMost: count,
    joinUntil: instant,
    rsvp: object<Rsvp>({ state: oneOf(['joined', 'waiting', 'none']) }, { guests: count, position: count }),
    attachments: listOf(attachmentShape),
    url: verbatim,
    version: count,
    updatedAt: instant,
  },
);

const start = either(civilDate, instant);

/** A series as it comes from a backend. Whether the rule is one is seen by who reads it. */
export const seriesShape = object<ActivitySeries>(
  { id, activity: activityShape, rule: verbatim },
  {
    except: listOf(start),
    also: listOf(start),
    changed: listOf(object<{ start: string; activity: Activity }>({ start, activity: activityShape })),
  },
);

const frequencyShape = object<ActivityFrequency>({
  category: oneOf(activityCategories),
  planned: count,
  held: count,
});
