import { requestKinds } from '../../../domain/request.js';
import { warnOfOddAttributes } from '../../../internal/odd-attributes.js';
import type { LinliRequestForm } from '../request-form.js';
import { wordsOfKinds } from '../request-form.model.js';

/** Tells the developer of attributes of the form that say nothing. */
export function warnOfNonsense({ kinds }: LinliRequestForm): void {
  warnOfOddAttributes('request-form', [
    {
      name: 'kinds',
      value: kinds,
      isKnown: wordsOfKinds(kinds).every((word) => (requestKinds as readonly string[]).includes(word)),
      choices: `${requestKinds.join(', ')}, apart by spaces`,
    },
  ]);
}
