import { isInstant, requestStatuses } from '../../../../src/domain/index.js';
import type { ListPosition, ListQuery } from '../store/request-list.js';
import { Problem } from './problem.js';
import { isId } from './reading.js';

const defaultLimit = 20;
const largestLimit = 100;

/** The most characters of a search. */
const searchLimit = 200;

/**
 * Which page of the list is asked for.
 *
 * @throws Problem that names the parameter that makes no sense
 */
export function readListQuery(parameters: URLSearchParams): Omit<ListQuery, 'residentId'> {
  return {
    statuses: readChoices(parameters, 'status', requestStatuses),
    search: readSearch(parameters.get('search') ?? ''),
    ...readPageQuery(parameters),
  };
}

/**
 * Where a page begins, and how much is to be on it.
 *
 * @throws Problem that names the parameter that makes no sense
 */
export function readPageQuery(parameters: URLSearchParams): Pick<ListQuery, 'limit' | 'after'> {
  const cursor = parameters.get('cursor');
  return {
    limit: readLimit(parameters),
    ...(cursor !== null && { after: readCursor(cursor) }),
  };
}

/** Where the next page begins, as text that says nothing to the client. */
export function encodeCursor({ createdAt, id }: ListPosition): string {
  return writeCursor([createdAt, id]);
}

function readCursor(cursor: string): ListPosition {
  return takeCursor(cursor, ([createdAt = '', id = '']) => {
    const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/.test(createdAt);
    return isTime && isStored(createdAt) && isId(id) ? { createdAt, id } : undefined;
  });
}

/** A position in the order of a list, as text that says nothing to the client. */
export function writeCursor(parts: readonly string[]): string {
  return Buffer.from(parts.join(' ')).toString('base64url');
}

/**
 * The position that a cursor stands for.
 *
 * @param read gives nothing where the parts are none of its list's
 * @throws Problem for such a cursor
 */
export function takeCursor<Position>(
  cursor: string,
  read: (parts: readonly string[]) => Position | undefined,
): Position {
  const position = read(Buffer.from(cursor, 'base64url').toString().split(' '));
  if (position) return position;
  throw new Problem(400, 'invalid', 'The cursor is none of ours.', { fields: { cursor: 'format' } });
}

/** Whether the text is an instant that the database can keep: it has no year 0, and no zone 16 hours away. */
export function isStored(text: string): boolean {
  return isInstant(text) && !text.startsWith('0000') && !/[+-](1[6-9]|2\d):\d\d$/.test(text);
}

/**
 * Those of several choices that are asked for.
 *
 * @throws Problem for one that is none of them
 */
export function readChoices<Choice extends string>(
  parameters: URLSearchParams,
  name: string,
  known: readonly Choice[],
): Choice[] {
  return parameters.getAll(name).map((text) => {
    const choice = known.find((one) => one === text);
    if (choice) return choice;
    throw new Problem(400, 'invalid', `"${text}" is no ${name}.`, { fields: { [name]: 'unknown-choice' } });
  });
}

/**
 * The words that are looked for.
 *
 * @throws Problem when they are too many
 */
export function readSearch(text: string): string {
  if (text.length > searchLimit) {
    throw new Problem(400, 'invalid', `A search has at most ${searchLimit} characters.`, {
      fields: { search: 'too-long' },
    });
  }
  return text.replaceAll('\0', '');
}

/**
 * How much is to be on a page.
 *
 * @throws Problem when that is no number, or too large
 */
export function readLimit(parameters: URLSearchParams): number {
  const text = parameters.get('limit') ?? String(defaultLimit);
  const limit = Number(text);
  if (/^\d+$/.test(text) && limit >= 1 && limit <= largestLimit) return limit;
  throw new Problem(400, 'invalid', `limit is a number from 1 to ${largestLimit}.`, {
    fields: { limit: 'format' },
  });
}
