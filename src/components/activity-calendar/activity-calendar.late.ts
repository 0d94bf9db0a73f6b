import type * as attending from './attending/index.js';

let late: typeof attending | undefined;

/** Loads it for every calendar of the page. */
export async function loadAttending(): Promise<typeof attending> {
  return (late ??= await import('./attending/index.js'));
}
