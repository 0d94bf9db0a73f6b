/** Runs in the page: `waitingTimers()` tells how many timers wait. */
export function countTimers() {
  const { setTimeout: set, clearTimeout: clear, setInterval: repeat, clearInterval: stop } = window;
  const waiting = new Set();
  window.waitingTimers = () => waiting.size;
  window.setTimeout = (ring, ...rest) => {
    const id = set(
      (...given) => {
        waiting.delete(id);
        ring(...given);
      },
      ...rest,
    );
    waiting.add(id);
    return id;
  };
  window.setInterval = (...given) => {
    const id = repeat(...given);
    waiting.add(id);
    return id;
  };
  const forget = (end) => (id) => {
    waiting.delete(id);
    end(id);
  };
  window.clearTimeout = forget(clear);
  window.clearInterval = forget(stop);
}
