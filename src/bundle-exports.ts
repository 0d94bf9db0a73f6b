import type * as Domain from './domain/index.js';

export * from './adapter/index.js';
export { memory } from './adapters/memory/at-first-call.js';
export { rest } from './adapters/rest/index.js';
export type * from './domain/index.js';
export * from './elements.js';
export { registerMessages } from './i18n/registry.js';
export { define } from './register.js';

/**
 * The rules of the domain (deadlines, emergencies, recurrences, calendar files …), which a page that only shows elements
 * does without.
 */
export const domain = (): Promise<typeof Domain> => import('./domain/index.js');
