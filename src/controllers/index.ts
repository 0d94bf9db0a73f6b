export * from './adapter.js';
export * from './announce.js';
export * from './localize.js';
export * from './provided.js';
export * from './resource.js';
export * from './submit.js';
export * from './ticker.js';
