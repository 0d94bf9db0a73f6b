export * from './adapter/index.js';
export * from './domain/index.js';
export * from './elements.js';
export { registerMessages } from './i18n/registry.js';
export { define } from './register.js';
