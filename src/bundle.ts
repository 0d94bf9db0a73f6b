import { pageRegistry } from './internal/page-registry.js';
import * as linli from './bundle-exports.js';
import './define.js';

export * from './bundle-exports.js';

// Pages without modules reach the same functions through the registry: window[Symbol.for('linli')].api
pageRegistry().api ??= linli;
