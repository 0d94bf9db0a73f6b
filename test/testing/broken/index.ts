import type { BrokenAdapter } from './broken.js';
import { brokenRequests } from './requests.js';

/** Each scenario of the kit is the one meant for at least one of these. */
export const brokenAdapters: readonly BrokenAdapter[] = [...brokenRequests];
