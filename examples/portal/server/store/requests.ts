import type {
  Availability,
  Instant,
  RequestEvent,
  RequestInput,
  RequestKind,
  RequestStatus,
  ServicePromise,
} from '../../../../src/domain/index.js';
import { firstOwnerId, timeZone } from '../community/community.js';
import type { Query } from '../database/database.js';
import { quoted, sql } from '../database/sql.js';
import { latest } from './moment.js';
import { renewPromises } from './promises.js';

/** A request as it stands in the database; JSON columns are parsed. */
export interface RequestRow {
  id: string;
  number: string;
  resident_id: string;
  kind: RequestKind;
  category_id: string | null;
  status: RequestStatus;
  description: string;
  fields: NonNullable<RequestInput['fields']>;
  location: RequestInput['location'] | null;
  availability: RequestInput['availability'] | null;
  contact: RequestInput['contact'] | null;
  emergency: boolean;
  anonymous: boolean;
  owner_id: string | null;
  promises: ServicePromise[];
  /** Since when the work is done; `null` while it is not, or not any more. */
  resolved_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

/** The next number, with six digits or, once they do not suffice, more: `lpad()` alone would cut them off. */
const nextNumber = sql`(select lpad(digits, greatest(6, length(digits)), '0') from cast(nextval('request_numbers') as text) as digits)`;

/** Writes a request and the first lines of its history. */
export async function insertRequest(
  query: Query,
  residentId: string,
  input: RequestInput,
): Promise<RequestRow> {
  const isAnonymous = input.anonymous ?? false;
  const [row] = await query<{ id: string }>(
    sql`insert into requests (number, resident_id, kind, category_id, description, fields, location, availability,
       contact, emergency, owner_id, anonymous)
     values ('R-' || to_char(now() at time zone ${quoted(timeZone)}, 'YYYY') || '-' || ${nextNumber}, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     returning id::text as id`,
    [
      residentId,
      input.kind,
      input.categoryId ?? null,
      input.description,
      JSON.stringify(input.fields ?? {}),
      jsonOrNull(input.location),
      jsonOrNull(input.availability),
      isAnonymous ? null : jsonOrNull(input.contact),
      input.emergency ?? false,
      firstOwnerId,
      isAnonymous,
    ],
  );
  const { id } = row!;
  await insertEvent(query, id, {
    type: 'status',
    status: 'submitted',
    ...(!isAnonymous && { byId: residentId }),
  });
  await insertEvent(query, id, { type: 'owner', ownerId: firstOwnerId });
  return renewPromises(query, id);
}

const jsonOrNull = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

/** One line of a request's history. */
export interface NewEvent {
  type: RequestEvent['type'];
  byId?: string;
  status?: RequestStatus;
  ownerId?: string;
  text?: string;
  until?: Instant;
  categoryId?: string;
  emergency?: boolean;
}

/** Writes one line of a request's history and resolves with its id. */
async function insertEvent(query: Query, requestId: string, event: NewEvent): Promise<string> {
  const [row] = await query<{ id: string }>(
    sql`insert into request_events (request_id, type, by_id, status, owner_id, text, until, category_id, emergency)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id::text as id`,
    [
      requestId,
      event.type,
      event.byId ?? null,
      event.status ?? null,
      event.ownerId ?? null,
      event.text ?? null,
      event.until ?? null,
      event.categoryId ?? null,
      event.emergency ?? null,
    ],
  );
  return row!.id;
}

/** Writes what somebody did with a locked request and left as it is. Resolves with the event's id. */
export async function addEvent(query: Query, requestId: string, event: NewEvent): Promise<string> {
  await query(sql`update requests set updated_at = ${latest} where id = $1`, [requestId]);
  return insertEvent(query, requestId, event);
}

/** Notes other times for a locked request. */
export async function setAvailability(
  query: Query,
  requestId: string,
  availability: Availability,
  byId: string | undefined,
): Promise<void> {
  await query(sql`update requests set availability = $2 where id = $1`, [
    requestId,
    JSON.stringify(availability),
  ]);
  await addEvent(query, requestId, { type: 'rescheduled', ...(byId && { byId }) });
}

export async function findRequest(query: Query, id: string): Promise<RequestRow | undefined> {
  return (await query<RequestRow>(sql`select * from requests where id = $1`, [id]))[0];
}

/** The request, which nobody else changes until the transaction ends. */
export async function lockRequest(query: Query, id: string): Promise<RequestRow | undefined> {
  return (await query<RequestRow>(sql`select * from requests where id = $1 for no key update`, [id]))[0];
}

/** Makes somebody the owner, unless they are already. Says whether it did. */
export async function setOwner(
  query: Query,
  row: RequestRow,
  { ownerId, byId }: { ownerId: string; byId: string },
): Promise<boolean> {
  if (row.owner_id === ownerId) return false;
  await query(sql`update requests set owner_id = $2 where id = $1`, [row.id, ownerId]);
  await addEvent(query, row.id, { type: 'owner', ownerId, byId });
  return true;
}

/** Where a request goes, and on whose account; of one without a name it is nobody's. */
export interface Move extends Pick<NewEvent, 'text' | 'until' | 'byId'> {
  status: RequestStatus;
  /** `reopened` where it is one. */
  type?: 'status' | 'reopened';
}

/** Moves a locked request on. Resolves with the event's id. */
export async function setStatus(query: Query, { id }: RequestRow, move: Move): Promise<string> {
  await query(
    sql`update requests set status = $2, resolved_at = case
       when $2 = 'resolved' then clock_timestamp() when $2 = 'closed' then resolved_at end where id = $1`,
    [id, move.status],
  );
  const eventId = await addEvent(query, id, { type: 'status', ...move });
  await renewPromises(query, id);
  return eventId;
}

/** What a request is about, and how urgent it is. */
export interface Classification {
  categoryId: string;
  emergency: boolean;
}

/** Puts a locked request into another category or urgency, unless it is there already. Says whether it did. */
export async function classify(
  query: Query,
  row: RequestRow,
  { categoryId, emergency }: Classification,
  byId: string,
): Promise<boolean> {
  const changes = {
    ...(categoryId !== row.category_id && { categoryId }),
    ...(emergency !== row.emergency && { emergency }),
  };
  if (Object.keys(changes).length === 0) return false;
  await query(
    sql`update requests set category_id = $2, emergency = $3, updated_at = ${latest} where id = $1`,
    [row.id, categoryId, emergency],
  );
  await insertEvent(query, row.id, { type: 'promise', byId, ...changes });
  await renewPromises(query, row.id);
  return true;
}
