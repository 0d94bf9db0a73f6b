import { AdapterError } from '../../../src/adapter/errors.js';
import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import type { ActivitiesPort, RequestsPort } from '../../../src/adapter/ports.js';
import type { MemoryAdapter } from '../../../src/adapters/memory/index.js';
import { Turns } from '../../../src/adapters/memory/turns.js';
import type { Activity } from '../../../src/domain/index.js';

/** A neighbour of the invented community files, and comes to activities: there is nobody but the resident to read as. */
export function neighbourIn(adapter: MemoryAdapter): CommunityAdapter {
  return {
    name: 'neighbour',
    requests: requestsOf(adapter),
    ...(adapter.activities && { activities: activitiesOf(adapter, adapter.activities) }),
  };
}

function requestsOf(adapter: MemoryAdapter): RequestsPort {
  const refuse = () => Promise.reject(new AdapterError('unsupported'));
  return {
    async intake(options) {
      const homes = [{ id: 'h-5-1203', label: 'Building 5, 1203' }];
      return { ...(await adapter.requests.intake(options)), homes };
    },
    fields: (id, options) => adapter.requests.fields!(id, options),
    create: async (input) => ({ state: 'recorded', request: await adapter.fileAsNeighbour(input) }),
    get: refuse,
    list: refuse,
  };
}

/** One neighbour who has one place, however often they ask for it. */
function activitiesOf(adapter: MemoryAdapter, { list, get }: ActivitiesPort): ActivitiesPort {
  const coming = new Set<string>();
  const turns = new Turns();
  const seen = async (id: string) => {
    const activity = await get(id, {});
    return activity && ({ ...activity, rsvp: { state: coming.has(id) ? 'joined' : 'none' } } as Activity);
  };
  const change = (id: string, isComing: boolean) =>
    turns.take(async () => {
      const isOther = coming.has(id) !== isComing && (await adapter.joinAsNeighbour(id, isComing));
      if (isOther && isComing) coming.add(id);
      if (!isComing) coming.delete(id);
      return (await seen(id))!;
    });
  return { list, get: seen, rsvp: { join: (id) => change(id, true), leave: (id) => change(id, false) } };
}
