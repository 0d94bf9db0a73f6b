import type { Scenario } from '../scenario.js';
import { noticeAcknowledgeScenarios } from './notices-acknowledge.js';
import { noticeCallScenarios } from './notices-calls.js';
import { noticeContentScenarios } from './notices-content.js';
import { noticeCurrentScenarios } from './notices-current.js';
import { noticeFilterScenarios } from './notices-filters.js';
import { noticeListScenarios } from './notices-list.js';
import { noticeReadScenarios } from './notices-read.js';

/** The board. */
export const noticeScenarios: readonly Scenario[] = [
  ...noticeListScenarios,
  ...noticeFilterScenarios,
  ...noticeContentScenarios,
  ...noticeCurrentScenarios,
  ...noticeReadScenarios,
  ...noticeAcknowledgeScenarios,
  ...noticeCallScenarios,
];
