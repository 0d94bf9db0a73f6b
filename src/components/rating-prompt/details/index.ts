import type { ReactiveControllerHost } from 'lit';
import { registerRatingWords } from '../../../i18n/rating-words.js';
import { adoptStyles } from '../../../internal/adopt-styles.js';
import { buttonStyles } from '../../../styles/button.styles.js';
import { detailsStyles } from './details.styles.js';

export { detailsView } from './details.view.js';

/** Gives an element the words and the looks of what follows the first answer. */
export function dress(host: ReactiveControllerHost & HTMLElement): void {
  registerRatingWords();
  adoptStyles(host.shadowRoot!, buttonStyles, detailsStyles);
}
