import type { CommunityAdapter } from '../../../src/adapter/adapter.js';
import { memory, type MemoryAdapter, type MemoryOptions } from '../../../src/adapters/memory/index.js';
import type { Fault, MemoryCall } from '../../../src/adapters/memory/faults.js';
import { changedAt } from '../../../src/domain/notice.js';
import { randomId } from '../../../src/internal/key.js';
import type { TestBackend, TestLine, TestStaff } from '../../../src/testing/index.js';
import { neighbourIn } from './memory-neighbour.js';

/** The calls that change something, as their names say. */
const isWrite = (call: MemoryCall) =>
  /\.(create|follow|comment|urge|confirm|reopen|cancel|reschedule|upload|submit|update|markRead|acknowledge|join|leave)$/.test(
    call,
  );

/** A community in the page. */
export type MemoryBackend = TestBackend & { adapter: MemoryAdapter; neighbour: CommunityAdapter };

/** A community in the page, with all that its owner can make happen. With `persist` it outlives a reload. */
export function memoryBackend(options: MemoryOptions = {}): MemoryBackend {
  const community = new Staffed(options);
  const { adapter } = community;
  return {
    adapter,
    ...(options.persist !== undefined && { reload: () => community.open() }),
    neighbour: neighbourIn(adapter),
    staff: staffOf(community),
    line: lineOf(adapter),
  };
}

/** What staff put up is kept by no storage, as the seed is not: each adapter of the community is told of it. */
class Staffed {
  readonly adapter: MemoryAdapter;
  readonly #options: MemoryOptions;
  readonly #adapters: MemoryAdapter[] = [];
  readonly #done: ((adapter: MemoryAdapter) => void)[] = [];

  constructor(options: MemoryOptions) {
    this.#options = options;
    this.adapter = this.open();
  }

  /** An adapter that knows nothing but what was kept, and what staff did. */
  open(): MemoryAdapter {
    const adapter = memory(this.#options);
    for (const deed of this.#done) deed(adapter);
    this.#adapters.push(adapter);
    return adapter;
  }

  do(deed: (adapter: MemoryAdapter) => void): void {
    this.#done.push(deed);
    this.#adapters.forEach(deed);
  }
}

function staffOf(community: Staffed): TestStaff {
  const { adapter } = community;
  return {
    moveRequest: (id, status) => adapter.update(id, { status }),
    async putNotice(notice) {
      const id = randomId();
      const publishedAt = new Date(adapter.clock.now()).toISOString();
      community.do(({ putNotice }) => putNotice({ ...notice, id, publishedAt }));
      return id;
    },
    async correctNotice(id, text) {
      const notice = (await adapter.notices!.get(id, {}))!;
      const at = new Date(Math.max(adapter.clock.now(), Date.parse(changedAt(notice)) + 1)).toISOString();
      const corrections = [{ at, text }, ...(notice.corrections ?? [])];
      community.do(({ putNotice }) => putNotice({ ...notice, corrections }));
    },
    async putActivity(activity) {
      const id = randomId();
      community.do(({ putActivity }) => putActivity({ status: 'planned', ...activity, id }));
      return id;
    },
  };
}

function lineOf(adapter: MemoryAdapter): TestLine {
  return {
    loseReply() {
      let isLost = false;
      const lost: Fault = { error: 'offline', afterEffect: true };
      adapter.setFaults((call) => {
        if (isLost || !isWrite(call)) return undefined;
        isLost = true;
        return lost;
      });
    },
    hold() {
      adapter.setFaults([{ call: '*', error: 'hang' }]);
      return () => adapter.setFaults([]);
    },
  };
}
