import { writeJson } from '../../../adapter/json.js';
import { withDeadline } from '../../../adapter/deadline.js';
import type { ActivitiesPort } from '../../../adapter/ports.js';
import type { Changed } from '../../../controllers/live.js';
import type { OneRecord } from '../../../controllers/one-record.js';
import type { Activity } from '../../../domain/activity.js';
import { isSame } from '../../../internal/is-same.js';
import { monthOf, readMonth } from '../activity-calendar.model.js';
import type { From } from '../activity-calendar.source.js';
import type { CalendarParts } from '../calendar-parts.js';

/** How many activities are read again one by one; of more, the month is. */
const mostSingly = 10;

/** Reads again what may have changed, and shows it in its place. */
export class Newer {
  readonly #calendar: CalendarParts;
  readonly #one: OneRecord<Activity, ActivitiesPort>;

  readonly #placeWords: (activity: Activity) => string;

  /** `placeWords` says how it stands with the resident's place. */
  constructor(
    calendar: CalendarParts,
    one: OneRecord<Activity, ActivitiesPort>,
    placeWords: (activity: Activity) => string,
  ) {
    this.#calendar = calendar;
    this.#one = one;
    this.#placeWords = placeWords;
  }

  /** Resolves with whether anything is another than before; rejects when it cannot be read. */
  async read(changed: Changed): Promise<boolean> {
    const isOneNews = await this.#readOne(changed);
    const isNews = await this.#readDays(changed);
    if (isOneNews || isNews) this.#calendar.host.requestUpdate();
    return isOneNews || isNews;
  }

  async #readOne(changed: Changed): Promise<boolean> {
    const { host, source, announcer, locale } = this.#calendar;
    const { activityId } = host;
    const { from } = source;
    const before = this.#one.record;
    if (!from || !activityId || !before || (changed !== 'any' && !changed.has(activityId))) return false;
    const [port, language] = from;
    const after = await withDeadline(undefined, (signal) =>
      port.get(activityId, { signal, locale: language }),
    );
    if (activityId !== host.activityId || !isSame(from, source.from)) return false;
    // Something was shown meanwhile that may be later: it is read again.
    if (before !== this.#one.record) throw new Error('the activity was changed while it was read again');
    if (saysTheSame(before, after)) return false;
    this.#one.show(activityId, after);
    const { changedOne, notFound } = locale.section('activity');
    // Whoever joins or leaves changes a number; that it is cancelled or elsewhere has to be heard, and one's own place.
    if (!after) announcer.say(notFound);
    else if (!saysTheSame(withoutPlaces(before), withoutPlaces(after))) announcer.say(changedOne);
    else if (before.rsvp?.state !== after.rsvp?.state) announcer.say(this.#placeWords(after));
    return true;
  }

  async #readDays(changed: Changed): Promise<boolean> {
    const { source, date } = this.#calendar;
    const { from, read } = source;
    if (!from || !read) return false;
    const isKnown = (id: string) => read.activities.some((activity) => activity.id === id);
    const single = changed !== 'any' && changed.size <= mostSingly && [...changed].every(isKnown);
    const found = single ? await this.#readSingly([...changed], from) : undefined;
    // What is new, and what cannot be read by itself, comes with its month.
    const after =
      found ??
      (await withDeadline(undefined, (signal) =>
        readMonth(from[0], monthOf(date()), { signal, locale: from[1] }),
      ));
    if (!isSame(from, source.from)) return false;
    // Something was shown meanwhile that may be later: it is read again.
    if (read !== source.read) throw new Error('the days were changed while they were read again');
    if (saysTheSame(read, after)) return false;
    if ('activities' in after) source.show(after);
    else for (const [id, activity] of after) putInPlace(source, id, activity);
    return true;
  }

  /** Each with its id; `undefined` where one of them cannot be read. */
  async #readSingly(
    ids: readonly string[],
    [port, locale]: From,
  ): Promise<ReadonlyMap<string, Activity | undefined> | undefined> {
    try {
      const readings = ids.map(async (id) => {
        const activity = await withDeadline(undefined, (signal) => port.get(id, { signal, locale }));
        return [id, activity] as const;
      });
      return new Map(await Promise.all(readings));
    } catch {
      return undefined;
    }
  }
}

/** Shows another reading of one activity in its place; `undefined`: it is gone. */
export function putInPlace(
  source: CalendarParts['source'],
  id: string,
  activity: Activity | undefined,
): void {
  const { read } = source;
  if (!read) return;
  const activities = read.activities.flatMap((known) => (known.id === id ? (activity ?? []) : known));
  source.show({ ...read, activities });
}

const saysTheSame = (one: unknown, other: unknown) => writeJson(one) === writeJson(other);

/** What does not change when somebody joins or leaves. */
const withoutPlaces = (activity: Activity | undefined) =>
  activity && { ...activity, capacity: undefined, rsvp: undefined };
