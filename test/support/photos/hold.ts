import { replace, undoAlso } from '../replace.js';

/** What is held back until it is released. */
export interface Held {
  /** Resolves once the first has come that is held. */
  begun: Promise<void>;
  release: () => void;
}

function hold(): Held & { wait: () => Promise<void> } {
  let release = () => {};
  let begin = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const begun = new Promise<void>((resolve) => (begin = resolve));
  // What waits for a test that has failed would keep the others waiting.
  undoAlso(release);
  const wait = () => {
    begin();
    return released;
  };
  return { begun, release, wait };
}

/** A decoder whose first call waits until it is released. */
export function holdDecoder(): Held {
  const held = hold();
  let isFirst = true;
  replace(window, 'createImageBitmap', (original) => {
    return (async (...parameters: Parameters<typeof createImageBitmap>) => {
      const waits = isFirst;
      isFirst = false;
      if (waits) await held.wait();
      return original.apply(window, parameters);
    }) as typeof createImageBitmap;
  });
  return held;
}

/** Photos that are ready, and cannot be read to be kept before they are released. What is read of a header has no type. */
export function holdKeeping(): Held {
  const held = hold();
  replace(Blob.prototype, 'arrayBuffer', (original) => {
    return async function (this: Blob) {
      if (this.type) await held.wait();
      return original.call(this);
    };
  });
  return held;
}
