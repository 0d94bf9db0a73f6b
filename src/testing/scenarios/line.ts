import type { Scenario } from '../scenario.js';

export const lineScenarios: readonly Scenario[] = [];
