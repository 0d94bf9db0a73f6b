/** The timers that are set while the test runs. */
export function watchTimers() {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const running = new Set<unknown>();
  globalThis.setTimeout = ((ring: () => void, ms: number) => {
    const id = set(() => {
      running.delete(id);
      ring();
    }, ms);
    running.add(id);
    return id;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    running.delete(id);
    clear(id);
  }) as typeof clearTimeout;
  return {
    running,
    restore: () => {
      globalThis.setTimeout = set;
      globalThis.clearTimeout = clear;
    },
  };
}
