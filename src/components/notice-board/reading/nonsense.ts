import { warnOfOddAttributes, wordAttribute } from '../../../internal/odd-attributes.js';
import type { BoardParts } from '../board-parts.js';

/** Tells the developer of attributes of the board that say nothing. Any `category` may be one that has no notice today. */
export function warnOfNonsense({ host, source }: BoardParts): void {
  const pageSize = host.getAttribute('page-size');
  warnOfOddAttributes('notice-board', [
    wordAttribute('layout', host.layout, ['list', 'banner']),
    {
      name: 'page-size',
      value: pageSize,
      isKnown: source.query.pageSize === Number(pageSize),
      choices: 'a whole number from 1 to 10000',
    },
  ]);
}
