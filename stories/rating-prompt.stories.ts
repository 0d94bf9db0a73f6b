import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/rating-prompt/rating-prompt.define.js';

const meta: Meta = { title: 'Elements/Rating prompt', component: 'linli-rating-prompt' };
export default meta;

export const Default: StoryObj = {
  render: () => html`<linli-rating-prompt></linli-rating-prompt>`,
};
