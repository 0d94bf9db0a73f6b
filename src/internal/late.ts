/** Something that is loaded when it is first needed. */
export interface Late<Loaded> {
  /** Once; `undefined` when it cannot be loaded, and the next call tries again. */
  load(): Promise<Loaded | undefined>;
  /** `undefined` until it is there. */
  readonly loaded: Loaded | undefined;
}

/** @param fetchIt what loads it: `() => import('./part.js')` */
export function late<Loaded>(fetchIt: () => Promise<Loaded>): Late<Loaded> {
  let loading: Promise<Loaded | undefined> | undefined;
  let loaded: Loaded | undefined;
  return {
    load: () =>
      (loading ??= fetchIt().then(
        (value) => (loaded = value),
        // The line is gone, or the page has broken what is loaded.
        () => (loading = undefined),
      )),
    get loaded() {
      return loaded;
    },
  };
}

/** Loads it and uses it; what cannot be loaded is tried again once the device is back on line. */
export async function loadWhenever<Loaded>(part: Late<Loaded>, use: (loaded: Loaded) => void): Promise<void> {
  const loaded = await part.load();
  if (loaded) use(loaded);
  else addEventListener('online', () => void loadWhenever(part, use), { once: true });
}
