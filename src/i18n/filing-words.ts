import { filing as english } from './en/filing.js';
import { outbox as englishOutbox } from './en/outbox.js';
import { registerMessages } from './registry.js';
import { filing as chinese } from './zh-Hans/filing.js';
import { outbox as chineseOutbox } from './zh-Hans/outbox.js';

/** Adds the words about drafts and about what is sent, which are loaded while the form is being filled. */
export function registerFilingWords(): void {
  registerMessages('en', { filing: english, outbox: englishOutbox });
  registerMessages('zh-Hans', { filing: chinese, outbox: chineseOutbox });
}
