import { expect } from '@open-wc/testing';
import { wakeAt } from '../../src/internal/ticker.js';

/** The timers that are set while the test runs. */
function watchTimers() {
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

/** Makes the page look hidden or visible. */
function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('the shared ticker', () => {
  let timers: ReturnType<typeof watchTimers>;
  beforeEach(() => (timers = watchTimers()));
  afterEach(() => {
    timers.restore();
    Reflect.deleteProperty(document, 'hidden');
  });

  it('keeps one timer for any number of alarms, and none when there are none', () => {
    const cancels = Array.from({ length: 1000 }, (_, index) => wakeAt(Date.now() + 10_000 + index, () => {}));
    expect(timers.running.size).to.equal(1);
    cancels.forEach((cancel) => cancel());
    expect(timers.running.size).to.equal(0);
  });

  it('rings each alarm once, in its time, and not the cancelled ones', async () => {
    const rung: string[] = [];
    const last = new Promise<void>((resolve) => {
      wakeAt(Date.now() + 40, () => {
        rung.push('second');
        resolve();
      });
    });
    wakeAt(Date.now() + 10, () => rung.push('first'));
    wakeAt(Date.now() + 20, () => rung.push('cancelled'))();
    await last;
    expect(rung).to.deep.equal(['first', 'second']);
  });

  it('sleeps while the page is hidden and catches up when it is seen again', async () => {
    setHidden(true);
    let rung = 0;
    const ringing = new Promise<void>((resolve) => {
      wakeAt(Date.now() - 1000, () => {
        rung++;
        resolve();
      });
    });
    expect(timers.running.size).to.equal(0);
    setHidden(false);
    await ringing;
    expect(rung).to.equal(1);
  });
});
