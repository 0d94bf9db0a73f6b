import { hold, type Held } from '../hold.js';
import { replace } from '../replace.js';

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
