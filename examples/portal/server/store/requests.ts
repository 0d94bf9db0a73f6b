import type {
  RequestInput,
  RequestKind,
  RequestStatus,
  ServicePromise,
} from '../../../../src/domain/index.js';
import { serviceLevels } from '../community/community.js';
import { firstOwnerId } from '../community/seed.js';
import type { Query } from '../database/database.js';
import { recordChange } from './changes.js';

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
  owner_id: string | null;
  promises: ServicePromise[];
  created_at: Date;
  updated_at: Date;
}

/** Files a request, tells whoever listens, and resolves with its id. */
export async function insertRequest(query: Query, residentId: string, input: RequestInput): Promise<string> {
  const emergency = input.emergency ?? false;
  const [row] = await query<{ id: string; created_at: Date }>(
    `insert into requests (number, resident_id, kind, category_id, description, fields, location, availability,
       contact, emergency, owner_id)
     values ('R-' || to_char(now(), 'YYYY') || '-' || lpad(nextval('request_numbers')::text, 6, '0'),
       $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     returning id::text as id, created_at`,
    [
      residentId,
      input.kind,
      input.categoryId ?? null,
      input.description,
      JSON.stringify(input.fields ?? {}),
      jsonOrNull(input.location),
      jsonOrNull(input.availability),
      jsonOrNull(input.contact),
      emergency,
      firstOwnerId,
    ],
  );
  const { id, created_at: createdAt } = row!;
  await query('update requests set promises = $2 where id = $1', [
    id,
    JSON.stringify(promisesFor(input.kind, emergency, createdAt)),
  ]);
  await insertEvent(query, id, { type: 'status', status: 'submitted', byId: residentId });
  await insertEvent(query, id, { type: 'owner', ownerId: firstOwnerId });
  await recordChange(query, id, residentId);
  return id;
}

/** Around the clock, from the moment of filing. */
function promisesFor(kind: RequestKind, emergency: boolean, from: Date): ServicePromise[] {
  if (kind !== 'repair') return [];
  const { metric, goal, hours } = emergency ? serviceLevels.emergency : serviceLevels.repair;
  const dueAt = new Date(from.getTime() + hours * 3_600_000).toISOString();
  return [{ metric, goal, startedAt: from.toISOString(), dueAt, source: 'server' }];
}

const jsonOrNull = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

/** One line of a request's history. */
export interface NewEvent {
  type: 'status' | 'owner';
  byId?: string;
  status?: RequestStatus;
  ownerId?: string;
}

async function insertEvent(query: Query, requestId: string, event: NewEvent): Promise<void> {
  await query(
    'insert into request_events (request_id, type, by_id, status, owner_id) values ($1, $2, $3, $4, $5)',
    [requestId, event.type, event.byId ?? null, event.status ?? null, event.ownerId ?? null],
  );
}

export async function findRequest(query: Query, id: string): Promise<RequestRow | undefined> {
  return (await query<RequestRow>('select * from requests where id = $1', [id]))[0];
}

/** Makes somebody the owner. */
export async function setOwner(query: Query, row: RequestRow, ownerId: string): Promise<void> {
  await query('update requests set owner_id = $2, updated_at = now() where id = $1', [row.id, ownerId]);
  await insertEvent(query, row.id, { type: 'owner', ownerId, byId: ownerId });
  await recordChange(query, row.id, row.resident_id);
}

/** Moves the request on, unless somebody else moved it first. Says whether it did. */
export async function setStatus(
  query: Query,
  row: RequestRow,
  status: RequestStatus,
  byId: string,
): Promise<boolean> {
  const moved = await query(
    'update requests set status = $2, updated_at = now() where id = $1 and status = $3 returning id',
    [row.id, status, row.status],
  );
  if (moved.length === 0) return false;
  await insertEvent(query, row.id, { type: 'status', status, byId });
  await recordChange(query, row.id, row.resident_id);
  return true;
}

/** How many requests a resident filed within the last hour. */
export async function countRecent(query: Query, residentId: string): Promise<number> {
  const rows = await query<{ count: number }>(
    `select count(*)::int as count from requests where resident_id = $1 and created_at > now() - interval '1 hour'`,
    [residentId],
  );
  return rows[0]!.count;
}
