import type { FollowingPort } from '../../adapter/following-boundary.js';
import { requestStatuses, type RequestStatus, type ServiceRequest } from '../../domain/request.js';

/** Which requests are shown. */
export const requestFilters = ['all', 'open', 'ended'] as const;
export type RequestFilter = (typeof requestFilters)[number];

const ended: readonly RequestStatus[] = ['closed', 'declined', 'cancelled'];
const open = requestStatuses.filter((status) => !ended.includes(status));

/** Whether nothing is left to do, for anybody: one that is solved still waits for the resident's word. */
export const isEnded = ({ status }: Pick<ServiceRequest, 'status'>) => ended.includes(status);

/** The statuses that are asked for, group by group: what is open comes first. */
const groups: Readonly<Record<RequestFilter, readonly (readonly RequestStatus[])[]>> = {
  all: [open, ended],
  open: [open],
  ended: [ended],
};

/** How many requests a page brings. */
export const pageSize = 20;

/** What was read of a list so far. */
export interface Listing {
  /** What is open first, then the newest first. */
  readonly requests: readonly ServiceRequest[];
  /** How many pages were read. */
  readonly pages: number;
  /** How many records could not be read. */
  readonly omitted: number;
  /** Where it goes on; absent at the end. */
  readonly next?: { readonly group: number; readonly cursor?: string };
}

/** Nothing is read yet. */
export const nothingRead: Listing = { requests: [], pages: 0, omitted: 0, next: { group: 0 } };

/** What a list is asked for. */
export interface ListQuery {
  filter: RequestFilter;
  search: string;
}

/** The list with one page more. A group that ends in the middle of the page is followed by the next. */
export async function readOnePage(
  port: Pick<FollowingPort, 'list'>,
  { filter, search }: ListQuery,
  before: Listing,
  options: { signal: AbortSignal; locale: string },
): Promise<Listing> {
  const requests = new Map(before.requests.map((request) => [request.id, request]));
  const enough = requests.size + pageSize;
  let { omitted, next } = before;
  while (next) {
    const { group, cursor }: NonNullable<Listing['next']> = next;
    const statuses = groups[filter][group]!;
    const query = {
      statuses,
      limit: pageSize,
      ...(search && { search }),
      ...(cursor !== undefined && { cursor }),
    };
    const page = await port.list(query, options);
    // Some backends know no statuses and give everything.
    for (const item of page.items) if (statuses.includes(item.status)) requests.set(item.id, item);
    omitted += page.omitted ?? 0;
    const isMore = page.next !== undefined;
    if (isMore) next = { group, cursor: page.next! };
    else next = group + 1 < groups[filter].length ? { group: group + 1 } : undefined;
    if (isMore || requests.size >= enough) break;
  }
  return { requests: [...requests.values()], pages: before.pages + 1, omitted, ...(next && { next }) };
}

/** The list with later readings of what is in it. What has come to an end meanwhile goes with its like. */
export function refreshed(
  listing: Listing,
  known: ReadonlyMap<string, ServiceRequest>,
): readonly ServiceRequest[] {
  const now = listing.requests.map((request) => known.get(request.id) ?? request);
  return [...now.filter((request) => !isEnded(request)), ...now.filter(isEnded)];
}

/** Whichever of two readings is the later one; of two that are as old, the one that came last. */
export function laterOf(known: ServiceRequest | undefined, come: ServiceRequest): ServiceRequest {
  return known && Date.parse(known.updatedAt) > Date.parse(come.updatedAt) ? known : come;
}
