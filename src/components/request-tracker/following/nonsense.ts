import { warnOfOddAttributes, wordAttribute } from '../../../internal/odd-attributes.js';
import type { LinliRequestTracker } from '../request-tracker.js';
import { requestFilters } from '../request-tracker.model.js';

/** Tells the developer of attributes of the tracker that say nothing. */
export function warnOfNonsense({ filter }: LinliRequestTracker): void {
  warnOfOddAttributes('request-tracker', [wordAttribute('filter', filter, requestFilters)]);
}
