export * from './adapter.js';
export * from './boundary.js';
export type { Report } from './checking.js';
export * from './contexts.js';
export * from './errors.js';
export { checkNotices } from './notices-boundary.js';
export * from './ports.js';
export * from './ratings-boundary.js';
export { configure, type Brand, type MessageOverrides, type Settings } from './settings.js';
