import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { MemoryAdapter, MemoryOptions } from '../src/adapters/memory/index.js';
import '../src/components/request-tracker/request-tracker.define.js';
import { communityOf, say, storyLocale, withBrokenRecord, type StoryContext } from './support/community.js';
import { playgroundOf } from './support/playground.js';
import { requestsIn, type Sample } from './support/request-tracker.js';
import { playing } from './support/shown.js';

interface Args {
  /** Which of the invented requests there are. */
  samples?: readonly Sample[];
  requestId?: string;
  formHref?: string;
  memory?: MemoryOptions;
}

const adapterOf = ({ samples = ['leak', 'lift', 'invoice'], memory: options }: Args, context: StoryContext) =>
  communityOf(context, () => ({
    seed: { intake: { categories: [] }, requests: requestsIn(storyLocale(), samples) },
    ...options,
  }));

const meta: Meta<Args> = {
  title: 'Elements/Request tracker',
  component: 'linli-request-tracker',
  render: (args, context) =>
    html`<linli-request-tracker
      request-id=${ifDefined(args.requestId)}
      form-href=${ifDefined(args.formHref)}
      .adapter=${adapterOf(args, context)}
    ></linli-request-tracker>`,
};
export default meta;

type Story = StoryObj<Args>;

const { shown, untilShown, pressing } = playing('linli-request-tracker');

/** Every property, to be tried. */
export const Playground: StoryObj = {
  ...playgroundOf('linli-request-tracker', {
    memory: () => ({
      seed: { intake: { categories: [] }, requests: requestsIn(storyLocale(), ['leak', 'lift', 'invoice']) },
    }),
  }),
};

/** What is open first. */
export const List: Story = { play: untilShown('.promise') };

/** Longer than a page. */
export const LongList: Story = {
  args: { samples: Array.from({ length: 45 }, () => 'leak') },
  play: untilShown('.more'),
};

/** Nothing was reported yet. */
export const Empty: Story = {
  tags: ['state:empty'],
  args: { samples: [], formHref: '#report' },
  play: untilShown('.message a'),
};

/** Nothing fits the filter. */
export const NoMatch: Story = {
  tags: ['state:empty'],
  args: { samples: ['leak'] },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.card');
    (await shown(canvasElement, '.chip:last-child input')).click();
    await shown(canvasElement, '.message button');
  },
};

/** Still on its way. */
export const Loading: Story = {
  tags: ['state:loading'],
  args: { memory: { faults: [{ call: 'requests.list', error: 'hang' }] } },
  play: untilShown('.message'),
};

/** It could not be read. */
export const Failed: Story = {
  tags: ['state:retryable'],
  args: { memory: { faults: [{ call: 'requests.list', error: 'unavailable' }] } },
  play: untilShown('.stale'),
};

/** Nobody is signed in. */
export const SignedOut: Story = {
  tags: ['state:signed-out'],
  args: { memory: { faults: [{ call: 'requests.list', error: 'unauthenticated' }] } },
  play: untilShown('.stale'),
};

/** The line is gone: the last known list stays. */
export const Offline: Story = {
  tags: ['state:offline'],
  args: {
    memory: {
      faults: (call, attempt) => (call === 'requests.list' && attempt > 2 ? { error: 'offline' } : undefined),
    },
  },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.card');
    await canvasElement.querySelector('linli-request-tracker')!.refresh();
    await shown(canvasElement, '.stale');
  },
};

/** A portal that has no requests. */
export const Unsupported: Story = {
  tags: ['state:unsupported'],
  render: () => html`<linli-request-tracker .adapter=${{ name: 'none' }}></linli-request-tracker>`,
};

/** In full: steps, owner, first contact, promises, history. */
export const OneRequest: Story = { args: { requestId: 'leak' }, play: untilShown('#actions') };

/** Nobody looks after it yet: who answers, and by when. */
export const NotAssigned: Story = {
  args: { samples: ['new'], requestId: 'new' },
  play: untilShown('#actions'),
};

/** The clock stands still, and why. */
export const Paused: Story = {
  tags: ['state:paused'],
  args: { samples: ['paused'], requestId: 'paused' },
  play: untilShown('.pause'),
};

/** Past the promised time. */
export const Overdue: Story = {
  tags: ['state:overdue'],
  args: { samples: ['overdue'], requestId: 'overdue' },
  play: untilShown('#actions'),
};

/** Solved: the one question that is left, photos of before and after. */
export const AwaitingConfirmation: Story = { args: { requestId: 'lift' }, play: untilShown('.question') };

/** What is not solved yet goes back with a reason. */
export const Reopening: Story = {
  args: { requestId: 'lift' },
  play: pressing('#do-reopen', '#write-reopen'),
};

/** A second round. */
export const Reopened: Story = {
  args: { samples: ['reopened'], requestId: 'reopened' },
  play: untilShown('.round'),
};

/** Cancelling asks first. */
export const Cancelling: Story = {
  args: { samples: ['new'], requestId: 'new' },
  play: pressing('#do-cancel', '#write-cancel'),
};

/** Other times suit better. */
export const Rescheduling: Story = {
  args: { requestId: 'leak' },
  play: pressing('#do-reschedule', '#write-reschedule'),
};

/** A message with photos. */
export const Writing: Story = {
  args: { requestId: 'leak' },
  play: pressing('#do-comment', '#write-comment'),
};

/** Urged: when the next time is. */
export const Urged: Story = {
  args: { requestId: 'leak' },
  play: pressing('#do-urge', '.done', '#urge-from'),
};

/** It did not get through; nothing is lost. */
export const ActionFailed: Story = {
  tags: ['state:offline'],
  args: { requestId: 'leak', memory: { faults: [{ call: 'requests.urge', error: 'offline' }] } },
  play: pressing('#do-urge', '#outcome .stale'),
};

/** Staff were faster: what has changed. */
export const Conflict: Story = {
  tags: ['state:refused'],
  args: { requestId: 'lift' },
  play: async ({ canvasElement }) => {
    const button = await shown(canvasElement, '#do-confirm');
    const element = canvasElement.querySelector('linli-request-tracker')!;
    const adapter = element.adapter as MemoryAdapter;
    const silent = { ...adapter.requests };
    delete silent.subscribe;
    element.adapter = { ...adapter, requests: silent };
    await adapter.update('lift', { status: 'closed' });
    button.click();
    await shown(canvasElement, '#do-confirm').then((again) => again.click());
    await shown(canvasElement, '#outcome .stale');
  },
};

/** Something changed while it was open. */
export const JustChanged: Story = {
  args: { requestId: 'leak' },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '#actions');
    const { adapter } = canvasElement.querySelector('linli-request-tracker')!;
    await (adapter as MemoryAdapter).update('leak', { status: 'on-hold' });
    await shown(canvasElement, '.news');
  },
};

/** A message that waits for the line. */
export const MessageUnsent: Story = {
  tags: ['state:offline'],
  args: { requestId: 'leak', memory: { faults: [{ call: 'requests.comment', error: 'offline' }] } },
  play: async ({ canvasElement }) => {
    (await shown(canvasElement, '#do-comment')).click();
    const field = (await shown(canvasElement, '#write-comment')) as HTMLTextAreaElement;
    field.value = say('I am at home after three.', '今天下午三点以后在家。');
    field.dispatchEvent(new Event('input'));
    (await shown(canvasElement, '.writing .primary')).click();
    await shown(canvasElement, '.notice');
  },
};

/** No such request. */
export const NotFound: Story = {
  tags: ['state:refused'],
  args: { requestId: 'gone' },
  play: untilShown('.message'),
};

/** Long words, long texts, many photos. */
export const Long: Story = {
  tags: ['state:long-text'],
  args: { samples: ['long'], requestId: 'long' },
  play: untilShown('#actions'),
};

/** It was not taken on. */
export const Declined: Story = {
  args: { samples: ['declined'], requestId: 'declined' },
  play: untilShown('.step'),
};

/** One of the records cannot be read: the others are there, and it is said. */
export const Partial: Story = {
  tags: ['state:partial'],
  render: (args, context) => {
    const backend = adapterOf(args, context);
    const adapter = { ...backend, requests: withBrokenRecord(backend.requests) };
    return html`<linli-request-tracker .adapter=${adapter}></linli-request-tracker>`;
  },
  play: untilShown('.card'),
};

/** This resident may not see any requests. */
export const Denied: Story = {
  tags: ['state:denied'],
  args: { memory: { faults: [{ call: 'requests.list', error: 'forbidden' }] } },
  play: untilShown('.stale'),
};

/** A backend that only shows: nothing can be done with a request. */
export const ReadOnly: Story = {
  tags: ['state:read-only'],
  render: (args, context) => {
    const backend = adapterOf(args, context);
    const requests = { ...backend.requests };
    delete requests.actions;
    return html`<linli-request-tracker
      request-id="leak"
      .adapter=${{ ...backend, requests }}
    ></linli-request-tracker>`;
  },
  play: untilShown('.step'),
};
