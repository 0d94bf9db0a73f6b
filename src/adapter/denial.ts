import type { AdapterError, AdapterErrorCode } from './errors.js';

/** The codes that say that something is not for whoever is there. */
export const denials: readonly unknown[] = ['unauthenticated', 'forbidden'] satisfies AdapterErrorCode[];

/** Whether what was thrown says so. */
export const isDenial = (thrown: unknown): boolean =>
  denials.includes((thrown as Partial<AdapterError> | undefined)?.code);
