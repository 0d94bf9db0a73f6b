import type { TabGlobals } from './bundle.js';
import type { Tab } from './tab.js';
import type { World } from './world.js';

/** What a simulated browser gives the code of a tab: its clocks and timers, its locks, disk, line and chance. */
export function browserOf(tab: Tab, world: World): TabGlobals {
  const { time, random, locks, line, hasLocks, disk } = world;
  const { window, deliver } = tab;
  const wall = () => time.now + world.clockOffset;
  return {
    ...timersOf(tab, world),
    globalThis: {},
    Date: class extends Date {
      constructor(given: number | string = wall()) {
        super(given);
      }
      static override now = wall;
    } as unknown as DateConstructor,
    Math: Object.assign(Object.create(Math) as Math, { random: () => random.below(2 ** 30) / 2 ** 30 }),
    performance: { now: () => time.now },
    navigator: {
      get onLine() {
        return line.isOnline;
      },
      ...(hasLocks && { locks: locks.of(tab, deliver) }),
    },
    document: Object.assign(new EventTarget(), { hidden: false }),
    addEventListener: window.addEventListener.bind(window),
    removeEventListener: window.removeEventListener.bind(window),
    BroadcastChannel: class {
      set onmessage(hear: (message: { data: string }) => void) {
        tab.hear = (data) => hear({ data });
      }
      postMessage(topic: string) {
        world.tell(tab, topic);
      }
    },
    // Node's own reads in the background, in real time.
    Blob: class {
      readonly #bytes: ArrayBuffer;
      constructor([bytes]: [ArrayBuffer]) {
        this.#bytes = bytes;
      }
      arrayBuffer = () => Promise.resolve(this.#bytes);
    },
    crypto: {
      getRandomValues: ((bytes: Uint8Array) =>
        bytes.map(() => random.below(256))) as Crypto['getRandomValues'],
    },
    SimulatedDatabase: class {
      constructor() {
        return disk.of(deliver);
      }
    },
  };
}

function timersOf({ deliver }: Tab, { time }: World): Pick<TabGlobals, 'setTimeout' | 'clearTimeout'> {
  const timers = new Map<number, () => void>();
  let count = 0;
  return {
    setTimeout(work, ms = 0) {
      const id = ++count;
      const ring = () => {
        timers.delete(id);
        work();
      };
      timers.set(
        id,
        time.after(ms, () => deliver(() => timers.has(id) && ring())),
      );
      return id;
    },
    clearTimeout(id = 0) {
      timers.get(id)?.();
      timers.delete(id);
    },
  };
}
