import { warnOnce } from './warn.js';

/** An attribute that takes some values only. */
export interface ChoiceAttribute {
  readonly name: string;
  /** What the page has written. Templates write what is left out as empty, and frameworks take it back as `undefined`. */
  readonly value: string | null | undefined;
  readonly isKnown: boolean;
  /** What could be written instead, for the developer. */
  readonly choices: string;
}

/** An attribute that takes one of some words. */
export function wordAttribute(name: string, value: string, words: readonly string[]): ChoiceAttribute {
  return { name, value, isKnown: words.includes(value), choices: words.join(', ') };
}

/** Tells the developer once of what stands in attributes and means nothing. */
export function warnOfOddAttributes(element: string, attributes: readonly ChoiceAttribute[]): void {
  for (const { name, value, isKnown, choices } of attributes)
    if (!isKnown && value) warnOnce(`${element}: ${name}="${value}" is not known: write ${choices}.`);
}
