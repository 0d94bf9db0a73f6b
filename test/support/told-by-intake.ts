import type { CommunityAdapter } from '../../src/adapter/adapter.js';
import type { AdapterErrorCode } from '../../src/adapter/errors.js';
import { configure } from '../../src/adapter/settings.js';
import type { MemoryAdapter, MemoryCall } from '../../src/adapters/memory/index.js';
import { Outbox } from '../../src/controllers/outbox/outbox.js';
import { callsOf, hold, type Held } from './hold.js';

/** A backend of a portal where the intake alone says who is there. */
export interface Told {
  adapter: CommunityAdapter;
  /** What it was told to do. */
  writes: readonly MemoryCall[];
  /** Its intake, which answers once it is released. */
  intake: Held;
  /** Makes calls fail from now on. */
  fail(faults: Partial<Record<MemoryCall, AdapterErrorCode>>): void;
}

export function toldByIntake(community: MemoryAdapter, portal: string, residentId: string): Told {
  const intake = hold();
  const writes: MemoryCall[] = [];
  const fail: Told['fail'] = (faults) =>
    community.setFaults((call) => {
      if (!/intake|fields|get|list|similar/.test(call)) writes.push(call);
      const error = faults[call];
      return error && { error };
    });
  fail({});
  const adapter: CommunityAdapter = {
    name: 'told-by-intake',
    portal,
    requests: {
      ...community.requests,
      intake: async (options) => {
        await intake.wait();
        return { ...(await community.requests.intake(options)), residentId };
      },
    },
  };
  return { adapter, writes, intake, fail };
}

/** Puts another backend in the place of the page's, and waits until it has been tried to send what waits. */
export async function replaceBackend(adapter: CommunityAdapter): Promise<void> {
  const tried = callsOf(Outbox.prototype, 'run');
  configure({ adapter });
  await tried();
}
