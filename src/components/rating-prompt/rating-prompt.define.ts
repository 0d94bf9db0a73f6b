import type { LinliRatingPrompt } from './rating-prompt.js';
import { defineRatingPrompt } from './rating-prompt.register.js';

defineRatingPrompt();

declare global {
  interface HTMLElementTagNameMap {
    'linli-rating-prompt': LinliRatingPrompt;
  }
}
