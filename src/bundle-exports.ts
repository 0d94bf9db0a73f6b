export { memory } from './adapters/memory/index.js';
export { rest } from './adapters/rest/index.js';
export * from './index.js';
