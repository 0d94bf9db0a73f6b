import {
  mayDo,
  mayUrgeFrom,
  residentActions,
  type Pause,
  type Person,
  type RequestLocation,
  type ServicePromise,
  type ServiceRequest,
} from '../../../../src/domain/index.js';
import type { Language } from '../community/language.js';
import type { Query } from '../database/database.js';
import type { RequestRow } from './requests.js';
import { ownAmong } from './standing.js';
import { wholeRequests } from './whole-request.js';

type PhotoUrl = (id: string) => string;

/** Requests as staff see them: of one without a name, nothing that tells whose it is. */
export async function toRequests(
  query: Query,
  rows: readonly RequestRow[],
  language: Language,
  photoUrl: PhotoUrl,
): Promise<ServiceRequest[]> {
  const requests = await wholeRequests(query, rows, language, photoUrl);
  return requests.map((request, index) => (rows[index]!.anonymous ? withoutPerson(request) : request));
}

/** One request as staff see it. */
export async function toRequest(
  query: Query,
  row: RequestRow,
  language: Language,
  photoUrl: PhotoUrl,
): Promise<ServiceRequest> {
  const [request] = await toRequests(query, [row], language, photoUrl);
  return request!;
}

/** Who reads, and how: a resident, in a language. */
export interface Reader {
  residentId: string;
  language: Language;
  photoUrl: PhotoUrl;
}

/** Requests as a resident sees them: of somebody else's, what any resident may know. */
export async function toRequestsFor(
  { residentId, language, photoUrl }: Reader,
  query: Query,
  rows: readonly RequestRow[],
): Promise<ServiceRequest[]> {
  const requests = await wholeRequests(query, rows, language, photoUrl);
  const ids = rows.map(({ id }) => id);
  const own = await ownAmong(query, ids, residentId);
  return requests.map((request, index) => {
    if (!own.has(request.id)) return asAnybodyKnows(request);
    return withActions(rows[index]!.resident_id === residentId ? request : withoutContact(request));
  });
}

/** One request as a resident sees it. */
export async function toRequestFor(reader: Reader, query: Query, row: RequestRow): Promise<ServiceRequest> {
  const [request] = await toRequestsFor(reader, query, [row]);
  return request!;
}

function withoutPerson(request: ServiceRequest): ServiceRequest {
  const shown = { ...request };
  delete shown.contact;
  delete shown.availability;
  if (shown.location?.type === 'home') delete shown.location;
  return shown;
}

/** How to reach somebody is for the staff, not for whoever else lives there. */
function withoutContact(request: ServiceRequest): ServiceRequest {
  const shown = { ...request };
  delete shown.contact;
  return shown;
}

/** With what its resident may do now, by the rules that the elements go by too. */
function withActions(request: ServiceRequest): ServiceRequest {
  const urgeFrom = mayUrgeFrom(request);
  return {
    ...request,
    actions: residentActions.filter((action) => mayDo(action, request)),
    ...(Number.isFinite(urgeFrom) && { urgeFrom: new Date(urgeFrom).toISOString() }),
  };
}

function asAnybodyKnows(request: ServiceRequest): ServiceRequest {
  const { id, number, kind, category, status, createdAt, updatedAt, promises, owner, nextStep } = request;
  const { emergency, location } = request;
  return {
    id,
    number,
    kind,
    status,
    description: category?.name ?? '',
    actions: [],
    createdAt,
    updatedAt,
    ...(category && { category }),
    ...(location?.type === 'area' && { location: areaOf(location) }),
    ...(promises && { promises: promises.map(withoutReasons) }),
    ...(owner && { owner: withoutPhone(owner) }),
    ...(nextStep && { nextStep }),
    ...(emergency !== undefined && { emergency }),
  };
}

/** Why a clock stands still was written for whose request it is. */
function withoutReasons({ paused, pauses, ...promise }: ServicePromise): ServicePromise {
  return {
    ...promise,
    ...(paused && { paused: withoutReason(paused) }),
    ...(pauses && { pauses: pauses.map(withoutReason) }),
  };
}

function withoutReason({ since, until }: Pause): Pause {
  return { since, ...(until && { until }) };
}

function areaOf({ type, areaId, label }: Extract<RequestLocation, { type: 'area' }>): RequestLocation {
  return { type, ...(areaId && { areaId }), ...(label && { label }) };
}

function withoutPhone({ name, role }: Person): Person {
  return { name, ...(role && { role }) };
}
