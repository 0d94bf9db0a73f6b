import { notice as english } from './en/notice.js';
import { registerMessages } from './registry.js';
import { notice as chinese } from './zh-Hans/notice.js';

/** Adds the words about one notice and about notices as they come, which follow the list. */
export function registerNoticeWords(): void {
  registerMessages('en', { notice: english });
  registerMessages('zh-Hans', { notice: chinese });
}
