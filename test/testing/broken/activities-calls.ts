import { AdapterError } from '../../../src/adapter/errors.js';
import type { LiveUpdate } from '../../../src/adapter/ports.js';
import type { ActivityFrequency, ActivitySeries } from '../../../src/domain/index.js';
import { memoryBackend } from '../../support/backends/memory.js';
import { withActivities, withRsvp } from './activities-port.js';
import type { BrokenAdapter } from './broken.js';

const withFrequency = (change: (list: readonly ActivityFrequency[]) => readonly ActivityFrequency[]) =>
  withActivities(({ frequency }) => ({
    frequency: async (period, options) => change(await frequency(period, options)),
  }));

/** A community with a calendar that can be subscribed to. */
const subscribable = (subscriptionUrl: string) => () => {
  const backend = memoryBackend();
  return {
    ...backend,
    adapter: { ...backend.adapter, activities: { ...backend.adapter.activities!, subscriptionUrl } },
  };
};

/** An answer that never comes, whoever gives up. */
const never = () => new Promise<never>(() => {});

export const brokenActivityCalls: readonly BrokenAdapter[] = [
  {
    defect: 'gives a series without a rule',
    caughtBy: 'activities.series.listed',
    open: withActivities(({ series }) => ({
      async series(id, options) {
        const found = await series(id, options);
        return found && { ...found, rule: '' };
      },
    })),
  },
  {
    defect: 'rejects where there is no such series',
    caughtBy: 'activities.series.unknown',
    open: withActivities(({ series }) => ({
      async series(id, options): Promise<ActivitySeries> {
        const found = await series(id, options);
        if (!found) throw new AdapterError('not-found');
        return found;
      },
    })),
  },
  {
    defect: 'counts as held what was cancelled',
    caughtBy: 'activities.frequency.counts',
    open: withFrequency((list) => list.map((one) => ({ ...one, held: one.planned }))),
  },
  {
    defect: 'counts all that there ever was',
    caughtBy: 'activities.frequency.period',
    open: withActivities(({ frequency }) => ({
      frequency: (_, options) => frequency({ from: '2000-01-01', until: '2100-01-01' }, options),
    })),
  },
  {
    defect: 'names each category twice',
    caughtBy: 'activities.frequency.sane',
    open: withFrequency((list) => [...list, ...list]),
  },
  {
    defect: 'gives a path of the disk for an address',
    caughtBy: 'activities.subscription.address',
    open: subscribable('file:///srv/calendar.ics'),
    openSound: subscribable('/calendar.ics'),
  },
  {
    defect: 'asks the backend without the signal',
    caughtBy: 'activities.abort.before',
    open: withActivities(({ list }) => ({ list: (query) => list(query, {}) })),
  },
  {
    defect: 'waits on when the caller has given up',
    caughtBy: 'activities.abort.on-its-way',
    open: withActivities(() => ({ get: never })),
  },
  {
    defect: 'rejects with an error of its own',
    caughtBy: 'activities.errors.typed',
    open: withRsvp(({ leave }) => ({
      leave: (id, options) => leave(id, options).catch(() => Promise.reject(new Error('HTTP 404'))),
    })),
  },
  {
    defect: 'tells nobody of anything',
    caughtBy: 'activities.subscribe.heard',
    open: withActivities(() => ({ subscribe: () => () => {} })),
  },
  {
    defect: 'goes on telling those who have ended it',
    caughtBy: 'activities.subscribe.ended',
    open: withActivities(({ subscribe }) => ({
      subscribe(listener: (update: LiveUpdate) => void) {
        subscribe(listener);
        return () => {};
      },
    })),
  },
];
