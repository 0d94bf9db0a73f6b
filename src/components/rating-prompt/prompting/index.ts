import { registerRatingWords } from '../../../i18n/rating-words.js';
import { adoptStyles } from '../../../internal/adopt-styles.js';
import { buttonStyles } from '../../../styles/button.styles.js';
import type { PromptHost, PromptParts } from '../rating-prompt.late.js';
import { Prompting } from './prompting.js';
import { PromptingParts } from './prompting-parts.js';
import { promptingStyles } from './prompting.styles.js';

/** Begins to look for something to ask. */
export function startPrompting(form: PromptHost): PromptParts {
  registerRatingWords();
  adoptStyles(form.host.shadowRoot!, buttonStyles, promptingStyles);
  return new PromptingParts(new Prompting(form));
}
