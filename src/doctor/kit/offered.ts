import type { CommunityAdapter } from '../../adapter/adapter.js';
import type { PortName } from '../offers/capability.js';
import type { Examined } from '../offers/examine.js';
import { members, viewOf } from './members.js';

/**
 * The adapter with what the backend really has: one that speaks a protocol offers all of it, whatever the backend serves,
 * and the kit plays what is offered.
 */
export function offeredBy(adapter: CommunityAdapter, examined: readonly Examined[]): CommunityAdapter {
  const missing = new Set(
    examined.filter(({ standing }) => standing === 'missing').map(({ capability }) => capability.key),
  );
  const isGone = (port: PortName) =>
    examined
      .filter(({ capability }) => capability.port === port)
      .every(({ standing }) => standing === 'missing');
  const omitted = (port: PortName) => (name: string) => missing.has(`${port}.${name}`);
  const { name, portal, clock, requests, notices, ratings, activities } = adapter;
  return {
    name,
    ...(portal !== undefined && { portal }),
    ...(clock && { clock }),
    ...(adapter.resident && { resident: () => adapter.resident!() }),
    ...(requests &&
      !isGone('requests') && {
        requests: viewOf(requests, members.requests, { omitted: omitted('requests') }),
      }),
    ...(notices &&
      !isGone('notices') && { notices: viewOf(notices, members.notices, { omitted: omitted('notices') }) }),
    ...(ratings &&
      !isGone('ratings') && { ratings: viewOf(ratings, members.ratings, { omitted: omitted('ratings') }) }),
    ...(activities &&
      !isGone('activities') && {
        activities: viewOf(activities, members.activities, { omitted: omitted('activities') }),
      }),
  };
}
