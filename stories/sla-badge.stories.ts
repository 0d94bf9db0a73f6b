import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../src/components/sla-badge/sla-badge.define.js';
import {
  chinaHolidays,
  promise24h30min,
  withHolidays,
  type ServiceLevel,
  type ServicePromise,
  type ServiceRequest,
  type WorkCalendar,
} from '../src/domain/index.js';

interface Args {
  size?: 'compact' | 'inline' | 'detailed';
  promise?: ServicePromise;
}

const meta: Meta<Args> = {
  title: 'Elements/SLA badge',
  component: 'linli-sla-badge',
  render: ({ size, promise }) =>
    html`<linli-sla-badge size=${ifDefined(size)} label="R-2026-0042" .promise=${promise}></linli-sla-badge>`,
};
export default meta;

type Story = StoryObj<Args>;

const minute = 60_000;
const hour = 60 * minute;

/** So many ms from now. */
const at = (fromNow: number) => new Date(Date.now() + fromNow).toISOString();

const promise = (startedAt: number, dueAt: number, rest: Partial<ServicePromise> = {}): ServicePromise => ({
  metric: 'response',
  source: 'server',
  startedAt: at(startedAt),
  dueAt: at(dueAt),
  ...rest,
});

/** There is time. */
export const Running: Story = { args: { promise: promise(-hour, 3 * hour + 20 * minute) } };

/** A later deadline is told by its day and time. */
export const DueLater: Story = { args: { promise: promise(-hour, 30 * hour) } };

/** The last fifth of the time. */
export const DueSoon: Story = { args: { promise: promise(-3 * hour, 25 * minute) } };

/** Past the promised time. */
export const Overdue: Story = { args: { promise: promise(-25 * hour, -35 * minute) } };

/** The clock stands still, and why. */
export const Paused: Story = {
  args: {
    promise: promise(-hour, 3 * hour, {
      paused: { since: at(-10 * minute), reason: 'Waiting for a spare part' },
    }),
  },
};

/** It is known when the clock runs again. */
export const PausedUntil: Story = {
  args: {
    promise: promise(-hour, 30 * hour, {
      paused: { since: at(-10 * minute), reason: 'Waiting for a spare part', until: at(20 * hour) },
    }),
  },
};

/** Kept. */
export const Met: Story = { args: { promise: promise(-5 * hour, 19 * hour, { stoppedAt: at(-hour) }) } };

/** Too late. */
export const Missed: Story = { args: { promise: promise(-5 * hour, -2 * hour, { stoppedAt: at(-hour) }) } };

/** Nothing was promised: nothing is invented. */
export const Unknown: Story = { args: { promise: { metric: 'resolution', source: 'server' } } };

/** Reckoned by the page, not by the server. */
export const Estimate: Story = { args: { promise: promise(-hour, 3 * hour, { source: 'computed' }) } };

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
      We answer your report
      <linli-sla-badge size="inline" started=${at(-hour)} due=${at(3 * hour)}></linli-sla-badge>; if not,
      please call us.
    </p>`,
};

/** With progress, and the steps in a disclosure. */
export const Detailed: Story = {
  args: {
    size: 'detailed',
    promise: promise(-6.5 * hour, 17.5 * hour, { goal: 'PT24H', clock: 'wall' }),
  },
};

const office: WorkCalendar = withHolidays(
  {
    id: 'office',
    name: 'Service desk',
    timeZone: 'Asia/Shanghai',
    week: Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [
        day,
        [
          ['09:00', '12:00'],
          ['13:30', '18:00'],
        ],
      ]),
    ),
  },
  chinaHolidays,
);

const level: ServiceLevel = {
  id: 'office-hours',
  name: 'In office hours',
  targets: [
    { metric: 'response', goal: 'PT6H', clock: 'office' },
    { metric: 'resolution', goal: 'P5D', clock: 'office' },
  ],
};

const request: ServiceRequest = {
  id: '42',
  number: 'R-2026-0042',
  kind: 'repair',
  status: 'on-hold',
  description: 'The lift stops between floors.',
  createdAt: '2026-09-30T16:20:00+08:00',
  updatedAt: '2026-09-30T16:20:00+08:00',
  history: [
    {
      id: '1',
      at: '2026-10-08T10:00:00+08:00',
      type: 'status',
      status: 'on-hold',
      text: 'Waiting for a spare part',
    },
    { id: '2', at: '2026-10-09T14:00:00+08:00', type: 'status', status: 'in-progress' },
    { id: '3', at: '2026-10-12T15:00:00+08:00', type: 'status', status: 'resolved' },
  ],
};

/** From a request and a level: office hours, a holiday, a working Saturday, a pause. The steps add up. */
export const Explained: Story = {
  render: () =>
    html`<linli-sla-badge
      size="detailed"
      metric="resolution"
      .request=${{ ...request, status: 'resolved' }}
      .level=${level}
      .calendars=${[office]}
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
      .request=${{ ...request, status: 'submitted', createdAt: at(-2 * hour), history: [] }}
      .level=${promise24h30min}
    ></linli-sla-badge>`,
};
