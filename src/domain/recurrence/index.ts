export { expand, stepBudget, type CivilStart, type Expansion, type Recurrence } from './expand.js';
export { readRule } from './read-rule.js';
export type { Frequency, NthDay, RecurrenceRule, Weekday } from './rule.js';
export { ruleText } from './write-rule.js';
