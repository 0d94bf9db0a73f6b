import type { Path, Written } from '../state/fields.js';
import type { StudioWords } from '../words/words.js';

/** What the fields of the form are drawn from, and whom they tell. */
export interface StudioForm {
  readonly written: Written;
  readonly words: StudioWords;
  /** The locale of the studio, in which languages are named. */
  readonly locale: string;
  /** The paths of texts that are written in each language, as long as nothing is written. */
  readonly each: Set<string>;
  /** Whether something at this path, or below it, cannot be used. */
  isWrong(path: Path): boolean;
  /** Writes a value, or takes the field away with `undefined`. `typed`: more may follow, and is one step with it. */
  change(path: Path, value: unknown, typed?: 'typed'): void;
}

/** The name and value of a field as a text; empty where there is none, or something else. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A text that a field holds, or nothing. */
export const givenText = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

/** The id of the control for a path. */
export const controlId = (path: Path) => `field-${path.join('-')}`;
