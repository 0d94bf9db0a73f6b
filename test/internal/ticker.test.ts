import { expect } from '@open-wc/testing';
import { wakeAt } from '../../src/internal/ticker.js';
import { replace, restoreAll } from '../support/replace.js';
import { watchTimers } from '../support/watch-timers.js';

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

  it('keeps one timer for any number of alarms, and none when there are none', async () => {
    const cancels = Array.from({ length: 1000 }, (_, index) => wakeAt(Date.now() + 10_000 + index, () => {}));
    await Promise.resolve();
    expect(timers.running.size).to.equal(1);
    cancels.forEach((cancel) => cancel());
    await Promise.resolve();
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

  it('rings together what is near together, where many wait', async () => {
    const others = Array.from({ length: 40 }, () => wakeAt(Date.now() + 3_600_000, () => {}));
    let isSameTurn = false;
    wakeAt(Date.now() + 10, () => {
      isSameTurn = true;
      setTimeout(() => (isSameTurn = false));
    });
    const wasSameTurn = await new Promise((resolve) => wakeAt(Date.now() + 200, () => resolve(isSameTurn)));
    others.forEach((cancel) => cancel());
    expect(wasSameTurn).to.equal(true);
  });

  it('keeps nobody waiting when the page is seen again', () => {
    setHidden(true);
    const others = Array.from({ length: 1000 }, () => wakeAt(Date.now() + 3_600_000, () => {}));
    let rung = 0;
    wakeAt(Date.now() - 1000, () => rung++);
    setHidden(false);
    others.forEach((cancel) => cancel());
    expect(rung).to.equal(1);
  });

  it('K076: sleeps while the page is hidden and catches up when it is seen again', async () => {
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

  it('K078: rings all once the device is in another zone', () => {
    let rung = 0;
    const cancels = [1, 2].map((hours) => wakeAt(Date.now() + hours * 3_600_000, () => rung++));
    setHidden(false);
    expect(rung).to.equal(0);
    const here = new Date().getTimezoneOffset();
    replace(Date.prototype, 'getTimezoneOffset', () => () => here + 60);
    try {
      setHidden(false);
      expect(rung).to.equal(2);
    } finally {
      restoreAll();
      // The device is at home again: what waits for later tests is not to ring then.
      setHidden(false);
      cancels.forEach((cancel) => cancel());
    }
  });

  it('K073: rings all once the clock of the device was set', async () => {
    const { now } = Date;
    let rung = 0;
    const cancels = [1, 2].map((hours) => wakeAt(now() + hours * 3_600_000, () => rung++));
    wakeAt(now() + 20, () => {});
    await Promise.resolve();
    Date.now = () => now() - 600_000;
    try {
      setHidden(true);
      setHidden(false);
      Date.now = () => now() + 600_000;
      setHidden(true);
      setHidden(false);
      while (rung < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    } finally {
      Date.now = now;
      cancels.forEach((cancel) => cancel());
    }
  });
});
