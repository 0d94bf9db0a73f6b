import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { markupOf } from './story-markup.js';
import { uses, type Use } from './uses.js';

/** What to paste into a page, for each framework. All of it is made of one description per element. */
const meta: Meta<{ use: Use }> = {
  title: 'Markup to copy',
  tags: ['!autodocs'],
  render: ({ use }) => markupOf(use),
};
export default meta;

type Story = StoryObj<{ use: Use }>;

export const Provider: Story = { args: { use: uses.provider } };
export const RequestForm: Story = { args: { use: uses.requestForm } };
export const SlaBadge: Story = { name: 'SLA badge', args: { use: uses.slaBadge } };
export const RequestTracker: Story = { args: { use: uses.requestTracker } };
export const RatingPrompt: Story = { args: { use: uses.ratingPrompt } };
export const NoticeBoard: Story = { args: { use: uses.noticeBoard } };
export const ActivityCalendar: Story = { args: { use: uses.activityCalendar } };
