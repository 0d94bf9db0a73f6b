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
import { checkSubscribe, guard, readList, readOne, readPage, type Report } from './checking.js';
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
  ShapeError,
  text,
  timeZone,
  type Shape,
} from './shape.js';

/** The activities port with everything checked that comes back through it, as `checkRequests()` does for requests. */
export function checkActivities(port: ActivitiesPort, report: Report): ActivitiesPort {
  const { rsvp } = port;
  const one = (raw: unknown) => readOne(activityShape, raw);
  const checked: ActivitiesPort = {
    list: (query, options) =>
      guard(
        options,
        () => port.list(query, options),
        (raw) => readPage(activityShape, raw, 'planned activity', report),
      ),
    get: (activityId, options) => guard(options, () => port.get(activityId, options), orNothing(one)),
    // Asked for each time, for a backend may say it with its first list.
    get subscriptionUrl() {
      return typeof port.subscriptionUrl === 'string' ? port.subscriptionUrl : undefined;
    },
  };
  if (rsvp) {
    checked.rsvp = {
      join: (activityId, reply, options) => guard(options, () => rsvp.join(activityId, reply, options), one),
      leave: (activityId, options) => guard(options, () => rsvp.leave(activityId, options), one),
    };
  }
  if (port.series) {
    checked.series = (seriesId, options) =>
      guard(
        options,
        () => port.series!(seriesId, options),
        orNothing((raw) => readOne(seriesShape, raw)),
      );
  }
  if (port.frequency) {
    checked.frequency = (period, options) =>
      guard(
        options,
        () => port.frequency!(period, options),
        (raw) => readList(frequencyShape, raw, 'frequency', report),
      );
  }
  if (port.subscribe) checked.subscribe = checkSubscribe((listener) => port.subscribe!(listener), report);
  return checked;
}

const orNothing =
  <Value>(read: (raw: unknown) => Value) =>
  (raw: unknown): Value | undefined =>
    raw === undefined || raw === null ? undefined : read(raw);

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
    throw new ShapeError(`${path}.end: before the start`);
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
    url: text,
    version: count,
    updatedAt: instant,
  },
);

const start = either(civilDate, instant);

/** A series as it comes from a backend. Whether the rule is one is seen by who reads it. */
export const seriesShape = object<ActivitySeries>(
  { id, activity: activityShape, rule: text },
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
