/** A row of the fault table that could not be caused in an engine. */
export interface NotCaused {
  row: string;
  engine: 'chromium' | 'firefox' | 'webkit';
  reason: string;
}

/** What no test registers, and why. */
export const notCaused: readonly NotCaused[] = [
  { row: 'K069', engine: 'webkit', reason: 'WebKitGTK does not obey the header Clear-Site-Data.' },
];
