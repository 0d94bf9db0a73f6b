import type * as reading from './reading/index.js';

let late: typeof reading | undefined;

/** Loads it for every board of the page. */
export async function loadReading(): Promise<typeof reading> {
  return (late ??= await import('./reading/index.js'));
}
