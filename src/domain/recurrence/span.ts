import type { Wall } from './civil.js';

/** From where to where occurrences are looked for, the end not included. */
export interface WallSpan {
  from: Wall;
  end: Wall;
}
