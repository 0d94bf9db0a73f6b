import type {
  RequestInput,
  RequestKind,
  RequestStatus,
  ServicePromise,
} from '../../../../src/domain/index.js';
import { firstOwnerId, timeZone } from '../community/community.js';
import { promisesAfter, promisesFor } from '../community/promises.js';
import type { Query } from '../database/database.js';

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
  created_at: Date;
  updated_at: Date;
}

/** Writes a request and the first lines of its history. */
export async function insertRequest(
  query: Query,
  residentId: string,
  input: RequestInput,
): Promise<RequestRow> {
  const emergency = input.emergency ?? false;
  const isAnonymous = input.anonymous ?? false;
  const [row] = await query<{ id: string; created_at: Date }>(
    `insert into requests (number, resident_id, kind, category_id, description, fields, location, availability,
       contact, emergency, owner_id, anonymous)
     values ('R-' || to_char(now() at time zone '${timeZone}', 'YYYY') || '-' || lpad(nextval('request_numbers')::text, 6, '0'),
       $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     returning id::text as id, created_at`,
    [
      residentId,
      input.kind,
      input.categoryId ?? null,
      input.description,
      JSON.stringify(input.fields ?? {}),
      jsonOrNull(input.location),
      jsonOrNull(input.availability),
      isAnonymous ? null : jsonOrNull(input.contact),
      emergency,
      firstOwnerId,
      isAnonymous,
    ],
  );
  const { id, created_at: createdAt } = row!;
  const [filed] = await query<RequestRow>('update requests set promises = $2 where id = $1 returning *', [
    id,
    JSON.stringify(promisesFor(input.kind, emergency, createdAt)),
  ]);
  await insertEvent(query, id, {
    type: 'status',
    status: 'submitted',
    ...(!isAnonymous && { byId: residentId }),
  });
  await insertEvent(query, id, { type: 'owner', ownerId: firstOwnerId });
  return filed!;
}

const jsonOrNull = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

/** One line of a request's history. */
export interface NewEvent {
  type: 'status' | 'owner' | 'message';
  byId?: string;
  status?: RequestStatus;
  ownerId?: string;
  text?: string;
}

/** Writes one line of a request's history and resolves with its id. */
async function insertEvent(query: Query, requestId: string, event: NewEvent): Promise<string> {
  const [row] = await query<{ id: string }>(
    `insert into request_events (request_id, type, by_id, status, owner_id, text)
     values ($1, $2, $3, $4, $5, $6) returning id::text as id`,
    [
      requestId,
      event.type,
      event.byId ?? null,
      event.status ?? null,
      event.ownerId ?? null,
      event.text ?? null,
    ],
  );
  return row!.id;
}

/** Adds what the resident has to say to their own request, unless nobody reads on. Resolves with the event's id. */
export async function insertComment(
  query: Query,
  row: RequestRow,
  text: string | undefined,
): Promise<string | undefined> {
  const open = await query(
    `update requests set updated_at = now()
     where id = $1 and status not in ('closed', 'declined', 'cancelled') returning id`,
    [row.id],
  );
  if (open.length === 0) return undefined;
  return insertEvent(query, row.id, {
    type: 'message',
    ...(!row.anonymous && { byId: row.resident_id }),
    ...(text && { text }),
  });
}

export async function findRequest(query: Query, id: string): Promise<RequestRow | undefined> {
  return (await query<RequestRow>('select * from requests where id = $1', [id]))[0];
}

/** Makes somebody the owner, unless they are already. Says whether it did. */
export async function setOwner(query: Query, row: RequestRow, ownerId: string): Promise<boolean> {
  if (row.owner_id === ownerId) return false;
  await query('update requests set owner_id = $2, updated_at = now() where id = $1', [row.id, ownerId]);
  await insertEvent(query, row.id, { type: 'owner', ownerId, byId: ownerId });
  return true;
}

/** Moves the request on, unless somebody else moved it first. Says whether it did. */
export async function setStatus(
  query: Query,
  row: RequestRow,
  status: RequestStatus,
  byId: string,
): Promise<boolean> {
  const promises = promisesAfter(row.promises, status, new Date());
  const moved = await query(
    `update requests set status = $2, promises = $4, updated_at = now()
     where id = $1 and status = $3 returning id`,
    [row.id, status, row.status, JSON.stringify(promises)],
  );
  if (moved.length === 0) return false;
  await insertEvent(query, row.id, { type: 'status', status, byId });
  return true;
}
