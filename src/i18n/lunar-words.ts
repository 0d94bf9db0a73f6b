import { lunar as english } from './en/lunar.js';
import { registerMessages } from './registry.js';
import { lunar as chinese } from './zh-Hans/lunar.js';

/** Adds the words about lunar days, solar terms and festivals, which follow the calendar with the table of them. */
export function registerLunarWords(): void {
  registerMessages('en', { lunar: english });
  registerMessages('zh-Hans', { lunar: chinese });
}
