import { AdapterError, type Page, type PageQuery } from '../../src/adapter/index.js';

/** Where a record stands in a list: by a number, and by its id where two have the same. */
export interface Place {
  rank: number;
  id: string;
}

const defaultLimit = 20;

/** The lower rank first. For lists with the newest first, the rank is the time with a minus before it. */
export function comparePlaces(one: Place, other: Place): number {
  if (one.rank !== other.rank) return one.rank - other.rank;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

/**
 * One page of a list that was read whole. The cursor names the record after which to go on, not a number of a page: so
 * nothing is skipped or repeated when records arrive in front.
 */
export function pageOf<Item>(
  items: readonly Item[],
  placeOf: (item: Item) => Place,
  { cursor, limit = defaultLimit }: PageQuery,
): Page<Item> {
  // A record whose time cannot be read has a place too, for the boundary to see it and leave it out.
  const place = (item: Item): Place => ({ rank: placeOf(item).rank || 0, id: placeOf(item).id });
  const ordered = [...items].sort((one, other) => comparePlaces(place(one), place(other)));
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const left = after ? ordered.filter((item) => comparePlaces(place(item), after) > 0) : ordered;
  const page = left.slice(0, Math.max(Math.trunc(limit), 1));
  const isLast = page.length === left.length;
  return { items: page, total: items.length, ...(!isLast && { next: writeCursor(place(page.at(-1)!)) }) };
}

const writeCursor = ({ rank, id }: Place) => `${rank} ${id}`;

function readCursor(cursor: string): Place {
  const [, rank, id] = /^(-?\d+) (.*)$/s.exec(cursor) ?? [];
  if (id === undefined) throw new AdapterError('invalid', { fields: { cursor: 'invalid' } });
  return { rank: Number(rank), id };
}
