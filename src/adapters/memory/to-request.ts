import {
  flattenAreas,
  promisesFor,
  type Intake,
  type RequestInput,
  type RequestLocation,
  type ServiceRequest,
} from '../../domain/index.js';
import { randomId } from '../../internal/key.js';
import type { MemorySeed } from './options.js';

/** The request that an input becomes. */
export function toRequest(
  input: RequestInput,
  seed: MemorySeed,
  sequence: number,
  now: number,
): ServiceRequest {
  const { kind, description, fields, availability, emergency, location, contact } = input;
  const category = seed.intake.categories.find(({ id }) => id === input.categoryId);
  const at = new Date(now).toISOString();
  const { owner, nextStep } = seed;
  const request: ServiceRequest = {
    id: randomId(),
    number: `R-${String(sequence).padStart(4, '0')}`,
    kind,
    status: 'submitted',
    description,
    ...(category && { category: { id: category.id, name: category.name } }),
    ...(location && { location: withLabel(location, seed.intake) }),
    ...(fields && { fields }),
    ...(availability && { availability }),
    ...(emergency !== undefined && { emergency }),
    ...(contact && !input.anonymous && { contact }),
    ...(owner && { owner }),
    ...(nextStep !== undefined && { nextStep }),
    createdAt: at,
    updatedAt: at,
    history: [{ id: randomId(), at, type: 'status', status: 'submitted' }],
  };
  return withPromises(request, seed.intake);
}

/** The request with what is promised for it now; with its own promises where nothing is published. */
export function withPromises(
  request: ServiceRequest,
  { serviceLevel, calendars = [] }: Intake,
): ServiceRequest {
  if (!serviceLevel) return request;
  const promises = promisesFor(serviceLevel, calendars, request, 'server');
  return promises.length > 0 ? { ...request, promises } : request;
}

function withLabel(location: RequestLocation, { homes = [], areas = [] }: Intake): RequestLocation {
  const known =
    location.type === 'home'
      ? homes.find(({ id }) => id === location.homeId)
      : flattenAreas(areas).find(({ area }) => area.id === location.areaId)?.area;
  return known ? { ...location, label: known.label } : location;
}

/** The request after a change, with what the change adds to its history. */
export function patched(
  request: ServiceRequest,
  patch: Partial<Omit<ServiceRequest, 'id'>>,
  intake: Intake,
  now: number,
): ServiceRequest {
  const at = new Date(now).toISOString();
  const { status, owner } = patch;
  const history = [...(request.history ?? [])];
  if (owner && owner.name !== request.owner?.name) history.push({ id: randomId(), at, type: 'owner', owner });
  if (status && status !== request.status) history.push({ id: randomId(), at, type: 'status', status });
  const changed = { ...request, history, updatedAt: at, ...patch };
  return patch.promises ? changed : withPromises(changed, intake);
}
