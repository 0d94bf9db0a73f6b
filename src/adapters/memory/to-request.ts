import {
  flattenAreas,
  type Intake,
  type RequestInput,
  type RequestLocation,
  type ServiceRequest,
} from '../../domain/index.js';
import { randomId } from '../../internal/key.js';
import type { MemorySeed } from './options.js';
import { makePromises } from './promises.js';

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
  const promises = makePromises(seed.serviceLevels ?? {}, now);
  const { owner, nextStep } = seed;
  return {
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
    ...(promises.length > 0 && { promises }),
    ...(nextStep !== undefined && { nextStep }),
    createdAt: at,
    updatedAt: at,
    history: [{ id: randomId(), at, type: 'status', status: 'submitted' }],
  };
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
  now: number,
): ServiceRequest {
  const at = new Date(now).toISOString();
  const { status, owner } = patch;
  const history = [...(request.history ?? [])];
  if (owner && owner.name !== request.owner?.name) history.push({ id: randomId(), at, type: 'owner', owner });
  if (status && status !== request.status) history.push({ id: randomId(), at, type: 'status', status });
  return { ...request, history, updatedAt: at, ...patch };
}
