import { explanation as english } from './en/explanation.js';
import { registerMessages } from './registry.js';
import { explanation as chinese } from './zh-Hans/explanation.js';

/** Adds the words that explain a deadline, which are loaded with what reckons it. */
export function registerExplanationWords(): void {
  registerMessages('en', { explanation: english });
  registerMessages('zh-Hans', { explanation: chinese });
}
