export * from './backend.js';
export * from './describe-adapter.js';
export * from './example-input.js';
export * from './expectations.js';
export * from './fetch-line.js';
export { hasNeed, type Need, type Scenario, type Stage } from './scenario.js';
export { scenarios } from './scenarios/index.js';
export { checkAdapter, play } from './play.js';
