import { AdapterError } from '../../../src/adapter/errors.js';
import type { WriteOptions } from '../../../src/adapter/ports.js';
import type { Activity } from '../../../src/domain/index.js';
import { randomId } from '../../../src/internal/key.js';
import { memoryBackend } from '../../support/backends/memory.js';
import { without } from '../../support/without.js';
import { withActivities, withActivitiesAnew, withEach, withRsvp } from './activities-port.js';
import type { BrokenAdapter } from './broken.js';
import { reloadable } from './reloadable.js';

const otherKey = (options: WriteOptions) => ({ ...options, idempotencyKey: randomId() });

const withoutPlace = (activity: Activity): Activity => without(activity, 'rsvp');

/** With so many more places taken than there are. */
const withTaken = (activity: Activity, more: number): Activity =>
  activity.capacity
    ? { ...activity, capacity: { ...activity.capacity, taken: activity.capacity.taken + more } }
    : activity;

/** A neighbour whose places nobody counts. */
function uncounted() {
  const backend = memoryBackend();
  const join = async (id: string): Promise<Activity> => {
    const activity = (await backend.adapter.activities!.get(id, {}))!;
    return { ...activity, rsvp: { state: 'joined' } };
  };
  const { activities } = backend.neighbour;
  const get = (id: string) => join(id);
  return {
    ...backend,
    neighbour: { ...backend.neighbour, activities: { ...activities!, get, rsvp: { join, leave: join } } },
  };
}

export const brokenJoining: readonly BrokenAdapter[] = [
  {
    defect: 'says that one comes and keeps nothing',
    caughtBy: 'activities.join.kept',
    open: withEach(withoutPlace),
  },
  {
    defect: 'lets nobody join where nobody counts',
    caughtBy: 'activities.join.uncounted',
    open: withRsvp(({ join }, { get }) => ({
      async join(id, reply, options) {
        const activity = await get(id, options);
        return activity && !activity.capacity ? activity : join(id, reply, options);
      },
    })),
  },
  {
    defect: 'takes a place with every attempt',
    caughtBy: 'activities.join.again',
    open: withActivities(({ get, rsvp }) => {
      let attempts = 0;
      const counted = (activity: Activity) => withTaken(activity, Math.max(0, attempts - 1));
      return {
        async get(id, options) {
          const activity = await get(id, options);
          return activity && counted(activity);
        },
        rsvp: {
          ...rsvp,
          async join(id, reply, options) {
            attempts += 1;
            return counted(await rsvp.join(id, reply, options));
          },
        },
      };
    }),
  },
  {
    defect: 'takes another place when a reply was lost',
    caughtBy: 'activities.join.lost-reply',
    open: withRsvp(({ join }) => {
      const known = new Set<string>();
      return {
        async join(id, reply, options) {
          const isAgain = known.has(options.idempotencyKey);
          known.add(options.idempotencyKey);
          return withTaken(await join(id, reply, options), isAgain ? 1 : 0);
        },
      };
    }),
  },
  {
    defect: 'joins anew by a key that comes again',
    caughtBy: 'activities.join.late-repeat',
    open: withRsvp(({ join }) => ({ join: (id, reply, options) => join(id, reply, otherKey(options)) })),
  },
  {
    defect: 'forgets the guests',
    caughtBy: 'activities.join.guests',
    open: withRsvp(({ join }) => ({ join: (id, _, options) => join(id, {}, options) })),
  },
  {
    defect: 'lets anybody bring anyone',
    caughtBy: 'activities.join.too-many-guests',
    open: withRsvp(({ join }) => ({ join: (id, _, options) => join(id, { guests: 1 }, options) })),
  },
  {
    defect: 'answers with none where it is closed',
    caughtBy: 'activities.join.refused',
    open: withRsvp(({ join }, { get }) => ({
      join: (id, reply, options) => join(id, reply, options).catch(async () => (await get(id, options))!),
    })),
  },
  {
    defect: 'calls an unknown activity a conflict',
    caughtBy: 'activities.join.unknown',
    open: withRsvp(({ join }) => ({
      join: (id, reply, options) =>
        join(id, reply, options).catch(() => Promise.reject(new AdapterError('conflict'))),
    })),
  },
  {
    defect: 'keeps in the page who comes',
    caughtBy: 'activities.join.after-reload',
    open: withActivitiesAnew(({ get }) => ({
      async get(id, options) {
        const activity = await get(id, options);
        return activity && withoutPlace(activity);
      },
    })),
    openSound: reloadable,
  },
  {
    defect: 'gives up the place and keeps it taken',
    caughtBy: 'activities.leave.kept',
    open: withRsvp(({ leave }) => ({
      leave: async (id, options) => withTaken(await leave(id, options), 1),
    })),
  },
  {
    defect: 'leaves again by a key that comes again',
    caughtBy: 'activities.leave.late-repeat',
    open: withRsvp(({ leave }) => ({ leave: (id, options) => leave(id, otherKey(options)) })),
  },
  {
    defect: 'takes more people than there are places',
    caughtBy: 'activities.join.full',
    open: withRsvp(({ join }) => ({
      async join(id, reply, options) {
        const activity = await join(id, reply, options);
        return activity.rsvp?.state === 'none' ? { ...activity, rsvp: { state: 'joined' } } : activity;
      },
    })),
  },
  {
    defect: 'lets those wait who did not ask to',
    caughtBy: 'activities.join.full',
    open: withRsvp(({ join }) => ({
      join: (id, reply, options) => join(id, { ...reply, wait: true }, options),
    })),
  },
  {
    defect: 'lets people wait for a line that there is not',
    caughtBy: 'activities.join.no-line',
    open: withRsvp(({ join }) => ({
      async join(id, reply, options) {
        const activity = await join(id, reply, options);
        const isLeft = activity.rsvp?.state === 'none' && reply.wait === true;
        return isLeft ? { ...activity, rsvp: { state: 'waiting', position: 1 } } : activity;
      },
    })),
  },
  {
    defect: 'counts the line from 0',
    caughtBy: 'activities.join.waiting',
    open: withRsvp(({ join }) => ({
      async join(id, reply, options) {
        const activity = await join(id, reply, options);
        const { rsvp } = activity;
        return rsvp?.position ? { ...activity, rsvp: { ...rsvp, position: rsvp.position - 1 } } : activity;
      },
    })),
  },
  {
    defect: 'keeps those in the line who left it',
    caughtBy: 'activities.leave.waiting',
    open: withRsvp((_, { get }) => ({ leave: async (id, options) => (await get(id, options))! })),
  },
  {
    defect: 'puts somebody out who asks for one guest too many',
    caughtBy: 'activities.join.more-guests',
    open: withRsvp(({ join, leave }) => ({
      async join(id, reply, options) {
        const activity = await join(id, reply, options);
        const isRefused = activity.rsvp?.guests !== reply.guests;
        return isRefused ? leave(id, otherKey(options)) : activity;
      },
    })),
  },
  {
    defect: 'gives one place to two',
    caughtBy: 'activities.join.last-place',
    open: uncounted,
  },
  {
    defect: 'lets those wait on for whom there is room',
    caughtBy: 'activities.join.moves-up',
    open: withActivities(({ get, rsvp }) => {
      let kept: Activity | undefined;
      return {
        get: async (id, options) => (kept?.id === id ? kept : get(id, options)),
        rsvp: {
          ...rsvp,
          join: async (id, reply, options) => (kept = await rsvp.join(id, reply, options)),
        },
      };
    }),
  },
];
