import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { brandStudio } from './brand-studio.js';

const meta: Meta = {
  title: 'Brand/Studio',
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
};
export default meta;

/** Colour, logo, words and density of a brand, at once in every element. */
export const Studio: StoryObj = { render: () => brandStudio() };
