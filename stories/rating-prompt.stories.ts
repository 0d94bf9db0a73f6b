import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { memory, type MemoryAdapter, type MemoryOptions } from '../src/adapters/memory/index.js';
import '../src/components/rating-prompt/rating-prompt.define.js';
import { answer, press, promptIn, untilShown } from './support/rating-prompt.js';

interface Args {
  adapter?: MemoryAdapter;
}

const meta: Meta<Args> = {
  title: 'Elements/Rating prompt',
  component: 'linli-rating-prompt',
  args: { adapter: undefined },
  render: ({ adapter = memory() }) =>
    html`<linli-rating-prompt subject-id="seed-2" always .adapter=${adapter}></linli-rating-prompt>`,
};
export default meta;

type Story = StoryObj<Args>;

const isChinese = () => document.documentElement.lang.startsWith('zh');

const over = (options: MemoryOptions): Args => ({ adapter: memory(options) });

/** Nothing is filled in. */
export const Asking: Story = {};

/** Five faces, each with its words. */
export const Emoji: Story = { args: over({ rating: { scale: 'emoji' } }) };

/** Effort, 1–7. */
export const Effort: Story = { args: over({ rating: { scale: 'effort' } }) };

/** Recommendation, 0–10. */
export const Recommendation: Story = { args: over({ rating: { scale: 'recommendation' } }) };

/** What follows a low score: reasons, dimensions with expectations, a call-back, and reopening. */
export const LowScore: Story = {
  play: async ({ canvasElement }) => {
    await answer(canvasElement, 'score', 1);
    await untilShown(canvasElement, '.details');
    await answer(canvasElement, 'dimension-timeliness', 2);
    await answer(canvasElement, 'dimension-timeliness-expected', 4);
  },
};

/** Thanks, by name, and what was good. */
export const HighScore: Story = {
  play: async ({ canvasElement }) => {
    await answer(canvasElement, 'score', 5);
    await untilShown(canvasElement, 'input[name=thanks]');
  },
};

/** "It isn't solved", without a reason yet. */
export const Reopening: Story = {
  play: async ({ canvasElement }) => {
    await answer(canvasElement, 'score', 1);
    await untilShown(canvasElement, '#reopen');
    await press(canvasElement, '#reopen');
    await untilShown(canvasElement, '#reopen-reason');
  },
};

/** The resident does not want to now. */
export const Later: Story = {
  play: async ({ canvasElement }) => {
    await untilShown(canvasElement, '.footer .quiet');
    await press(canvasElement, '.footer .quiet');
    await untilShown(canvasElement, '.title-line');
  },
};

/** On its way. */
export const Sending: Story = {
  args: over({ faults: [{ call: 'ratings.submit', error: 'hang' }] }),
  play: ({ canvasElement }) => send(canvasElement, 4, '[aria-busy=true]'),
};

/** There is no connection. */
export const Waiting: Story = {
  args: over({ faults: [{ call: 'ratings.submit', error: 'offline' }] }),
  play: ({ canvasElement }) => send(canvasElement, 4, '.waiting'),
};

/** Before something unsent is thrown away. */
export const DiscardQuestion: Story = {
  args: over({ faults: [{ call: 'ratings.submit', error: 'unauthenticated' }] }),
  play: async ({ canvasElement }) => {
    await send(canvasElement, 4, '.waiting');
    await press(canvasElement, '.waiting .quiet');
    await untilShown(canvasElement, '#answer-yes');
  },
};

/** The backend does not take it from this resident. */
export const Denied: Story = {
  args: over({ faults: [{ call: 'ratings.submit', error: 'forbidden' }] }),
  play: ({ canvasElement }) => send(canvasElement, 4, '.alert'),
};

/** Sent, with what all residents said. */
export const Sent: Story = { play: ({ canvasElement }) => send(canvasElement, 4, '#change') };

/** Changed afterwards. */
export const Editing: Story = {
  play: async ({ canvasElement }) => {
    await send(canvasElement, 4, '#change');
    await press(canvasElement, '#change');
    await untilShown(canvasElement, 'input:checked');
  },
};

/** Staff have answered. */
export const Replied: Story = {
  args: over({}),
  play: async ({ canvasElement, args }) => {
    await send(canvasElement, 2, '.after');
    const rating = await args.adapter!.ratings!.get!('seed-2', {});
    const text = isChinese()
      ? '很抱歉让您久等，我们已请维保单位每月检查一次门传感器。'
      : 'We are sorry. The maker now checks the sensor every month.';
    await args.adapter!.replyToRating(rating!.id, text);
    await untilShown(canvasElement, '.reply');
  },
};

/** Rated on the telephone meanwhile. */
export const RatedElsewhere: Story = {
  args: over({}),
  play: async ({ canvasElement, args }) => {
    await promptIn(canvasElement);
    const input = { invitationId: 'rating-seed-2', scale: 'satisfaction', score: 2 } as const;
    await args.adapter!.ratings!.submit(input, { idempotencyKey: 'telephone' });
    await send(canvasElement, 5, '.alert');
  },
};

/** It could not be loaded, on a page that insists. */
export const NotLoaded: Story = {
  args: over({ faults: [{ call: 'ratings.invitations', error: 'unavailable' }] }),
};

/** A backend without ratings: it takes no room. */
export const Unsupported: Story = { args: over({ rating: false }) };

const dimensions = () => [
  { id: 'food', label: isChinese() ? '餐食' : 'The food', askExpectation: true },
  { id: 'music', label: isChinese() ? '音乐' : 'The music' },
];

/** A control of the page's own form, without any adapter. */
export const InAForm: Story = {
  render: () =>
    html`<form>
      <linli-rating-prompt name="party" required comment .dimensions=${dimensions()}></linli-rating-prompt>
    </form>`,
};

/** A form that was sent without an answer. */
export const Invalid: Story = {
  render: () => html`<form><linli-rating-prompt name="party" required></linli-rating-prompt></form>`,
  play: async ({ canvasElement }) => {
    await promptIn(canvasElement);
    canvasElement.querySelector('linli-rating-prompt')!.checkValidity();
  },
};

/** It takes no answer. */
export const Disabled: Story = {
  render: () => html`<linli-rating-prompt name="party" disabled value="4"></linli-rating-prompt>`,
};

/** An answer that is only shown. */
export const ReadOnly: Story = {
  render: () => html`<linli-rating-prompt name="party" readonly value="4"></linli-rating-prompt>`,
};

async function send(canvas: HTMLElement, score: number, shown: string): Promise<void> {
  await answer(canvas, 'score', score);
  await press(canvas, '.primary');
  await untilShown(canvas, shown);
}
