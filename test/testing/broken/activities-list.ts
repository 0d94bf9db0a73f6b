import { AdapterError } from '../../../src/adapter/errors.js';
import type { ActivityQuery } from '../../../src/adapter/ports.js';
import type { Activity, ActivityTime } from '../../../src/domain/index.js';
import { without } from '../../support/without.js';
import { withActivities, withActivitiesAnew, withEach } from './activities-port.js';
import type { BrokenAdapter } from './broken.js';
import { reloadable } from './reloadable.js';

/** With the query changed before it is asked. */
const asking = (change: (query: ActivityQuery) => ActivityQuery) =>
  withActivities(({ list }) => ({ list: (query, options) => list(change(query), options) }));

/** With a page of the list changed. */
const withPage = (change: (items: readonly Activity[], query: ActivityQuery) => readonly Activity[]) =>
  withActivities(({ list }) => ({
    async list(query, options) {
      const page = await list(query, options);
      return { ...page, items: change(page.items, query) };
    },
  }));

const withTime = (change: (when: ActivityTime) => ActivityTime) =>
  withEach((activity) => ({ ...activity, when: change(activity.when) }));

const withWords = (change: (text: string) => string) =>
  withEach((activity) => ({
    ...activity,
    title: change(activity.title),
    ...(activity.description !== undefined && { description: change(activity.description) }),
  }));

/** Cuts the list by a number of activities to skip. */
const byNumber = withActivities(({ list }) => ({
  async list({ cursor = '0', limit = 100, ...query }, options) {
    const { items } = await list({ ...query, limit: 1000 }, options);
    const from = Number(cursor);
    const isLast = from + limit >= items.length;
    return { items: items.slice(from, from + limit), ...(!isLast && { next: String(from + limit) }) };
  },
}));

/** Goes on behind the time of the last one, and so passes over what begins with it. */
const byTime = withActivities(({ list }) => ({
  async list({ cursor, limit = 100, ...query }, options) {
    const { items } = await list({ ...query, limit: 1000 }, options);
    const rest = items.filter(({ when }) => cursor === undefined || when.start > cursor);
    const page = rest.slice(0, limit);
    return { items: page, ...(page.length < rest.length && { next: page.at(-1)!.when.start }) };
  },
}));

export const brokenActivityLists: readonly BrokenAdapter[] = [
  {
    defect: 'rejects where there is no such activity',
    caughtBy: 'activities.get.unknown',
    open: withActivities(({ get }) => ({
      async get(id, options): Promise<Activity> {
        const activity = await get(id, options);
        if (!activity) throw new AdapterError('not-found');
        return activity;
      },
    })),
  },
  {
    defect: 'gives another place in its list',
    caughtBy: 'activities.list.readable',
    open: withPage((items) => items.map((activity) => ({ ...activity, place: 'Somewhere' }))),
  },
  {
    defect: 'leaves out of its list what is cancelled',
    caughtBy: 'activities.list.planned',
    open: withPage((items) => items.filter(({ status }) => status !== 'cancelled')),
  },
  {
    defect: 'lists only what begins in the span',
    caughtBy: 'activities.list.overlap',
    open: withPage((items, { from }) =>
      items.filter(({ when }) => Date.parse(when.start) >= Date.parse(from)),
    ),
  },
  {
    defect: 'lists what ends as the span begins',
    caughtBy: 'activities.list.overlap',
    open: asking(({ from, ...query }) => ({ ...query, from: new Date(Date.parse(from) - 1).toISOString() })),
  },
  {
    defect: 'leaves out what has no end',
    caughtBy: 'activities.list.moment',
    open: withPage((items) => items.filter(({ when }) => when.end !== undefined)),
  },
  {
    defect: 'lists what begins last first',
    caughtBy: 'activities.list.order',
    open: withPage((items) => [...items].reverse()),
  },
  {
    defect: 'skips as many activities as were read',
    caughtBy: 'activities.list.pages-while-planning',
    open: byNumber,
  },
  {
    defect: 'gives more than it is asked for',
    caughtBy: 'activities.list.pages-while-planning',
    open: asking((query) => without(query, 'limit')),
  },
  {
    defect: 'goes on behind a time, not behind an activity',
    caughtBy: 'activities.list.same-start',
    open: byTime,
  },
  {
    defect: 'keeps its cursors in the page',
    caughtBy: 'activities.list.cursor-after-reload',
    open: withActivitiesAnew(() => ({ list: async () => ({ items: [] }) })),
    openSound: reloadable,
  },
  {
    defect: 'stumbles over a cursor that it does not know',
    caughtBy: 'activities.list.foreign-cursor',
    open: withActivities(({ list }) => ({
      async list(query, options) {
        if (query.cursor !== undefined) JSON.parse(query.cursor);
        return list(query, options);
      },
    })),
  },
  {
    defect: 'looks at the first category alone',
    caughtBy: 'activities.list.categories',
    open: asking(({ categories, ...query }) => ({
      ...query,
      ...(categories && { categories: [categories[0]!] }),
    })),
  },
  {
    defect: 'takes the time in New York for that in Shanghai',
    caughtBy: 'activities.content.instants',
    open: withTime((when) => (when.allDay ? when : { ...when, start: `${when.start.slice(0, 19)}+08:00` })),
  },
  {
    defect: 'takes the last day for the first that is free, as calendar files do',
    caughtBy: 'activities.content.days',
    open: withTime((when) => {
      if (!when.allDay) return when;
      const dayAfter = new Date(Date.parse(when.end) + 86_400_000).toISOString().slice(0, 10);
      return { ...when, end: dayAfter };
    }),
  },
  {
    defect: 'lists what lasts days on the first of them',
    caughtBy: 'activities.content.days-listed',
    open: withPage((items, { from }) =>
      items.filter(({ when }) => !when.allDay || when.start >= from.slice(0, 10)),
    ),
  },
  {
    defect: 'takes a text for markup',
    caughtBy: 'activities.content.texts',
    open: withWords((text) => text.replace(/<[^>]*>/g, '')),
  },
  {
    defect: 'leaves the escapes of its format in texts',
    caughtBy: 'activities.content.texts',
    open: withWords((text) => text.replace(/[,;]/g, '\\$&')),
  },
  {
    defect: 'cuts a text off',
    caughtBy: 'activities.content.long',
    open: withWords((text) => text.slice(0, 65_000)),
  },
  {
    defect: 'gives what is cancelled as if it were planned, in its list',
    caughtBy: 'activities.content.cancelled',
    open: withPage((items) => items.map((activity) => ({ ...activity, status: 'planned' }))),
  },
];
