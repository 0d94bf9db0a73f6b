import type { Photo, RequestEvent, RequestStatus, ServiceRequest } from '../../../../src/domain/index.js';
import { areas, categories, type PortalArea } from '../community/community.js';
import type { Language } from '../community/language.js';
import { nextSteps } from '../community/next-steps.js';
import type { Query } from '../database/database.js';
import { personOf, type Account } from './people.js';
import type { RequestRow } from './requests.js';

/** Requests as the contract has them, in the reader's language. `photoUrl` makes the address of a photo. */
export async function toRequests(
  query: Query,
  rows: readonly RequestRow[],
  language: Language,
  photoUrl: (id: string) => string,
): Promise<ServiceRequest[]> {
  const ids = rows.map(({ id }) => id);
  const photos = await query<PhotoRow>(
    `select id::text as id, request_id::text as "requestId", name, width, height from photos
     where request_id = any($1::uuid[]) order by position`,
    [ids],
  );
  const events = await query<EventRow>(
    `select id::text as id, request_id::text as "requestId", at, type, by_id, status, owner_id from request_events
     where request_id = any($1::uuid[]) order by at, id`,
    [ids],
  );
  const people = await peopleById(query, [
    ...rows.map(({ owner_id: ownerId }) => ownerId),
    ...events.flatMap(({ by_id: byId, owner_id: ownerId }) => [byId, ownerId]),
  ]);
  const homes = await homeLabels(query, rows, language);
  const personBy = (id: string | null) => {
    const account = id === null ? undefined : people.get(id);
    return account && personOf(account, language);
  };
  return rows.map((row) => {
    const category = categories.find(({ id }) => id === row.category_id);
    const owner = personBy(row.owner_id);
    return {
      id: row.id,
      number: row.number,
      kind: row.kind,
      status: row.status,
      description: row.description,
      emergency: row.emergency,
      fields: row.fields,
      promises: row.promises,
      nextStep: nextSteps[row.status][language],
      createdAt: row.created_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
      ...(category && { category: { id: category.id, name: category.name[language] } }),
      ...(row.location && { location: { ...row.location, ...labelOf(row.location, homes, language) } }),
      ...(row.availability && { availability: row.availability }),
      ...(row.contact && { contact: row.contact }),
      ...(owner && { owner }),
      photos: photos.filter(({ requestId }) => requestId === row.id).map((photo) => toPhoto(photo, photoUrl)),
      history: events
        .filter(({ requestId }) => requestId === row.id)
        .map((event) => toEvent(event, personBy)),
    };
  });
}

/** One request as the contract has it. */
export async function toRequest(
  query: Query,
  row: RequestRow,
  language: Language,
  photoUrl: (id: string) => string,
): Promise<ServiceRequest> {
  const [request] = await toRequests(query, [row], language, photoUrl);
  return request!;
}

async function peopleById(query: Query, ids: readonly (string | null)[]): Promise<Map<string, Account>> {
  const accounts = await query<Account>('select * from people where id = any($1::text[])', [
    [...new Set(ids)].filter((id) => id !== null),
  ]);
  return new Map(accounts.map((account) => [account.id, account]));
}

async function homeLabels(
  query: Query,
  rows: readonly RequestRow[],
  language: Language,
): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ location }) => (location?.type === 'home' ? [location.homeId] : []));
  const homes = await query<{ id: string; label: string }>(
    `select id, label_${language} as label from homes where id = any($1::text[])`,
    [ids],
  );
  return new Map(homes.map(({ id, label }) => [id, label]));
}

interface PhotoRow {
  id: string;
  requestId: string;
  name: string;
  width: number;
  height: number;
}

interface EventRow {
  id: string;
  requestId: string;
  at: Date;
  type: RequestEvent['type'];
  by_id: string | null;
  status: RequestStatus | null;
  owner_id: string | null;
}

function toPhoto({ id, name, width, height }: PhotoRow, photoUrl: (id: string) => string): Photo {
  return { id, name, width, height, url: photoUrl(id) };
}

function toEvent(
  { id, at, type, by_id: byId, status, owner_id: ownerId }: EventRow,
  personBy: (id: string | null) => RequestEvent['by'],
): RequestEvent {
  const by = personBy(byId);
  const owner = personBy(ownerId);
  return {
    id,
    at: at.toISOString(),
    type,
    ...(by && { by }),
    ...(status && { status }),
    ...(owner && { owner }),
  };
}

function labelOf(
  location: NonNullable<RequestRow['location']>,
  homes: ReadonlyMap<string, string>,
  language: Language,
): { label?: string } {
  const label =
    location.type === 'home' ? homes.get(location.homeId) : findArea(areas, location.areaId)?.label[language];
  return label ? { label } : {};
}

/** The area with the id, anywhere in the tree. */
export function findArea(tree: readonly PortalArea[], id: string | undefined): PortalArea | undefined {
  for (const area of tree) {
    const found = area.id === id ? area : findArea(area.areas ?? [], id);
    if (found) return found;
  }
  return undefined;
}
