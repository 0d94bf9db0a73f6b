import { registerEmergencyWords } from '../../../i18n/emergency-words.js';
import { registerFilingWords } from '../../../i18n/filing-words.js';
import { FilingParts } from './filing-parts.js';
import type { FilingForm } from './filing-form.js';
import { RequestFormFiling } from './filing.js';

/** What takes a request from the first letter to the receipt, and what draws it. */
export interface Filing {
  filing: RequestFormFiling;
  parts: FilingParts;
}

/** What forms asked on earlier visits. */
export { FormMemory } from './form-memory.js';

let hasWords = false;

/** Begins to keep what the form holds, and makes it ready to be sent. */
export function startFiling(form: FilingForm): Filing {
  if (!hasWords) {
    registerFilingWords();
    registerEmergencyWords();
    hasWords = true;
  }
  const filing = new RequestFormFiling(form);
  return { filing, parts: new FilingParts(filing) };
}
