/** A row of the fault table that could not be caused in an engine. */
export interface NotCaused {
  row: string;
  engine: 'chromium' | 'firefox' | 'webkit';
  reason: string;
}

const deletionWaits =
  'The database of a frame that has gone stays open for a while, and a deletion waits for that: ' +
  'tested below the form, in test/internal/storage/database.test.ts.';

/** What no test registers, and why. */
export const notCaused: readonly NotCaused[] = [
  { row: 'K064', engine: 'firefox', reason: deletionWaits },
  { row: 'K065', engine: 'firefox', reason: deletionWaits },
  { row: 'K069', engine: 'webkit', reason: 'WebKitGTK does not obey the header Clear-Site-Data.' },
];
