import { withDeadline } from '../../../adapter/deadline.js';
import type { ActivitiesPort } from '../../../adapter/ports.js';
import type { Changed } from '../../../controllers/live.js';
import type { OneRecord } from '../../../controllers/one-record.js';
import type { Activity } from '../../../domain/activity.js';
import { monthOf, readMonth } from '../activity-calendar.model.js';
import type { CalendarParts } from '../calendar-parts.js';

/** How many activities are read again one by one; of more, the month is. */
const mostSingly = 10;

/** Reads again what may have changed, and shows it in its place. */
export class Newer {
  readonly #calendar: CalendarParts;
  readonly #one: OneRecord<Activity, ActivitiesPort>;

  constructor(calendar: CalendarParts, one: OneRecord<Activity, ActivitiesPort>) {
    this.#calendar = calendar;
    this.#one = one;
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
    if (activityId !== host.activityId || isSame(this.#one.record, after)) return false;
    // Whoever joins or leaves changes a number; that it is cancelled or elsewhere has to be heard.
    const isHeard = !isSame(withoutPlaces(before), withoutPlaces(after));
    this.#one.show(after);
    if (isHeard) announcer.say(locale.section('activity').changedOne);
    return true;
  }

  async #readDays(changed: Changed): Promise<boolean> {
    const { source, date } = this.#calendar;
    const { from, read } = source;
    if (!from || !read) return false;
    const [port, language] = from;
    const isKnown = (id: string) => read.activities.some((activity) => activity.id === id);
    if (changed !== 'any' && changed.size <= mostSingly && [...changed].every(isKnown)) {
      const found = await withDeadline(undefined, (signal) =>
        Promise.all(
          [...changed].map(async (id) => [id, await port.get(id, { signal, locale: language })] as const),
        ),
      );
      // Something else is shown by now, and it was read after the change.
      if (read !== source.read) return false;
      for (const [id, activity] of found) putInPlace(source, id, activity);
      return found.length > 0;
    }
    const month = monthOf(date());
    const after = await withDeadline(undefined, (signal) =>
      readMonth(port, month, { signal, locale: language }),
    );
    if (read !== source.read || isSame(read, after)) return false;
    source.show(after);
    return true;
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

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What does not change when somebody joins or leaves. */
const withoutPlaces = (activity: Activity | undefined) =>
  activity && { ...activity, capacity: undefined, rsvp: undefined };
