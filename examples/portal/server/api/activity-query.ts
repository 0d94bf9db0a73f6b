import * as v from 'valibot';
import type { FieldErrorCode } from '../../../../src/adapter/errors.js';
import { activityCategories, type CivilDate, type RsvpInput } from '../../../../src/domain/index.js';
import { mostGuests } from '../community/activities.js';
import type { ActivityListQuery, ActivityPosition } from '../store/activity-list.js';
import type { ActivityRow } from '../store/activity-rows.js';
import { isStored, readChoices, readLimit, takeCursor, writeCursor } from './list-query.js';
import { Problem } from './problem.js';
import { isId } from './reading.js';
import { invalid, parse } from './request-input.js';

/**
 * Which page of the activities is asked for.
 *
 * @throws Problem that names the parameter that makes no sense
 */
export function readActivityQuery(parameters: URLSearchParams): ActivityListQuery {
  const cursor = parameters.get('cursor');
  return {
    ...readSpan(parameters, isStored),
    categories: readChoices(parameters, 'category', activityCategories),
    limit: readLimit(parameters),
    ...(cursor !== null && { after: readCursor(cursor) }),
  };
}

/**
 * From which day to which something is counted, both included.
 *
 * @throws Problem that names the parameter that makes no sense
 */
export function readPeriod(parameters: URLSearchParams): { from: CivilDate; until: CivilDate } {
  return readSpan(parameters, (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isStored(`${text}T00:00Z`));
}

function readSpan(
  parameters: URLSearchParams,
  isTime: (text: string) => boolean,
): { from: string; until: string } {
  const read = (name: string) => {
    const text = parameters.get(name);
    if (text === null) throw refusal(name, 'required');
    if (!isTime(text)) throw refusal(name, 'format');
    return text;
  };
  const span = { from: read('from'), until: read('until') };
  if (Date.parse(span.until) < Date.parse(span.from)) throw refusal('until', 'invalid');
  return span;
}

function refusal(name: string, code: FieldErrorCode): Problem {
  return new Problem(400, 'invalid', `${name} does not say which time.`, { fields: { [name]: code } });
}

/** Where the next page begins, as text that says nothing to the client. */
export function encodeActivityCursor({ beginsAt, id }: ActivityPosition): string {
  return writeCursor([beginsAt, id]);
}

function readCursor(cursor: string): ActivityPosition {
  return takeCursor(cursor, ([beginsAt = '', id = '']) =>
    isStored(beginsAt) && isId(id) ? { beginsAt, id } : undefined,
  );
}

const rsvpSchema = v.object({
  guests: v.optional(
    v.pipe(v.number(), v.integer('format'), v.minValue(0, 'too-small'), v.maxValue(mostGuests, 'too-large')),
  ),
  wait: v.optional(v.boolean()),
});

/**
 * What a resident says who wants to come.
 *
 * @throws Problem that names every field that is wrong
 */
export function readRsvp(body: unknown): RsvpInput {
  const { guests, wait } = parse(rsvpSchema, body);
  return { ...(guests !== undefined && { guests }), ...(wait !== undefined && { wait }) };
}

/**
 * Holds a reply against the activity: how many guests one may bring, and whether so many could ever come.
 *
 * @throws Problem that names the field that is wrong
 */
export function judgeRsvp({ content }: ActivityRow, { guests = 0 }: RsvpInput): void {
  const { guests_at_most: most, capacity } = content;
  if (guests > most || (capacity !== null && 1 + guests > capacity)) throw invalid({ guests: 'too-large' });
}
