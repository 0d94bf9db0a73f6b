import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { memory, type MemoryAdapter, type MemoryOptions } from '../src/adapters/memory/index.js';
import '../src/components/notice-board/notice-board.define.js';
import type { Notice } from '../src/domain/index.js';
import { manyNotices, noticesIn, type Sample } from './support/notice-board.js';
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

const locale = () => (document.documentElement.lang.startsWith('zh') ? 'zh-Hans' : 'en');

/** The adapter of the story that is shown, for what happens in it. */
let adapter: MemoryAdapter;

function adapterOf({ samples, count = 0, memory: options }: Args): MemoryAdapter {
  const notices: Notice[] = [...noticesIn(locale(), samples ?? []), ...manyNotices(locale(), count)];
  const isInvented = samples === undefined && count === 0;
  return (adapter = memory({ locale: locale(), ...(!isInvented && { notices }), ...options }));
}

const meta: Meta<Args> = {
  title: 'Elements/Notice board',
  component: 'linli-notice-board',
  render: (args) =>
    html`<linli-notice-board
      notice-id=${ifDefined(args.noticeId)}
      layout=${args.layout ?? 'list'}
      image-origins=${ifDefined(args.imageOrigins)}
      ?auto-load=${args.autoLoad}
      .adapter=${adapterOf(args)}
    ></linli-notice-board>`,
};
export default meta;

type Story = StoryObj<Args>;

const { shown, untilShown, pressing } = playing('linli-notice-board');

/** What matters now first, then pinned, then the newest. */
export const Board: Story = { play: untilShown('.expired') };

/** Longer than a page. */
export const LongBoard: Story = { args: { count: 45 }, play: untilShown('.more') };

/** Pages come by themselves, as a feed of the WAI-ARIA practices. */
export const Feed: Story = { args: { count: 45, autoLoad: true }, play: untilShown('[role="feed"]') };

/** Nothing stands on the board. */
export const Empty: Story = { args: { samples: [] }, play: untilShown('.message') };

/** Nothing fits the search. */
export const NoMatch: Story = {
  play: async ({ canvasElement }) => {
    const field = (await shown(canvasElement, 'input[type="search"]')) as HTMLInputElement;
    field.value = 'xyzzy';
    field.dispatchEvent(new InputEvent('input'));
    await shown(canvasElement, '.message');
  },
};

/** Nothing is there yet. */
export const Loading: Story = {
  args: { memory: { faults: [{ call: '*', error: 'hang' }] } },
  play: untilShown('.message'),
};

/** It cannot be read. */
export const Failed: Story = {
  args: { memory: { faults: [{ call: '*', error: 'unavailable' }] } },
  play: untilShown('.stale'),
};

/** This backend has no notices. */
export const Unsupported: Story = { args: { memory: { notices: false } }, play: untilShown('.message') };

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
export const NotFound: Story = { args: { noticeId: 'none' }, play: untilShown('.message') };

/** Something came while the list was read: it waits. */
export const Arrival: Story = {
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.card');
    await shown(canvasElement, '.expired');
    const [notice] = noticesIn(locale(), ['urgent']);
    adapter.putNotice(notice!);
    await shown(canvasElement, '.arrivals');
  },
};

/** What no longer applies is folded away. */
export const Expired: Story = { play: pressing('.expired', '.expired summary', '.expired .card') };

/** Words that are much longer than they should be. */
export const LongWords: Story = { args: { samples: ['long'] }, play: untilShown('.card') };
