import type { Scenario } from '../scenario.js';

export const activityScenarios: readonly Scenario[] = [];
