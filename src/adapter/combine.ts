import type { Clock, CommunityAdapter } from './adapter.js';

/** A port, and what belongs to the writer's side of an adapter. */
type Part = 'requests' | 'notices' | 'ratings' | 'activities' | 'resident' | 'clock';

/**
 * Lays adapters side by side: one that files requests, one that reads notices. Of each port the first adapter that has
 * it gives it, so that what stands first wins. A port is handed on as it is, and looked for whenever it is asked for.
 *
 * Who is signed in, what time it is and to whom belongs what waits on a device: that is said by the adapter that gives
 * the requests, since only requests wait to be sent. Where it knows no resident or no time, the first that does says it.
 *
 * @throws {TypeError} without adapters, and for something that is none
 */
export function combine(...adapters: readonly CommunityAdapter[]): CommunityAdapter {
  if (adapters.length === 0) throw new TypeError('combine(): name at least one adapter');
  adapters.forEach(checkAdapter);
  // All are asked anew each time: a port, a clock and a resident may be getters, or come later.
  const having = (part: Part) => adapters.find((adapter) => adapter[part] !== undefined);
  const firstToSay = (part: 'resident' | 'clock') => {
    const forRequests = having('requests');
    return forRequests?.[part] === undefined ? having(part) : forRequests;
  };
  return {
    name: adapters.map(({ name }) => name).join(' + '),
    get portal() {
      return portalOf([having('requests'), firstToSay('resident')], adapters);
    },
    get resident() {
      const knowing = firstToSay('resident');
      return knowing && (() => knowing.resident?.());
    },
    get requests() {
      return having('requests')?.requests;
    },
    get notices() {
      return having('notices')?.notices;
    },
    get ratings() {
      return having('ratings')?.ratings;
    },
    get activities() {
      return having('activities')?.activities;
    },
    get clock(): Clock | undefined {
      return firstToSay('clock')?.clock;
    },
  };
}

/**
 * The backends on which it depends where a request goes and whose it is. The others are left out, so that what waits on
 * a device is not lost to a portal that adds a feed. Where nobody takes requests, all count.
 */
function portalOf(
  [forRequests, knowing]: readonly (CommunityAdapter | undefined)[],
  all: readonly CommunityAdapter[],
): string {
  const deciding = forRequests ? [forRequests, ...(knowing ? [knowing] : [])] : all;
  return [...new Set(deciding.map(({ name, portal }) => portal ?? name))].join(' ');
}

function checkAdapter(value: unknown, index: number): void {
  const place = `combine(): argument ${index + 1}`;
  if (typeof value === 'function') throw new TypeError(`${place} is a function: pass what it returns`);
  if (value instanceof Promise) throw new TypeError(`${place} is a promise: await it`);
  const hasName = typeof value === 'object' && value !== null && 'name' in value;
  if (!hasName || typeof value.name !== 'string')
    throw new TypeError(`${place} is no adapter: it has no name`);
}
