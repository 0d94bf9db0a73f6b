import type { Scenario } from '../scenario.js';
import { activityCallScenarios } from './activities-calls.js';
import { activityContentScenarios } from './activities-content.js';
import { activityJoiningScenarios } from './activities-joining.js';
import { activityListScenarios } from './activities-list.js';
import { activityPlaceScenarios } from './activities-places.js';
import { activitySeriesScenarios } from './activities-series.js';

/** The calendar. */
export const activityScenarios: readonly Scenario[] = [
  ...activityListScenarios,
  ...activityContentScenarios,
  ...activityJoiningScenarios,
  ...activityPlaceScenarios,
  ...activitySeriesScenarios,
  ...activityCallScenarios,
];
