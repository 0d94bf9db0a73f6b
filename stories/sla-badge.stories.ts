import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/components/sla-badge/sla-badge.define.js';
import { promise24h30min, type ServicePromise } from '../src/domain/index.js';
import { say } from './support/community.js';
import { playgroundOf } from './support/playground.js';
import { office, officeLevel, sparePart, storyRequest } from './support/sla-badge.js';

interface Args {
  size?: 'compact' | 'inline' | 'detailed';
  /** Made when it is drawn, in the language of the page. */
  promise?: () => ServicePromise;
}

const meta: Meta<Args> = {
  title: 'Elements/SLA badge',
  component: 'linli-sla-badge',
  render: ({ size, promise }) =>
    html`<linli-sla-badge
      size=${ifDefined(size)}
      label="R-2026-0042"
      .promise=${promise?.()}
    ></linli-sla-badge>`,
};
export default meta;

type Story = StoryObj<Args>;

const minute = 60_000;
const hour = 60 * minute;

/** So many ms from now. */
const at = (fromNow: number) => new Date(Date.now() + fromNow).toISOString();

const promise =
  (startedAt: number, dueAt: number, rest: () => Partial<ServicePromise> = () => ({})) =>
  (): ServicePromise => ({
    metric: 'response',
    source: 'server',
    startedAt: at(startedAt),
    dueAt: at(dueAt),
    ...rest(),
  });

/** Every property, to be tried. */
export const Playground: StoryObj = {
  ...playgroundOf('linli-sla-badge', {
    asks: false,
    args: { started: at(-hour), due: at(3 * hour), label: 'R-2026-0042' },
  }),
};

/** There is time. */
export const Running: Story = { args: { promise: promise(-hour, 3 * hour + 20 * minute) } };

/** A later deadline is told by its day and time. */
export const DueLater: Story = { args: { promise: promise(-hour, 30 * hour) } };

/** The last fifth of the time. */
export const DueSoon: Story = { args: { promise: promise(-3 * hour, 25 * minute) } };

/** Past the promised time. */
export const Overdue: Story = {
  tags: ['state:overdue'],
  args: { promise: promise(-25 * hour, -35 * minute) },
};

/** The clock stands still, and why. */
export const Paused: Story = {
  tags: ['state:paused'],
  args: {
    promise: promise(-hour, 3 * hour, () => ({
      paused: { since: at(-10 * minute), reason: sparePart() },
    })),
  },
};

/** It is known when the clock runs again. */
export const PausedUntil: Story = {
  tags: ['state:paused'],
  args: {
    promise: promise(-hour, 30 * hour, () => ({
      paused: { since: at(-10 * minute), reason: sparePart(), until: at(20 * hour) },
    })),
  },
};

/** Kept. */
export const Met: Story = {
  args: { promise: promise(-5 * hour, 19 * hour, () => ({ stoppedAt: at(-hour) })) },
};

/** Too late. */
export const Missed: Story = {
  tags: ['state:overdue'],
  args: { promise: promise(-5 * hour, -2 * hour, () => ({ stoppedAt: at(-hour) })) },
};

/** Nothing was promised: nothing is invented. */
export const Unknown: Story = {
  tags: ['state:empty'],
  args: { promise: () => ({ metric: 'resolution', source: 'server' }) },
};

/** Reckoned by the page, not by the server. */
export const Estimate: Story = {
  args: { promise: promise(-hour, 3 * hour, () => ({ source: 'computed' })) },
};

/** From attributes alone, without any adapter. */
export const FromAttributes: Story = {
  render: () =>
    html`<linli-sla-badge
      metric="on-site"
      started=${at(-5 * minute)}
      due=${at(25 * minute)}
    ></linli-sla-badge>`,
};

/** In running text. */
export const Inline: Story = {
  render: () =>
    html`<p>
      ${say('We answer your report', '我们会回复您的报修，')}
      <linli-sla-badge size="inline" started=${at(-hour)} due=${at(3 * hour)}></linli-sla-badge>${say(
        '; if not, please call us.',
        '；逾期未回复请致电。',
      )}
    </p>`,
};

/** With progress, and the steps in a disclosure. */
export const Detailed: Story = {
  args: {
    size: 'detailed',
    promise: promise(-6.5 * hour, 17.5 * hour, () => ({ goal: 'PT24H', clock: 'wall' })),
  },
};

/** From a request and a level: office hours, a holiday, a working Saturday, a pause. The steps add up. */
export const Explained: Story = {
  render: () =>
    html`<linli-sla-badge
      size="detailed"
      metric="resolution"
      .request=${{ ...storyRequest(), status: 'resolved' }}
      .level=${officeLevel()}
      .calendars=${[office()]}
    ></linli-sla-badge>`,
  play: async ({ canvasElement }) => {
    const badge = canvasElement.querySelector('linli-sla-badge')!;
    while (!badge.shadowRoot?.querySelector('details'))
      await new Promise((resolve) => setTimeout(resolve, 10));
    badge.shadowRoot.querySelector('details')!.open = true;
  },
};

/** The published promise around the clock, before anybody has answered. */
export const FromLevel: Story = {
  render: () =>
    html`<linli-sla-badge
      size="detailed"
      .request=${{ ...storyRequest(), status: 'submitted', createdAt: at(-2 * hour), history: [] }}
      .level=${promise24h30min}
    ></linli-sla-badge>`,
};

/** Only the deadline is known: no start, no goal, no steps. */
export const DeadlineOnly: Story = {
  tags: ['state:partial'],
  args: {
    size: 'detailed',
    promise: () => ({ metric: 'resolution', source: 'server', dueAt: at(3 * hour) }),
  },
};

/** A reason that is much longer than it should be, in a narrow place. */
export const LongText: Story = {
  tags: ['state:long-text'],
  args: {
    size: 'detailed',
    promise: promise(-hour, 30 * hour, () => ({
      paused: {
        since: at(-10 * minute),
        reason: say(
          'Waiting for the pneumatically-operated-smoke-extraction-actuator of the maker. ',
          '等待厂家提供地下车库机械排烟系统气动执行机构的专用配件。',
        ).repeat(3),
        until: at(20 * hour),
      },
    })),
  },
};
