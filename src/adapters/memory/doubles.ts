import { isOpen, type RequestInput, type RequestLocation, type ServiceRequest } from '../../domain/index.js';
import type { FiledRequest } from './records.js';

/** Within this time, ms, the same again is taken for the same thing. */
const dayLong = 86_400_000;

/**
 * The resident's own open request that says the same, if there is one: a double that no key can catch. What has become an
 * emergency is none of what was not.
 */
export function findDouble(
  input: RequestInput,
  filed: readonly FiledRequest[],
  now: number,
): ServiceRequest | undefined {
  const same = filed.find(
    ({ request, neighbour }) =>
      !neighbour &&
      isOpen(request.status) &&
      now - Date.parse(request.createdAt) < dayLong &&
      (request.emergency || !input.emergency) &&
      request.kind === input.kind &&
      request.category?.id === input.categoryId &&
      placeIn(request.location) === placeIn(input.location) &&
      request.description.trim() === input.description.trim(),
  );
  return same?.request;
}

/** What tells two places apart. */
function placeIn(location: RequestLocation | undefined): string {
  if (!location) return '';
  const id = location.type === 'home' ? location.homeId : location.areaId;
  return JSON.stringify([location.type, id, location.detail?.trim() ?? '']);
}
