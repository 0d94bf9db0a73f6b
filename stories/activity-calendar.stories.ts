import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { MemoryAdapter, MemoryOptions } from '../src/adapters/memory/index.js';
import '../src/components/activity-calendar/activity-calendar.define.js';
import type { Activity } from '../src/domain/index.js';
import { activitiesIn, busyMonth, storyDate, type ActivitySample } from './support/activity-calendar.js';
import {
  communityOf,
  inScript,
  storyLocale,
  withBrokenRecord,
  type StoryContext,
} from './support/community.js';
import { playgroundOf } from './support/playground.js';
import { playing } from './support/shown.js';

interface Args {
  /** Which of the sample activities there are; the whole invented calendar when left out. */
  samples?: readonly ActivitySample[];
  /** How many activities beside them, spread over the month. */
  count?: number;
  activityId?: string;
  view?: 'auto' | 'agenda' | 'month' | 'week';
  date?: string;
  category?: Activity['category'] | '';
  lunar?: 'auto' | 'on' | 'off';
  holidays?: 'CN';
  memory?: MemoryOptions;
  /** The address of a subscription, where the backend has one. */
  subscriptionUrl?: string;
}

/** The adapter of the story that is shown, for what happens in it. */
let adapter: MemoryAdapter;

function adapterOf(
  { samples, count = 0, memory: options, subscriptionUrl }: Args,
  context: StoryContext,
): MemoryAdapter {
  const locale = storyLocale();
  const activities = [...activitiesIn(locale, samples ?? []), ...busyMonth(locale, count)];
  const isInvented = samples === undefined && count === 0;
  adapter = communityOf(context, () => ({ locale, ...(!isInvented && { activities }), ...options }));
  if (subscriptionUrl === undefined) return adapter;
  const backend = adapter;
  return { ...backend, activities: { ...backend.activities!, subscriptionUrl } };
}

const meta: Meta<Args> = {
  title: 'Elements/Activity calendar',
  component: 'linli-activity-calendar',
  render: (args, context) =>
    html`<linli-activity-calendar
      activity-id=${ifDefined(args.activityId)}
      view=${args.view ?? 'auto'}
      date=${ifDefined(args.date)}
      category=${args.category ?? ''}
      lunar=${args.lunar ?? 'auto'}
      holidays=${ifDefined(args.holidays)}
      .adapter=${adapterOf(args, context)}
    ></linli-activity-calendar>`,
};
export default meta;

type Story = StoryObj<Args>;

const { shown, untilShown, pressing } = playing('linli-activity-calendar');

/** Every property, to be tried. */
export const Playground: StoryObj = {
  ...playgroundOf('linli-activity-calendar'),
};

/** A grid where there is room for one, else the list of days. */
export const Calendar: Story = { play: untilShown('.frequency') };

/** The list of days. */
export const Agenda: Story = { args: { view: 'agenda' }, play: untilShown('.frequency') };

/** One week, with everything that goes on in it. */
export const Week: Story = { args: { view: 'week' }, play: untilShown('.frequency') };

/** Lunar days, festivals, solar terms and public holidays, around the Spring Festival. */
export const SpringFestival: Story = {
  args: { view: 'month', date: '2026-02-17', lunar: 'on', holidays: 'CN' },
  play: untilShown('.cell-mark'),
};

/** More than a day of the grid has room for. */
export const BusyMonth: Story = { args: { view: 'month', count: 200 }, play: untilShown('.cell-more') };

/** One kind alone. */
export const OneKind: Story = { args: { view: 'agenda', category: 'club' }, play: untilShown('.frequency') };

/** Nothing of that kind. */
export const NoMatch: Story = {
  tags: ['state:empty'],
  args: { samples: ['open'], view: 'agenda', category: 'maintenance' },
  play: untilShown('.message'),
};

/** Nothing is planned. */
export const Empty: Story = {
  tags: ['state:empty'],
  args: { samples: [], view: 'agenda' },
  play: untilShown('.message'),
};

/** Nothing is there yet. */
export const Loading: Story = {
  tags: ['state:loading'],
  args: { memory: { faults: [{ call: '*', error: 'hang' }] } },
  play: untilShown('.loading'),
};

/** It cannot be read. */
export const Failed: Story = {
  tags: ['state:retryable'],
  args: { memory: { faults: [{ call: '*', error: 'unavailable' }] } },
  play: untilShown('.stale'),
};

/** This backend has no activities. */
export const Unsupported: Story = {
  tags: ['state:unsupported'],
  args: { memory: { activities: false } },
  play: untilShown('.message'),
};

/** Own calendars can subscribe to it. */
export const Subscription: Story = {
  args: { view: 'agenda', subscriptionUrl: 'https://portal.example/calendar.ics' },
  play: untilShown('a[href^="webcal:"]'),
};

/** There is room, also for guests. */
export const Open: Story = {
  args: { samples: ['open'], activityId: 'open' },
  play: untilShown('.joining .primary'),
};

/** The resident is in. */
export const Joined: Story = {
  args: { samples: ['open'], activityId: 'open' },
  play: pressing('.joining .primary', '.joining[data-place="joined"]'),
};

/** Whether they mean to leave. */
export const LeavingAsked: Story = {
  args: { samples: ['open'], activityId: 'open' },
  play: pressing('.joining .primary', '#leave', '.question'),
};

/** Full, with a waiting list. */
export const Full: Story = {
  tags: ['state:full'],
  args: { samples: ['full'], activityId: 'full' },
  play: untilShown('.joining .primary'),
};

/** The resident waits. */
export const Waiting: Story = {
  args: { samples: ['full'], activityId: 'full' },
  play: pressing('.joining .primary', '.joining[data-place="waiting"]'),
};

/** Full, and nobody waits. */
export const FullForGood: Story = {
  tags: ['state:full'],
  args: { samples: ['full-for-good'], activityId: 'full-for-good' },
  play: untilShown('.joining'),
};

/** Somebody else took the last place meanwhile: an answer, and the way on. */
export const LastPlaceTaken: Story = {
  tags: ['state:full'],
  args: { samples: ['last-place'], activityId: 'last-place' },
  play: async ({ canvasElement }) => {
    const join = await shown(canvasElement, '.joining .primary');
    const [last] = inScript(activitiesIn(storyLocale(), ['last-place']));
    // The others are quicker: the element learns of it by its own reply.
    const { capacity } = last!;
    adapter.setFaults([{ call: 'activities.get', error: 'hang' }]);
    adapter.putActivity({ ...last!, capacity: { ...capacity!, taken: capacity!.total! } });
    join.click();
    await shown(canvasElement, '.joining strong');
  },
};

/** Sign-up is closed. */
export const Closed: Story = {
  tags: ['state:overdue'],
  args: { samples: ['closed'], activityId: 'closed' },
  play: untilShown('.joining'),
};

/** It is cancelled, and why. */
export const Cancelled: Story = {
  args: { samples: ['cancelled'], activityId: 'cancelled' },
  play: untilShown('.change'),
};

/** It is not when it was to be, and one of a series. */
export const Moved: Story = {
  args: { samples: ['moved'], activityId: 'moved' },
  play: untilShown('.change'),
};

/** Nobody knows whether the reply has arrived: nothing is called done. */
export const ReplyFailed: Story = {
  tags: ['state:offline'],
  args: {
    samples: ['open'],
    activityId: 'open',
    memory: { faults: [{ call: 'activities.join', error: 'offline' }] },
  },
  play: pressing('.joining .primary', '.joining .error'),
};

/** There is no such activity any more. */
export const Gone: Story = {
  tags: ['state:refused'],
  args: { samples: [], activityId: 'gone' },
  play: untilShown('.message'),
};

/** To be read by the camera of another phone. */
export const Code: Story = {
  args: { samples: ['open'], activityId: 'open' },
  play: pressing('.tools button:last-of-type', '.qr'),
};

/** Long words, long names, in a month and in full. */
export const LongText: Story = {
  tags: ['state:long-text'],
  args: { samples: ['long'], view: 'month', date: storyDate() },
  play: untilShown('.day-panel .card'),
};

/** The same in full. */
export const LongTextInFull: Story = {
  tags: ['state:long-text'],
  args: { samples: ['long'], activityId: 'long' },
  play: untilShown('.tools'),
};

/** One of the activities cannot be read: the others are there. */
export const Partial: Story = {
  tags: ['state:partial'],
  render: (args, context) => {
    const backend = adapterOf(args, context);
    const adapter = { ...backend, activities: withBrokenRecord(backend.activities!) };
    return html`<linli-activity-calendar view="agenda" .adapter=${adapter}></linli-activity-calendar>`;
  },
  play: untilShown('.card'),
};

/** Nobody is signed in. */
export const SignedOut: Story = {
  tags: ['state:signed-out'],
  args: { memory: { faults: [{ call: '*', error: 'unauthenticated' }] } },
  play: untilShown('.stale'),
};

/** This resident may not see the calendar. */
export const Denied: Story = {
  tags: ['state:denied'],
  args: { memory: { faults: [{ call: '*', error: 'forbidden' }] } },
  play: untilShown('.stale'),
};

/** A calendar that only shows: nobody can join. */
export const ReadOnly: Story = {
  tags: ['state:read-only'],
  args: { samples: ['open'], activityId: 'open' },
  render: (args, context) => {
    const backend = adapterOf(args, context);
    const activities = { ...backend.activities! };
    delete activities.rsvp;
    return html`<linli-activity-calendar
      activity-id="open"
      .adapter=${{ ...backend, activities }}
    ></linli-activity-calendar>`;
  },
  play: untilShown('.tools'),
};
