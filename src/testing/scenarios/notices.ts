import type { Scenario } from '../scenario.js';

export const noticeScenarios: readonly Scenario[] = [];
