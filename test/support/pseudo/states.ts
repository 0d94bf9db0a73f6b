import { formStates } from './form-states.js';
import { badgeStates, boardStates, calendarStates, promptStates, trackerStates } from './other-states.js';
import type { PseudoDriver, PseudoLocale } from './place.js';

/** The main states of every element, in any locale, and how to get there. */
export const pseudoStates: Readonly<Record<string, (locale: PseudoLocale) => Promise<PseudoDriver>>> = {
  ...formStates,
  ...trackerStates,
  ...promptStates,
  ...boardStates,
  ...calendarStates,
  ...badgeStates,
};
