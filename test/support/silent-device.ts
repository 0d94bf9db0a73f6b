import { recordStore } from '../../src/internal/storage/device-store.js';
import { longestPause, shortestPause } from '../../src/internal/storage/silence.js';
import { replaceReads } from './device-reads.js';
import { replace, undoAlso } from './replace.js';

let isAnswering = true;

/** How long a silent device is left alone, ms, but for the longest: an upload may take as long, which no test is to cut short. */
const pauses = [1, 2, 4, 8].map((times) => times * shortestPause);

/**
 * Has the device say nothing until `letDeviceAnswer`, and those who ask it again ask often until `restoreAll`: how long
 * they have waited when it answers would be chance.
 */
export async function silenceDevice(): Promise<void> {
  isAnswering = false;
  undoAlso(letDeviceAnswer);
  replaceReads((read) => {
    if (isAnswering) return read();
    throw new DOMException('silent', 'TimeoutError');
  });
  const isPause = (ms: number) => ms === longestPause || pauses.includes(ms);
  replace(
    window,
    'setTimeout',
    (later) => ((work: TimerHandler, delay = 0) => later(work, isPause(delay) ? 50 : delay)) as typeof later,
  );
  // Whoever asks first finds out.
  await recordStore(true).get('anything');
}

/** The device answers again, to whoever asks. */
export function letDeviceAnswer(): void {
  isAnswering = true;
}

/** Has the device give no file, or not that of the key, until it is let. Call `restoreAll` after each test. */
export function holdFiles(prefix = 'file/'): () => void {
  let isHeld = true;
  replace(IDBObjectStore.prototype, 'get', (get) => {
    return function (this: IDBObjectStore, key: IDBValidKey | IDBKeyRange) {
      if (isHeld && typeof key === 'string' && key.startsWith(prefix))
        throw new DOMException('silent', 'TimeoutError');
      return get.call(this, key);
    };
  });
  return () => void (isHeld = false);
}

/** Whoever asks a silent device again does so an eighth of the time later. */
export function askAgainSoon(): void {
  replace(
    window,
    'setTimeout',
    (later) =>
      ((work: TimerHandler, delay = 0) =>
        later(work, pauses.includes(delay) ? delay / 8 : delay)) as typeof later,
  );
}

/**
 * Nobody asks a silent device again until they are let, once or from then on. A busy machine's may be silent for a while at
 * any time: whoever waits for something else that it has lets them ask.
 */
export function holdAsking(): { letAskOnce: () => void; letAsk: () => void } {
  const held: (() => void)[] = [];
  let isHeld = true;
  replace(
    window,
    'setTimeout',
    (later) =>
      ((work: () => void, delay = 0) => {
        if (!isHeld || !pauses.includes(delay)) return later(work, delay);
        held.push(work);
        return 0;
      }) as typeof later,
  );
  const release = () => {
    for (const work of held.splice(0)) setTimeout(work);
  };
  return {
    letAskOnce: () => {
      // Whoever asks too early waits ever longer.
      if (!recordStore(true).isSilent) release();
    },
    letAsk: () => {
      isHeld = false;
      release();
    },
  };
}
