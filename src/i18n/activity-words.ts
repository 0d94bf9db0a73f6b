import { activity as english } from './en/activity.js';
import { registerMessages } from './registry.js';
import { activity as chinese } from './zh-Hans/activity.js';

/** Adds the words about one activity and about places in it, which follow the calendar. */
export function registerActivityWords(): void {
  registerMessages('en', { activity: english });
  registerMessages('zh-Hans', { activity: chinese });
}
