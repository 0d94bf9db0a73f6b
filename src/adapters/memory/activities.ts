import { AdapterError } from '../../adapter/errors.js';
import type { ActivitiesPort, ActivityQuery, Page, WriteOptions } from '../../adapter/ports.js';
import {
  activityCategories,
  epochFromCivil,
  isOver,
  overlaps,
  placesLeft,
  spanOf,
  type Activity,
  type ActivityFrequency,
  type CivilDate,
  type TimeZone,
} from '../../domain/index.js';
import type { Community, OpenCommunity } from './community.js';
import type { Line } from './line.js';
import { Listeners } from './listeners.js';
import { placeFor, withPlace } from './places.js';
import type { FiledRsvp } from './records.js';
import { Turns } from './turns.js';

/** Keeps the calendar: what was planned, and this resident's places. The others come with the activities. */
export class Activities {
  readonly #community: Community;
  readonly #zone: TimeZone;
  readonly #turns = new Turns();
  readonly #listeners = new Listeners();
  /** What was put there since, in place of the seed's. */
  readonly #put = new Map<string, Activity>();
  readonly port: ActivitiesPort;

  constructor(community: Community, line: Line, zone: TimeZone = 'Asia/Shanghai') {
    this.#community = community;
    this.#zone = zone;
    this.port = {
      list: (query, options) =>
        line('activities.list', options, async () => this.#page(await community.open(options), query)),
      get: (id, options) =>
        line('activities.get', options, async () => this.#shown(await community.open(options), id)),
      rsvp: {
        join: (id, reply, options) =>
          line('activities.join', options, async () =>
            this.#write(id, JSON.stringify(['join', id, reply]), options, (activity, before) =>
              placeFor(activity, before, reply, { now: community.now(), zone: this.#zone }),
            ),
          ),
        leave: (id, options) =>
          line('activities.leave', options, async () =>
            this.#write(id, JSON.stringify(['leave', id]), options, ({ id: activityId }) => ({
              activityId,
              state: 'none',
              guests: 0,
              ahead: 0,
            })),
          ),
      },
      series: (seriesId, options) =>
        line('activities.series', options, async () => {
          const { seed } = await community.open(options);
          return seed.series?.find(({ id }) => id === seriesId);
        }),
      frequency: (period, options) =>
        line('activities.frequency', options, async () =>
          this.#frequency(await community.open(options), period),
        ),
      subscribe: this.#listeners.subscribe,
    };
  }

  /** Puts an activity into the calendar, or another in its place, and tells whoever is subscribed. */
  put(activity: Activity): void {
    this.#put.set(activity.id, structuredClone(activity));
    this.#listeners.tell(activity.id);
  }

  /** A neighbour comes where there is room for one, or comes no more. Resolves with whether one more, or one less, comes. */
  countNeighbour(id: string, isComing: boolean): Promise<boolean> {
    return this.#turns.take(async () => {
      const open = await this.#community.open();
      const shown = this.#shown(open, id);
      if (!shown) throw new AdapterError('not-found');
      if (isComing && shown.capacity && placesLeft(shown.capacity) < 1) return false;
      const { capacity = { taken: 0 }, ...activity } = this.#all(open).get(id)!;
      this.put({ ...activity, capacity: { ...capacity, taken: capacity.taken + (isComing ? 1 : -1) } });
      return true;
    });
  }

  /** As others left it. */
  #all({ seed }: OpenCommunity): Map<string, Activity> {
    return new Map([
      ...(seed.activities ?? []).map((activity) => [activity.id, activity] as const),
      ...this.#put,
    ]);
  }

  #shown(open: OpenCommunity, id: string): Activity | undefined {
    const activity = this.#all(open).get(id);
    return activity && withPlace(activity, open.records.rsvp(id));
  }

  #page(
    open: OpenCommunity,
    { from, until, categories, cursor, limit = 100 }: ActivityQuery,
  ): Page<Activity> {
    const span = { from: Date.parse(from), to: Date.parse(until) };
    const wanted = [...this.#all(open).values()]
      .filter(({ category }) => categories?.includes(category) ?? true)
      .filter(({ when }) => overlaps(spanOf(when, this.#zone), span))
      .map((activity) => [this.#placeOf(activity), activity] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const rest = cursor === undefined ? wanted : wanted.filter(([place]) => place > cursor);
    const items = rest.slice(0, limit);
    return {
      items: items.map(([, activity]) => withPlace(activity, open.records.rsvp(activity.id))),
      total: wanted.length,
      ...(rest.length > items.length && { next: items.at(-1)![0] }),
    };
  }

  /** Where an activity stands, as a text that sorts as the list does; also the cursor behind it. */
  #placeOf({ when, id }: Activity): string {
    return `${new Date(spanOf(when, this.#zone).from).toISOString()} ${id}`;
  }

  /** One after the other, so that nobody takes a place that is given away already. */
  #write(
    id: string,
    content: string,
    options: WriteOptions,
    decide: (activity: Activity, before: FiledRsvp | undefined) => Omit<FiledRsvp, 'deliveries'>,
  ): Promise<Activity> {
    this.#community.judgeWriter(options);
    const { idempotencyKey: key } = options;
    return this.#turns.take(async () => {
      const open = await this.#community.open(options);
      const { records } = open;
      const activity = this.#all(open).get(id);
      if (!activity) throw new AdapterError('not-found');
      const sent = records.rsvpSentWith(key)?.deliveries.find((delivery) => delivery.key === key);
      if (sent && sent.content !== content)
        throw new AdapterError('conflict', { message: 'the key was used for something else' });
      if (!sent) {
        const before = records.rsvp(id);
        const deliveries = [...(before?.deliveries ?? []), { key, content }];
        await records.putRsvp({ ...decide(activity, before), deliveries });
        this.#listeners.tell(id);
      }
      return withPlace(activity, records.rsvp(id));
    });
  }

  #frequency(open: OpenCommunity, period: { from: CivilDate; until: CivilDate }): ActivityFrequency[] {
    const now = this.#community.now();
    const { from, to } = spanOf({ allDay: true, start: period.from, end: period.until }, this.#zone);
    const begun = [...this.#all(open).values()].filter(({ when }) => {
      const start = when.allDay ? epochFromCivil(`${when.start}T00:00`, this.#zone) : Date.parse(when.start);
      return from <= start && start < to;
    });
    return activityCategories.flatMap((category) => {
      const planned = begun.filter((activity) => activity.category === category);
      const held = planned.filter(
        (activity) => activity.status !== 'cancelled' && isOver(activity, now, this.#zone),
      );
      return planned.length > 0 ? [{ category, planned: planned.length, held: held.length }] : [];
    });
  }
}
