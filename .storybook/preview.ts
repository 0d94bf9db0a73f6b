import type { Preview } from '@storybook/web-components-vite';
import { globalTypes, initialGlobals, parameters, stageDecorator, stageLoader } from './stage.js';

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  parameters,
  loaders: [stageLoader],
  decorators: [stageDecorator],
};

export default preview;
