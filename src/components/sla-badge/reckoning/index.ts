import { registerExplanationWords } from '../../../i18n/explanation-words.js';

registerExplanationWords();

export { detailsStyles } from './details.styles.js';
export { detailsView } from './details.view.js';
export { tokenStyles } from '../../../styles/tokens.generated.styles.js';
export { reckonPromise } from './reckon.js';
