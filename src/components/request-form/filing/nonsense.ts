import { requestKinds } from '../../../domain/request.js';
import { warnOfOddAttributes } from '../../../internal/odd-attributes.js';
import type { LinliRequestForm } from '../request-form.js';

/** Kinds, and what stands between them. */
const knownWords = new RegExp(`(${requestKinds.join('|')})(?=[\\s,]|$)|[\\s,]`, 'g');

/** Tells the developer of attributes of the form that say nothing. */
export function warnOfNonsense({ kinds }: LinliRequestForm): void {
  warnOfOddAttributes('request-form', [
    {
      name: 'kinds',
      value: kinds,
      isKnown: kinds?.replace(knownWords, '') === '',
      choices: `${requestKinds.join(', ')}, apart by spaces`,
    },
  ]);
}
