import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { MemoryOptions } from '../src/adapters/memory/index.js';
import '../src/components/request-form/request-form.define.js';
import { communityOf, say, storyLocale } from './support/community.js';
import { longIntake } from './support/long-intake.js';
import {
  addPhotos,
  drawnPhoto,
  fillLeast,
  formIn,
  press,
  pressSend,
  untilShown,
  write,
} from './support/request-form.js';

interface Args {
  kinds?: string;
  memory?: MemoryOptions;
}

const meta: Meta<Args> = {
  title: 'Elements/Request form/On a bad day',
  component: 'linli-request-form',
  render: ({ kinds, memory: options }, context) =>
    html`<linli-request-form
      kinds=${kinds ?? ''}
      .adapter=${communityOf(context, () => options ?? {})}
    ></linli-request-form>`,
};
export default meta;

type Story = StoryObj<Args>;

/** A resident of each story's own, so that no story finds what another has left on the device. */
const residentOf = (story: string): MemoryOptions => ({
  residentId: `story-${story}`,
  persist: `story-${story}`,
});

/** Plain words for an emergency bring up whom to call and what to do, before the questions. */
const emergency = (chinese: string, english: string): Story => ({
  play: async ({ canvasElement }) => {
    await formIn(canvasElement);
    await untilShown(canvasElement, '.above [role=alert]');
    await write(canvasElement, 'description', say(english, chinese));
    await untilShown(canvasElement, '.emergency');
  },
});

export const EmergencyGas: Story = emergency('厨房煤气味很重', 'I can smell gas in the kitchen');
export const EmergencyLift: Story = emergency('有人被困在电梯里', 'Somebody is stuck in the lift');
export const EmergencyFire: Story = emergency('楼道在冒烟', 'Smoke is coming from the stairwell');
export const EmergencyFlood: Story = emergency('水管爆了', 'A pipe has burst');
export const EmergencyElectric: Story = emergency('插座打火花', 'Sparks from the socket');
export const EmergencyFalling: Story = emergency('外墙砖掉下来了', 'Tiles are falling off the facade');

/** An emergency that cannot be sent says so at once. */
export const EmergencyNotSent: Story = {
  tags: ['state:offline'],
  args: { memory: { faults: [{ call: 'requests.create', error: 'offline' }] } },
  play: async ({ canvasElement }) => {
    await fillLeast(canvasElement);
    await untilShown(canvasElement, '.above [role=alert]');
    await write(canvasElement, 'description', say('I can smell gas', '厨房煤气味很重'));
    pressSend(canvasElement);
    await untilShown(canvasElement, '.waiting .emergency');
  },
};

/** An emergency waits for no photo: it follows, and the receipt says so. */
export const EmergencyPhotosFollow: Story = {
  args: { memory: { faults: [{ call: 'photos.upload', error: 'unavailable' }] } },
  play: async ({ canvasElement }) => {
    await fillLeast(canvasElement);
    await addPhotos(canvasElement, await drawnPhoto('stove.jpg'));
    await untilShown(canvasElement, '.photo .error');
    await untilShown(canvasElement, '.above [role=alert]');
    await write(canvasElement, 'description', say('I can smell gas', '厨房煤气味很重'));
    pressSend(canvasElement);
    await untilShown(canvasElement, '.sent .report');
  },
};

/** What was begun on an earlier visit is back. */
export const DraftRestored: Story = {
  args: { memory: residentOf('restored') },
  play: async ({ canvasElement }) => {
    await leaveDraft(canvasElement);
    await untilShown(canvasElement, '#draft-notice');
  },
};

/** It was given up, and can be taken back. */
export const DraftGivenUp: Story = {
  args: { memory: residentOf('given-up') },
  play: async ({ canvasElement }) => {
    await leaveDraft(canvasElement);
    await untilShown(canvasElement, '#draft-notice');
    await press(canvasElement, /Start over|重新填写/);
    await untilShown(canvasElement, '#draft-notice');
  },
};

/** Before something unsent is thrown away. */
export const DiscardQuestion: Story = {
  args: { memory: { faults: [{ call: 'requests.create', error: 'unauthenticated' }] } },
  play: async ({ canvasElement }) => {
    await fillLeast(canvasElement);
    pressSend(canvasElement);
    await untilShown(canvasElement, '.waiting');
    await press(canvasElement, /Discard|放弃/);
    await untilShown(canvasElement, '#answer-yes');
  },
};

/** Something waits while another report is written. */
export const WaitingAbove: Story = {
  tags: ['state:signed-out'],
  args: { memory: { faults: [{ call: 'requests.create', error: 'unauthenticated' }] } },
  play: async ({ canvasElement }) => {
    await fillLeast(canvasElement);
    pressSend(canvasElement);
    await untilShown(canvasElement, '.waiting');
    await press(canvasElement, /Report something else|再提一件/);
    await untilShown(canvasElement, '.reports');
  },
};

/** The resident sends exactly the same once more. */
export const AlreadySent: Story = {
  play: async ({ canvasElement }) => {
    await fillLeast(canvasElement);
    pressSend(canvasElement);
    await untilShown(canvasElement, '.sent');
    await press(canvasElement, /Report something else|再提一件/);
    await fillLeast(canvasElement);
    pressSend(canvasElement);
    await untilShown(canvasElement, '#failure .notice');
  },
};

/** Neighbours have reported it already. */
export const Similar: Story = {
  play: async ({ canvasElement }) => {
    await formIn(canvasElement);
    await chooseLift(canvasElement);
    await untilShown(canvasElement, '.similar');
  },
};

/** The resident follows a neighbour's report. */
export const Following: Story = {
  play: async ({ canvasElement }) => {
    await formIn(canvasElement);
    await chooseLift(canvasElement);
    await untilShown(canvasElement, '.similar');
    await press(canvasElement, /^\s*(Follow R|关注 R)/);
    await untilShown(canvasElement, '.sent');
  },
};

/** Complaints may go without a name. */
export const Anonymous: Story = {
  args: { kinds: 'complaint' },
  play: async ({ canvasElement }) => {
    await formIn(canvasElement);
    await press(canvasElement, /without my name|匿名提交/);
  },
};

/** Writes something, and comes back to it with another element. */
async function leaveDraft(canvas: HTMLElement): Promise<void> {
  const { element } = await formIn(canvas);
  await untilShown(canvas, '.above [role=alert]');
  await fillLeast(canvas);
  await untilShown(canvas, '.kept');
  const again = document.createElement('linli-request-form');
  again.adapter = element.adapter;
  element.replaceWith(again);
}

/** The lift of which the invented community's neighbour has complained. */
async function chooseLift(canvas: HTMLElement): Promise<void> {
  const { element, root } = await formIn(canvas);
  await untilShown(canvas, '.above [role=alert]');
  await press(canvas, /^\s*(Lift out of order|Lift|电梯故障)/);
  await press(canvas, /In a common area|公共区域/);
  await untilShown(canvas, '#location-areaId');
  const list = root.querySelector<HTMLSelectElement>('#location-areaId')!;
  const option = [...list.options].find(({ textContent }) => /Lift B|B 梯|B梯/.test(textContent))!;
  list.value = option.value;
  list.dispatchEvent(new Event('change'));
  await element.updateComplete;
}

/** Words that are longer than anybody expected: of the backend, and of the resident. */
export const LongText: Story = {
  tags: ['state:long-text'],
  render: (_, context) =>
    html`<linli-request-form
      .adapter=${communityOf(context, () => ({ seed: { intake: longIntake(storyLocale()) } }))}
    ></linli-request-form>`,
  play: async ({ canvasElement }) => {
    await fillLeast(canvasElement);
    await write(canvasElement, 'description', 'Wordswithoutanyspace'.repeat(20));
  },
};

/** As many photos as a request may carry. */
export const PhotosFull: Story = {
  tags: ['state:full'],
  args: { memory: { photoLimits: { count: 2, bytes: 5_000_000, types: ['image/jpeg'] } } },
  play: async ({ canvasElement }) => {
    await formIn(canvasElement);
    await addPhotos(canvasElement, await drawnPhoto('ceiling.jpg'), await drawnPhoto('floor.jpg'));
    await untilShown(canvasElement, '.photo + .photo canvas');
  },
};
