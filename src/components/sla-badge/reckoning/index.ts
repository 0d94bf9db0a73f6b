import { registerExplanationWords } from '../../../i18n/explanation-words.js';

registerExplanationWords();

export { drawFrame } from './frame.view.js';
export { reckonPromise } from './reckon.js';
