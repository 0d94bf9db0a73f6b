// Runs before the library: notes, without keeping it, whatever a page can forget to let go of.

const noted: Record<string, WeakRef<object>[]> = {};

/** Notes something of a kind, without keeping it. */
export function note<Noted extends object>(kind: string, thing: Noted): Noted {
  (noted[kind] ??= []).push(new WeakRef(thing));
  return thing;
}

/** How many of each kind somebody still keeps: means something right after a collection only. */
export function countKept(): Record<string, number> {
  return Object.fromEntries(
    Object.entries(noted).map(([kind, things]) => {
      noted[kind] = things.filter((thing) => thing.deref());
      return [kind, noted[kind].length];
    }),
  );
}

/** Notes every object that the constructor of this name makes. */
function noteMade(
  name: 'MutationObserver' | 'ResizeObserver' | 'IntersectionObserver' | 'BroadcastChannel',
): void {
  globalThis[name] = new Proxy(globalThis[name], {
    construct: (target, parameters, called) =>
      note(name, Reflect.construct(target, parameters, called as never) as object),
  }) as never;
}

/** The timers that have been set and have not rung. */
const timers = new Set<unknown>();

function watchTimers(): void {
  const {
    setTimeout: set,
    clearTimeout: clear,
    setInterval: setEvery,
    clearInterval: clearEvery,
  } = globalThis;
  globalThis.setTimeout = ((ring: () => void, ms?: number) => {
    const id = set(() => {
      timers.delete(id);
      ring();
    }, ms);
    timers.add(id);
    return id;
  }) as typeof setTimeout;
  globalThis.setInterval = ((ring: () => void, ms?: number) => {
    const id = setEvery(ring, ms);
    timers.add(id);
    return id;
  }) as typeof setInterval;
  globalThis.clearTimeout = (id) => {
    timers.delete(id);
    clear(id);
  };
  globalThis.clearInterval = (id) => {
    timers.delete(id);
    clearEvery(id);
  };
}

export const countTimers = (): number => timers.size;

noteMade('MutationObserver');
noteMade('ResizeObserver');
noteMade('IntersectionObserver');
noteMade('BroadcastChannel');
watchTimers();
