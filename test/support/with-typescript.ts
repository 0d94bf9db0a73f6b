import { register } from 'tsx/esm/api';

// The Node tests are compiled before they run. Those that import what is TypeScript only by then import this as well.
register();
