import { AdapterError } from '../../../src/adapter/errors.js';
import type { RequestsPort } from '../../../src/adapter/ports.js';
import { memory, type MemoryAdapter, type MemoryOptions } from '../../../src/adapters/memory/index.js';
import type { Fault, MemoryCall } from '../../../src/adapters/memory/faults.js';
import { randomId } from '../../../src/internal/key.js';
import type { TestBackend, TestLine, TestStaff } from '../../../src/testing/index.js';

/** The calls that change something, as their names say. */
const isWrite = (call: MemoryCall) =>
  /\.(create|follow|comment|urge|confirm|reopen|cancel|reschedule|upload|submit|update|markRead|acknowledge|join|leave)$/.test(
    call,
  );

/** A community in the page, with all that its owner can make happen. With `persist` it outlives a reload. */
export function memoryBackend(options: MemoryOptions = {}): TestBackend & { adapter: MemoryAdapter } {
  const adapter = memory(options);
  return {
    adapter,
    ...(options.persist !== undefined && { reload: () => memory(options) }),
    neighbour: { name: 'neighbour', requests: neighbourOf(adapter) },
    staff: staffOf(adapter),
    line: lineOf(adapter),
  };
}

/** A neighbour of the invented community can only file: there is nobody but the resident to read as. */
function neighbourOf(adapter: MemoryAdapter): RequestsPort {
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

function staffOf(adapter: MemoryAdapter): TestStaff {
  const now = () => new Date(adapter.clock.now()).toISOString();
  return {
    moveRequest: (id, status) => adapter.update(id, { status }),
    async putNotice(notice) {
      const id = randomId();
      adapter.putNotice({ ...notice, id, publishedAt: now() });
      return id;
    },
    async putActivity(activity) {
      const id = randomId();
      adapter.putActivity({ status: 'planned', ...activity, id });
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
