import { activityCapabilities } from './activities.js';
import type { Capability } from './capability.js';
import { noticeCapabilities } from './notices.js';
import { ratingCapabilities } from './ratings.js';
import { requestCapabilities } from './requests.js';

/** Everything that a backend may offer, in the order in which it is tried. */
export const capabilities: readonly Capability[] = [
  ...requestCapabilities,
  ...noticeCapabilities,
  ...ratingCapabilities,
  ...activityCapabilities,
];
