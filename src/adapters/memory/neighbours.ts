import type { SimilarQuery } from '../../adapter/ports.js';
import {
  flattenAreas,
  isOpen,
  type Area,
  type Intake,
  type Pause,
  type ServicePromise,
  type ServiceRequest,
} from '../../domain/index.js';
import type { FiledRequest } from './records.js';

/** How many similar requests are shown at most. */
const most = 5;

/** How old a similar request may be, ms: 30 days. */
const oldest = 30 * 86_400_000;

/** Whether the resident sees the request without asking for similar ones. */
export function isVisible({ neighbour }: FiledRequest): boolean {
  return !neighbour || neighbour.followed === true;
}

/** Whether any resident may know of the request: it is open, about a common area, and has a name behind it. */
export function isShared({ request, neighbour }: FiledRequest, now: number): boolean {
  const isInCommon = request.location?.type === 'area' && request.location.areaId !== undefined;
  return isInCommon && !neighbour?.anonymous && isCurrent(request, now);
}

function isCurrent({ status, createdAt }: ServiceRequest, now: number): boolean {
  return isOpen(status) && now - Date.parse(createdAt) <= oldest;
}

/** The request as this resident may see it: of a neighbour's no contact, no photos and no words of theirs. */
export function asSeen(filed: FiledRequest): FiledRequest {
  if (!filed.neighbour) return filed;
  const { id, number, kind, category, status, location, promises, owner, nextStep, emergency, ...rest } =
    filed.request;
  const { createdAt, updatedAt } = rest;
  const request: ServiceRequest = {
    id,
    number,
    kind,
    status,
    description: category?.name ?? '',
    createdAt,
    updatedAt,
    ...(category && { category }),
    ...(location?.type === 'area' && { location: withoutDetail(location) }),
    ...(promises && { promises: promises.map(withoutReasons) }),
    ...(owner && { owner: { name: owner.name, ...(owner.role !== undefined && { role: owner.role }) } }),
    ...(nextStep !== undefined && { nextStep }),
    ...(emergency !== undefined && { emergency }),
  };
  return { ...filed, request, photoIds: [] };
}

/** Why a clock stands still was written for the neighbour. */
function withoutReasons({ paused, pauses, ...promise }: ServicePromise): ServicePromise {
  const withoutReason = ({ since, until }: Pause): Pause => ({ since, ...(until && { until }) });
  return {
    ...promise,
    ...(paused && { paused: withoutReason(paused) }),
    ...(pauses && { pauses: pauses.map(withoutReason) }),
  };
}

type AreaLocation = Extract<ServiceRequest['location'], { type: 'area' }>;

function withoutDetail({ type, areaId, label }: AreaLocation): AreaLocation {
  return { type, ...(areaId !== undefined && { areaId }), ...(label !== undefined && { label }) };
}

/** Requests that may be about the same thing, the likeliest first: the place counts more than the category. */
export function similarTo(
  query: SimilarQuery,
  newestFirst: readonly FiledRequest[],
  { intake, now }: { intake: Intake; now: number },
): FiledRequest[] {
  const categoryIds = categoriesMeant(query, intake);
  const isSameCategory = ({ request }: FiledRequest) => categoryIds.includes(request.category?.id ?? '');
  const likelihood = (filed: FiledRequest) =>
    (isSamePlace(filed, query) ? 2 : 0) + (isSameCategory(filed) ? 1 : 0);
  return newestFirst
    .filter((filed) => filed.request.kind === query.kind)
    .filter((filed) => (filed.neighbour ? isShared(filed, now) : isCurrent(filed.request, now)))
    .filter((filed) =>
      isPlaced(query) ? isNear(filed, query, intake.areas ?? []) : !filed.neighbour && isSameCategory(filed),
    )
    .sort((one, other) => likelihood(other) - likelihood(one))
    .slice(0, most);
}

/** The category that was chosen, else those whose words are in the text. */
function categoriesMeant({ categoryId, text = '' }: SimilarQuery, { categories }: Intake): string[] {
  if (categoryId !== undefined) return [categoryId];
  const written = text.toLocaleLowerCase();
  return categories
    .filter(({ name, keywords = [] }) =>
      [name, ...keywords].some((word) => written.includes(word.toLocaleLowerCase())),
    )
    .map(({ id }) => id);
}

function isPlaced({ location }: SimilarQuery): boolean {
  return location?.type === 'home' || location?.areaId !== undefined;
}

function isSamePlace({ request, neighbour }: FiledRequest, { location }: SimilarQuery): boolean {
  const place = request.location;
  if (location?.type === 'home') {
    return !neighbour && place?.type === 'home' && place.homeId === location.homeId;
  }
  return place?.type === 'area' && place.areaId === location?.areaId;
}

/** Whether it is about the same place, or a common area inside it or around it. */
function isNear(filed: FiledRequest, query: SimilarQuery, areas: readonly Area[]): boolean {
  const place = filed.request.location;
  if (query.location?.type !== 'area' || place?.type !== 'area') return isSamePlace(filed, query);
  const path = pathTo(query.location.areaId!, areas);
  const inside = flattenAreas(path.at(-1)?.areas ?? []).map(({ area }) => area);
  return [...path, ...inside].some(({ id }) => id === place.areaId);
}

/** The area with the id after those that it is inside of; nothing when there is none. */
function pathTo(id: string, areas: readonly Area[]): Area[] {
  for (const area of areas) {
    if (area.id === id) return [area];
    const path = pathTo(id, area.areas ?? []);
    if (path.length > 0) return [area, ...path];
  }
  return [];
}
