import type { AdapterErrorCode } from './errors.js';

const uncertainCodes: readonly AdapterErrorCode[] = [
  'offline',
  'timeout',
  'unavailable',
  'malformed',
  'unknown',
];

/** Whether a write that failed so may have arrived all the same. */
export const isUncertain = (code: AdapterErrorCode): boolean => uncertainCodes.includes(code);
