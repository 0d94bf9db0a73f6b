import type { Scenario } from '../scenario.js';
import { activityScenarios } from './activities.js';
import { intakeScenarios } from './requests-intake.js';
import { lineScenarios } from './line.js';
import { noticeScenarios } from './notices.js';
import { ratingScenarios } from './ratings.js';
import { commentScenarios } from './requests-comments.js';
import { createScenarios } from './requests-create.js';
import { callScenarios } from './requests-calls.js';
import { inputScenarios } from './requests-input.js';
import { moveScenarios } from './requests-moves.js';
import { neighbourScenarios } from './requests-neighbours.js';
import { photoScenarios } from './requests-photos.js';
import { signedOutScenarios } from './signed-out.js';
import { readScenarios } from './requests-read.js';

/** All of the kit. A key is given once. */
export const scenarios: readonly Scenario[] = [
  ...intakeScenarios,
  ...createScenarios,
  ...inputScenarios,
  ...readScenarios,
  ...photoScenarios,
  ...moveScenarios,
  ...commentScenarios,
  ...neighbourScenarios,
  ...callScenarios,
  ...noticeScenarios,
  ...ratingScenarios,
  ...activityScenarios,
  ...signedOutScenarios,
  ...lineScenarios,
];
