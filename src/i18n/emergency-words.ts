import { emergency as english } from './en/emergency.js';
import { registerMessages } from './registry.js';
import { emergency as chinese } from './zh-Hans/emergency.js';

/** Adds what is said in an emergency, which is loaded while the form is being filled and not before. */
export function registerEmergencyWords(): void {
  registerMessages('en', { emergency: english });
  registerMessages('zh-Hans', { emergency: chinese });
}
