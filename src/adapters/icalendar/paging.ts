import { AdapterError } from '../../adapter/errors.js';
import type { ActivityQuery, Page } from '../../adapter/ports.js';
import type { Activity } from '../../domain/activity.js';
import type { Listed } from './reading/index.js';

const defaultPageSize = 50;
const largestPage = 500;

/**
 * One page of a list that is in order. The cursor names the occurrence after which to go on, so that what is added or
 * taken out in between neither skips nor repeats any.
 */
export function pageOf(
  items: readonly Listed[],
  { cursor, limit = defaultPageSize, categories }: ActivityQuery,
): Page<Activity> {
  const matching = categories
    ? items.filter(({ activity }) => categories.includes(activity.category))
    : items;
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const left = after ? matching.filter((item) => isAfter(item, after)) : matching;
  const page = left.slice(0, Math.min(Math.max(Math.trunc(limit), 1), largestPage));
  const last = page.at(-1);
  return {
    items: page.map(({ activity }) => activity),
    total: matching.length,
    ...(last && page.length < left.length && { next: `${last.from} ${last.activity.id}` }),
  };
}

interface Place {
  from: number;
  id: string;
}

function isAfter({ from, activity }: Listed, place: Place): boolean {
  return from === place.from ? activity.id > place.id : from > place.from;
}

function readCursor(cursor: string): Place {
  const [, from, id] = /^(-?\d+) (.+)$/s.exec(cursor) ?? [];
  if (id === undefined) throw new AdapterError('invalid', { fields: { cursor: 'invalid' } });
  return { from: Number(from), id };
}
