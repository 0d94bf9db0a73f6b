import type { Scenario } from '../scenario.js';

export const ratingScenarios: readonly Scenario[] = [];
