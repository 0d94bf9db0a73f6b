import type { Scenario } from '../scenario.js';
import { activityScenarios } from './activities.js';
import { intakeScenarios } from './requests-intake.js';
import { lineScenarios } from './line.js';
import { noticeScenarios } from './notices.js';
import { ratingScenarios } from './ratings.js';

/** All of the kit. A key is given once. */
export const scenarios: readonly Scenario[] = [
  ...intakeScenarios,
  ...noticeScenarios,
  ...ratingScenarios,
  ...activityScenarios,
  ...lineScenarios,
];
