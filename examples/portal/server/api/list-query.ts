import { requestStatuses, type RequestStatus } from '../../../../src/domain/index.js';
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
    statuses: readStatuses(parameters.getAll('status')),
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
  return Buffer.from(`${createdAt} ${id}`).toString('base64url');
}

function readCursor(cursor: string): ListPosition {
  const [createdAt = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/.test(createdAt);
  if (!isTime || Number.isNaN(Date.parse(createdAt)) || !isId(id)) {
    throw new Problem(400, 'invalid', 'The cursor is none of ours.', { fields: { cursor: 'format' } });
  }
  return { createdAt, id };
}

function readStatuses(given: readonly string[]): RequestStatus[] {
  return given.map((text) => {
    const status = requestStatuses.find((known) => known === text);
    if (status) return status;
    throw new Problem(400, 'invalid', `"${text}" is no status.`, { fields: { status: 'unknown-choice' } });
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
