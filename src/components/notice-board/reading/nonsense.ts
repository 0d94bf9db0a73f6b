import { warnOfOddAttributes, wordAttribute } from '../../../internal/odd-attributes.js';
import type { BoardParts } from '../board-parts.js';
import type { Categories } from './categories.js';

/** Tells the developer of attributes of the board that say nothing. */
export function warnOfNonsense({ host, source, port }: BoardParts, categories: Categories): void {
  const { layout, category, pageSize } = host;
  const ids = categories.all.map(({ id }) => id);
  // Where the backend does not tell them, those that are known are not all there are.
  const isToldOf = ids.length > 0 && port()?.categories !== undefined;
  warnOfOddAttributes('notice-board', [
    wordAttribute('layout', layout, ['list', 'banner']),
    {
      name: 'category',
      value: category,
      isKnown: !category || !isToldOf || ids.includes(category),
      choices: ids.join(', '),
    },
    {
      name: 'page-size',
      value: pageSize,
      isKnown: source.query.pageSize === pageSize,
      choices: 'the whole numbers from 1 to 10000',
    },
  ]);
}
