import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { MemoryAdapter, MemoryOptions } from '../src/adapters/memory/index.js';
import '../src/components/notice-board/notice-board.define.js';
import type { Notice } from '../src/domain/index.js';
import {
  communityOf,
  inScript,
  storyLocale,
  withBrokenRecord,
  type StoryContext,
} from './support/community.js';
import { manyNotices, noticesIn, type Sample } from './support/notice-board.js';
import { playgroundOf } from './support/playground.js';
import { playing } from './support/shown.js';

interface Args {
  /** Which of the invented notices there are; the whole invented board when left out. */
  samples?: readonly Sample[];
  /** How many notices beside them. */
  count?: number;
  noticeId?: string;
  layout?: 'list' | 'banner';
  autoLoad?: boolean;
  imageOrigins?: string;
  memory?: MemoryOptions;
}

/** The adapter of the story that is shown, for what happens in it. */
let adapter: MemoryAdapter;

function adapterOf({ samples, count = 0, memory: options }: Args, context: StoryContext): MemoryAdapter {
  const locale = storyLocale();
  const notices: Notice[] = [...noticesIn(locale, samples ?? []), ...manyNotices(locale, count)];
  const isInvented = samples === undefined && count === 0;
  return (adapter = communityOf(context, () => ({ locale, ...(!isInvented && { notices }), ...options })));
}

const meta: Meta<Args> = {
  title: 'Elements/Notice board',
  component: 'linli-notice-board',
  render: (args, context) =>
    html`<linli-notice-board
      notice-id=${ifDefined(args.noticeId)}
      layout=${args.layout ?? 'list'}
      image-origins=${ifDefined(args.imageOrigins)}
      ?auto-load=${args.autoLoad}
      .adapter=${adapterOf(args, context)}
    ></linli-notice-board>`,
};
export default meta;

type Story = StoryObj<Args>;

const { shown, untilShown, pressing } = playing('linli-notice-board');

/** Every property, to be tried. */
export const Playground: StoryObj = {
  ...playgroundOf('linli-notice-board'),
};

/** What matters now first, then pinned, then the newest. */
export const Board: Story = { play: untilShown('.expired') };

/** Longer than a page. */
export const LongBoard: Story = { args: { count: 45 }, play: untilShown('.more') };

/** Pages come by themselves, as a feed of the WAI-ARIA practices. */
export const Feed: Story = { args: { count: 45, autoLoad: true }, play: untilShown('[role="feed"]') };

/** Nothing stands on the board. */
export const Empty: Story = { tags: ['state:empty'], args: { samples: [] }, play: untilShown('.message') };

/** Nothing fits the search. */
export const NoMatch: Story = {
  tags: ['state:empty'],
  play: async ({ canvasElement }) => {
    const field = (await shown(canvasElement, 'input[type="search"]')) as HTMLInputElement;
    field.value = 'xyzzy';
    field.dispatchEvent(new InputEvent('input'));
    await shown(canvasElement, '.message');
  },
};

/** Nothing is there yet. */
export const Loading: Story = {
  tags: ['state:loading'],
  args: { memory: { faults: [{ call: '*', error: 'hang' }] } },
  play: untilShown('.message'),
};

/** It cannot be read. */
export const Failed: Story = {
  tags: ['state:retryable'],
  args: { memory: { faults: [{ call: '*', error: 'unavailable' }] } },
  play: untilShown('.stale'),
};

/** This backend has no notices. */
export const Unsupported: Story = {
  tags: ['state:unsupported'],
  args: { memory: { notices: false } },
  play: untilShown('.message'),
};

/** Only what matters now, for the top of a page; nothing when nothing does. */
export const Banner: Story = { args: { layout: 'banner' }, play: untilShown('.banner') };

/** An outage that goes on, with a correction. */
export const Outage: Story = { args: { noticeId: 'notice-water' }, play: untilShown('.tools') };

/** Planned works: they begin tomorrow. */
export const Works: Story = { args: { noticeId: 'notice-lift' }, play: untilShown('.tools') };

/** It is to be acknowledged, and has a file. */
export const ToAcknowledge: Story = {
  args: { noticeId: 'notice-fire-doors' },
  play: untilShown('.rich'),
};

/** The backend has kept the acknowledgement. */
export const Acknowledged: Story = {
  args: { noticeId: 'notice-fire-doors' },
  play: pressing('.rich', '.acknowledgement .primary', '.acknowledgement[data-done="true"]'),
};

/** The acknowledgement has not arrived: nothing is called done. */
export const AcknowledgementFailed: Story = {
  tags: ['state:offline'],
  args: {
    noticeId: 'notice-fire-doors',
    memory: { faults: [{ call: 'notices.acknowledge', error: 'offline' }] },
  },
  play: pressing('.rich', '.acknowledgement .primary', '.acknowledgement .error'),
};

/** Accounts, with their period and when the next are due. */
export const Disclosure: Story = { args: { noticeId: 'notice-accounts' }, play: untilShown('.rich table') };

/** It was withdrawn, and says so. */
export const Withdrawn: Story = { args: { noticeId: 'notice-parcel' }, play: untilShown('.tools') };

/** Everything that HTML may have, pictures from where they are not allowed included. */
export const RichText: Story = {
  args: { samples: ['rich'], noticeId: 'rich' },
  play: untilShown('.rich'),
};

/** To be read by the camera of another phone. */
export const Code: Story = {
  args: { noticeId: 'notice-lift' },
  play: pressing('.tools', '.tools button:nth-of-type(2)', '.qr'),
};

/** There is no such notice. */
export const NotFound: Story = {
  tags: ['state:refused'],
  args: { noticeId: 'none' },
  play: untilShown('.message'),
};

/** Something came while the list was read: it waits. */
export const Arrival: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.card');
    await shown(canvasElement, '.expired');
    const [notice] = noticesIn(storyLocale(), ['urgent']);
    adapter.putNotice(inScript(notice!));
    await shown(canvasElement, '.arrivals');
  },
};

/** What no longer applies is folded away. */
export const Expired: Story = {
  tags: ['state:overdue'],
  play: pressing('.expired', '.expired summary', '.expired .card'),
};

/** Words that are much longer than they should be. */
export const LongWords: Story = {
  tags: ['state:long-text'],
  args: { samples: ['long'] },
  play: untilShown('.card'),
};

/** One of the notices cannot be read: the others are there, and it is said. */
export const Partial: Story = {
  tags: ['state:partial'],
  render: (args, context) => {
    const backend = adapterOf(args, context);
    const adapter = { ...backend, notices: withBrokenRecord(backend.notices!) };
    return html`<linli-notice-board .adapter=${adapter}></linli-notice-board>`;
  },
  play: untilShown('.card'),
};

/** Nobody is signed in. */
export const SignedOut: Story = {
  tags: ['state:signed-out'],
  args: { memory: { faults: [{ call: '*', error: 'unauthenticated' }] } },
  play: untilShown('.stale'),
};

/** This resident may not see the board. */
export const Denied: Story = {
  tags: ['state:denied'],
  args: { memory: { faults: [{ call: '*', error: 'forbidden' }] } },
  play: untilShown('.stale'),
};

/** A backend that only shows: nothing can be acknowledged. */
export const ReadOnly: Story = {
  tags: ['state:read-only'],
  render: (args, context) => {
    const backend = adapterOf(args, context);
    const notices = { ...backend.notices! };
    delete notices.acknowledge;
    delete notices.markRead;
    return html`<linli-notice-board
      notice-id="notice-fire-doors"
      .adapter=${{ ...backend, notices }}
    ></linli-notice-board>`;
  },
  play: untilShown('.rich'),
};
