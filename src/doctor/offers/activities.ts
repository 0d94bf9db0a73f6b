import { expectSame, Missing, Untried, type Capability } from './capability.js';
import { liveUpdates } from './live.js';

/** How far the list is read to both sides of today, ms: some occurrence should be in it. */
const span = 60 * 86_400_000;

const around = () => ({
  from: new Date(Date.now() - span).toISOString(),
  until: new Date(Date.now() + span).toISOString(),
});

/** Reading activities and joining them. */
export const activityCapabilities: readonly Capability[] = [
  {
    key: 'activities.list',
    port: 'activities',
    title: 'list',
    without: '<linli-activity-calendar> says that this portal has no calendar',
    isEssential: true,
    async read({ adapter, known, call }) {
      const { items } = await adapter.activities!.list({ ...around(), limit: 50 }, call());
      known.activities = items;
      known.activity = items[0];
    },
  },
  {
    key: 'activities.get',
    port: 'activities',
    title: 'one activity',
    without: '<linli-activity-calendar> opens no activity by its address',
    async read({ adapter, known, call }) {
      if (!known.activity) throw new Untried('there is no activity within two months');
      const { id } = known.activity;
      expectSame(id, (await adapter.activities!.get(id, call()))?.id, 'get()');
    },
  },
  {
    key: 'activities.series',
    port: 'activities',
    title: 'whole series',
    without: '<linli-activity-calendar> adds single dates to a calendar, and no series',
    async read({ adapter, known, call }) {
      const { seriesId } = known.activities?.find((activity) => activity.seriesId !== undefined) ?? {};
      if (seriesId === undefined) throw new Untried('no activity is one of a series');
      const series = await adapter.activities!.series!(seriesId, call());
      if (!series) throw new Missing();
    },
  },
  {
    key: 'activities.frequency',
    port: 'activities',
    title: 'how often there is what',
    without: '<linli-activity-calendar> does not say how often activities took place',
    async read({ adapter, call }) {
      const { from, until } = around();
      await adapter.activities!.frequency!({ from: from.slice(0, 10), until: until.slice(0, 10) }, call());
    },
  },
  {
    key: 'activities.subscriptionUrl',
    port: 'activities',
    title: 'subscription',
    without: '<linli-activity-calendar> has no link to subscribe to all activities',
    isOffered: ({ activities }) => activities !== undefined,
    async read({ adapter, known }) {
      if (adapter.activities!.subscriptionUrl !== undefined) return;
      if (!known.activities) throw new Untried('the list did not come');
      throw new Missing();
    },
  },
  {
    key: 'activities.rsvp',
    port: 'activities',
    title: 'joining',
    without: '<linli-activity-calendar> shows who comes, and has no button to join',
  },
  liveUpdates('activities', '<linli-activity-calendar> asks again now and then, and places go meanwhile'),
];
