import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { MemoryAdapter, MemoryOptions } from '../src/adapters/memory/index.js';
import '../src/components/rating-prompt/rating-prompt.define.js';
import { communityOf, say } from './support/community.js';
import { playgroundOf } from './support/playground.js';
import { answer, press, promptIn, untilShown } from './support/rating-prompt.js';

interface Args {
  memory?: MemoryOptions;
}

/** The adapter of the story that is shown, for what happens in it. */
let adapter: MemoryAdapter;

const meta: Meta<Args> = {
  title: 'Elements/Rating prompt',
  component: 'linli-rating-prompt',
  render: ({ memory: options }, context) => {
    adapter = communityOf(context, () => options ?? {});
    return html`<linli-rating-prompt subject-id="seed-2" always .adapter=${adapter}></linli-rating-prompt>`;
  },
};
export default meta;

type Story = StoryObj<Args>;

/** Every property, to be tried. */
export const Playground: StoryObj = {
  ...playgroundOf('linli-rating-prompt', { args: { subjectId: 'seed-2', always: true } }),
};

/** Nothing is filled in. */
export const Asking: Story = {};

/** Five faces, each with its words. */
export const Emoji: Story = { args: { memory: { rating: { scale: 'emoji' } } } };

/** Effort, 1–7. */
export const Effort: Story = { args: { memory: { rating: { scale: 'effort' } } } };

/** Recommendation, 0–10. */
export const Recommendation: Story = { args: { memory: { rating: { scale: 'recommendation' } } } };

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
  args: { memory: { faults: [{ call: 'ratings.submit', error: 'hang' }] } },
  play: ({ canvasElement }) => send(canvasElement, 4, '[aria-busy=true]'),
};

/** There is no connection. */
export const Waiting: Story = {
  tags: ['state:offline'],
  args: { memory: { faults: [{ call: 'ratings.submit', error: 'offline' }] } },
  play: ({ canvasElement }) => send(canvasElement, 4, '.waiting'),
};

/** Before something unsent is thrown away. */
export const DiscardQuestion: Story = {
  tags: ['state:signed-out'],
  args: { memory: { faults: [{ call: 'ratings.submit', error: 'unauthenticated' }] } },
  play: async ({ canvasElement }) => {
    await send(canvasElement, 4, '.waiting');
    await press(canvasElement, '.waiting .quiet');
    await untilShown(canvasElement, '#answer-yes');
  },
};

/** The backend does not take it from this resident. */
export const Denied: Story = {
  tags: ['state:denied'],
  args: { memory: { faults: [{ call: 'ratings.submit', error: 'forbidden' }] } },
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
  play: async ({ canvasElement }) => {
    await send(canvasElement, 2, '.after');
    const rating = await adapter.ratings!.get!('seed-2', {});
    const text = say(
      'We are sorry. The maker now checks the sensor every month.',
      '很抱歉让您久等，我们已请维保单位每月检查一次门传感器。',
    );
    await adapter.replyToRating(rating!.id, text);
    await untilShown(canvasElement, '.reply');
  },
};

/** Rated on the telephone meanwhile. */
export const RatedElsewhere: Story = {
  tags: ['state:refused'],
  play: async ({ canvasElement }) => {
    await promptIn(canvasElement);
    const input = { invitationId: 'rating-seed-2', scale: 'satisfaction', score: 2 } as const;
    await adapter.ratings!.submit(input, { idempotencyKey: 'telephone' });
    await send(canvasElement, 5, '.alert');
  },
};

/** It could not be loaded, on a page that insists. */
export const NotLoaded: Story = {
  tags: ['state:retryable'],
  args: { memory: { faults: [{ call: 'ratings.invitations', error: 'unavailable' }] } },
};

/** A backend without ratings: it takes no room. */
export const Unsupported: Story = { tags: ['state:unsupported'], args: { memory: { rating: false } } };

const dimensions = () => [
  { id: 'food', label: say('The food', '餐食'), askExpectation: true },
  { id: 'music', label: say('The music', '音乐') },
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
  tags: ['state:read-only'],
  render: () => html`<linli-rating-prompt name="party" disabled value="4"></linli-rating-prompt>`,
};

/** An answer that is only shown. */
export const ReadOnly: Story = {
  tags: ['state:read-only'],
  render: () => html`<linli-rating-prompt name="party" readonly value="4"></linli-rating-prompt>`,
};

async function send(canvas: HTMLElement, score: number, shown: string): Promise<void> {
  await answer(canvas, 'score', score);
  await press(canvas, '.primary');
  await untilShown(canvas, shown);
}

/** There is nothing to ask: it takes no room. */
export const NothingToAsk: Story = {
  tags: ['state:empty'],
  render: (_, context) =>
    html`<linli-rating-prompt
      subject-id="none"
      always
      .adapter=${communityOf(context)}
    ></linli-rating-prompt>`,
};

/** A backend that takes a score and no more: no reasons, no summary, no changing. */
export const ScoreOnly: Story = {
  tags: ['state:partial'],
  args: { memory: { rating: {} } },
  play: ({ canvasElement }) => answer(canvasElement, 'score', 2),
};

/** Words of the page that are much longer than they should be. */
export const LongText: Story = {
  tags: ['state:long-text'],
  render: () => {
    const long = say(
      'Extraordinarily-long-neighbourhood-',
      '关于地下车库充电设施改造工程施工期间临时通行安排的',
    );
    return html`<linli-rating-prompt
      name="party"
      comment
      label=${long.repeat(4)}
      .dimensions=${[{ id: 'one', label: long.repeat(3), askExpectation: true }]}
      .reasons=${[{ id: 'late', label: long.repeat(3), for: 'low' }]}
    ></linli-rating-prompt>`;
  },
  play: ({ canvasElement }) => answer(canvasElement, 'score', 2),
};
