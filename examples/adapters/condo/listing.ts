import { AdapterError, type CallOptions, type Page, type PageQuery } from '../../../src/adapter/index.js';
import type { CondoApi } from './client.js';

/** Every record of condo has them. */
export interface CondoRecord {
  id: string;
  createdAt: string;
}

type Where = Readonly<Record<string, unknown>>;

const defaultLimit = 20;
const largestLimit = 100;

/**
 * One page, the newest first. A cursor is the moment of the last record and the ids of those of that moment which were
 * seen: not a number to skip, which would bring records twice when others arrive in front.
 */
export async function listFrom<Item extends CondoRecord>(
  api: CondoApi,
  document: string,
  where: readonly Where[],
  { cursor, limit = defaultLimit }: PageQuery,
  options: CallOptions,
): Promise<Page<Item>> {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const beyond = after ? [{ createdAt_lte: after.moment, id_not_in: after.seen }] : [];
  const first = Math.min(Math.max(Math.trunc(limit), 1), largestLimit);
  const { items, meta } = await api.query<{ items: Item[]; meta: { count: number } }>(
    document,
    // One more than asked for tells whether there is a next page.
    { page: { AND: [...where, ...beyond] }, all: { AND: where }, first: first + 1 },
    options,
  );
  if (!Array.isArray(items)) throw new AdapterError('malformed', { message: 'a list without items' });
  const page = items.slice(0, first);
  const isLast = items.length <= first;
  return { items: page, total: meta.count, ...(!isLast && { next: writeCursor(page, after) }) };
}

interface Cursor {
  moment: string;
  seen: readonly string[];
}

function writeCursor(page: readonly CondoRecord[], before: Cursor | undefined): string {
  const moment = page.at(-1)!.createdAt;
  const ofMoment = page.filter(({ createdAt }) => createdAt === moment).map(({ id }) => id);
  const earlier = before?.moment === moment ? before.seen : [];
  return [moment, ...earlier, ...ofMoment].join(' ');
}

function readCursor(cursor: string): Cursor {
  const [moment = '', ...seen] = cursor.split(' ');
  if (Number.isNaN(Date.parse(moment)) || seen.length === 0) {
    throw new AdapterError('invalid', { fields: { cursor: 'invalid' } });
  }
  return { moment, seen };
}
