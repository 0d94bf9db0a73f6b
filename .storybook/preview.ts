import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json';
import { globalTypes, initialGlobals, parameters, stageDecorator } from './stage.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  parameters,
  decorators: [stageDecorator],
};

export default preview;
