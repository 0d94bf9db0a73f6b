import type { Photo, RequestEvent, RequestStatus, ServiceRequest } from '../../../../src/domain/index.js';
import { categories } from '../community/community.js';
import { classificationInWords } from '../community/classification.js';
import type { Language } from '../community/language.js';
import { nextSteps } from '../community/next-steps.js';
import { findArea } from '../community/places.js';
import type { Query } from '../database/database.js';
import { nameOf, sql } from '../database/sql.js';
import { peopleById, personOf } from './people.js';
import type { RequestRow } from './requests.js';

/**
 * Requests with all that is known of them, in the reader's language: for to-request.ts, which shows each reader no
 * more than is theirs to see. `photoUrl` makes the address of a photo.
 */
export async function wholeRequests(
  query: Query,
  rows: readonly RequestRow[],
  language: Language,
  photoUrl: (id: string) => string,
): Promise<ServiceRequest[]> {
  const ids = rows.map(({ id }) => id);
  const photos = await query<PhotoRow>(
    sql`select id::text as id, request_id::text as "requestId", event_id::text as "eventId", name, width, height, stage from photos
     where request_id = any($1::uuid[]) order by position`,
    [ids],
  );
  const events = await query<EventRow>(
    sql`select id::text as id, request_id::text as "requestId", at, type, by_id, status, owner_id, text, until,
       category_id, emergency from request_events
     where request_id = any($1::uuid[]) order by at, sequence`,
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
    const shown = photos.filter(({ requestId }) => requestId === row.id);
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
      photos: shown.map((photo) => toPhoto(photo, photoUrl)),
      history: events
        .filter(({ requestId }) => requestId === row.id)
        .map((event) => {
          const added = shown.filter(({ eventId }) => eventId === event.id);
          return toEvent(
            event,
            added.map((photo) => toPhoto(photo, photoUrl)),
            personBy,
            language,
          );
        }),
    };
  });
}

async function homeLabels(
  query: Query,
  rows: readonly RequestRow[],
  language: Language,
): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ location }) => (location?.type === 'home' ? [location.homeId] : []));
  const homes = await query<{ id: string; label: string }>(
    sql`select id, ${nameOf(`label_${language}`)} as label from homes where id = any($1::text[])`,
    [ids],
  );
  return new Map(homes.map(({ id, label }) => [id, label]));
}

interface PhotoRow {
  id: string;
  requestId: string;
  eventId: string | null;
  name: string;
  width: number;
  height: number;
  stage: Photo['stage'] | null;
}

interface EventRow {
  id: string;
  requestId: string;
  at: Date;
  type: RequestEvent['type'];
  by_id: string | null;
  status: RequestStatus | null;
  owner_id: string | null;
  text: string | null;
  until: Date | null;
  category_id: string | null;
  emergency: boolean | null;
}

/** What came with the request shows it as it was before anybody worked on it. */
function toPhoto(
  { id, name, width, height, eventId, stage }: PhotoRow,
  photoUrl: (id: string) => string,
): Photo {
  const shown = stage ?? (eventId === null ? 'before' : undefined);
  return { id, name, width, height, url: photoUrl(id), ...(shown && { stage: shown }) };
}

function toEvent(
  row: EventRow,
  photos: readonly Photo[],
  personBy: (id: string | null) => RequestEvent['by'],
  language: Language,
): RequestEvent {
  const { id, at, type, status, until } = row;
  const by = personBy(row.by_id);
  const owner = personBy(row.owner_id);
  const text = row.text ?? classificationInWords(row.category_id, row.emergency, language);
  return {
    id,
    at: at.toISOString(),
    type,
    ...(by && { by }),
    ...(status && { status }),
    ...(until && { until: until.toISOString() }),
    ...(owner && { owner }),
    ...(text && { text }),
    ...(photos.length > 0 && { photos }),
  };
}

function labelOf(
  location: NonNullable<RequestRow['location']>,
  homes: ReadonlyMap<string, string>,
  language: Language,
): { label?: string } {
  const label =
    location.type === 'home' ? homes.get(location.homeId) : findArea(location.areaId)?.label[language];
  return label ? { label } : {};
}
