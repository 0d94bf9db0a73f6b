// What the driver needs, as it was before the page laid its hands on it.

const { setTimeout } = globalThis;

/** The same kinds of calls in a page that has patched its own. */
export const intrinsics = {
  pause: (ms: number) => new Promise<void>((resolve) => void setTimeout.call(globalThis, resolve, ms)),
  now: performance.now.bind(performance),
  descriptor: Object.getOwnPropertyDescriptor.bind(Object),
  ownKeys: Reflect.ownKeys.bind(Reflect),
  prototypeOf: Object.getPrototypeOf.bind(Object),
  hasOwn: Object.hasOwn.bind(Object),
  is: Object.is.bind(Object),
  fetch: globalThis.fetch.bind(globalThis),
  scrollTo: globalThis.scrollTo.bind(globalThis),
};
