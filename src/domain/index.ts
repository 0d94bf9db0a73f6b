export * from './activity.js';
export * from './intake.js';
export * from './notice.js';
export * from './person.js';
export * from './rating.js';
export * from './request.js';
export * from './service-promise.js';
export * from './time.js';
