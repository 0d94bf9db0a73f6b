import { outbox as englishOutbox } from './en/outbox.js';
import { rating as english } from './en/rating.js';
import { registerMessages } from './registry.js';
import { outbox as chineseOutbox } from './zh-Hans/outbox.js';
import { rating as chinese } from './zh-Hans/rating.js';

/** Adds the words that come with a prompt, or after the first answer. */
export function registerRatingWords(): void {
  registerMessages('en', { rating: english, outbox: englishOutbox });
  registerMessages('zh-Hans', { rating: chinese, outbox: chineseOutbox });
}
