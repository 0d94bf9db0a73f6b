import type { AdapterError, AdapterErrorCode } from '../adapter/errors.js';

/** The codes that say that something is not for whoever is there. */
export const refusals: readonly unknown[] = ['unauthenticated', 'forbidden'] satisfies AdapterErrorCode[];

/** Whether what was thrown says so. */
export const isRefusal = (thrown: unknown): boolean =>
  refusals.includes((thrown as Partial<AdapterError> | undefined)?.code);
