import { core as englishCore } from '../../i18n/en/core.js';
import { ratingPrompt as english } from '../../i18n/en/rating-prompt.js';
import { registerMessages } from '../../i18n/registry.js';
import { core as chineseCore } from '../../i18n/zh-Hans/core.js';
import { ratingPrompt as chinese } from '../../i18n/zh-Hans/rating-prompt.js';
import { defineElement } from '../../internal/define.js';
import { LinliRatingPrompt } from './rating-prompt.js';

/** Registers `<linli-rating-prompt>`, or the same with another prefix, with its words. In `registry`, or else in the page's own. */
export function defineRatingPrompt(prefix?: string, registry?: CustomElementRegistry): void {
  registerMessages('en', { core: englishCore, ratingPrompt: english });
  registerMessages('zh-Hans', { core: chineseCore, ratingPrompt: chinese });
  defineElement('rating-prompt', LinliRatingPrompt, prefix, registry);
}
