/** What a person has written so far, as JSON: what of it makes a brand, `readBrand` says. */
export type Written = Readonly<Record<string, unknown>>;

/** Where a field stands: `['features', 'request-form', 'photos']`. */
export type Path = readonly string[];

/** A path as faults name it: `features.request-form.photos`. */
export const pathName = (path: Path) => path.join('.');

/** What stands at the path; `undefined` where nothing does. */
export function valueAt(written: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), written);
}

/** The same with another value at the path. `undefined` takes the field away, and with it what is empty without it. */
export function withValue(written: Written, [key, ...rest]: Path, value: unknown): Written {
  if (key === undefined) return written;
  const inner = written[key];
  const next = rest.length === 0 ? value : withValue(isRecord(inner) ? inner : {}, rest, value);
  const isGone = next === undefined || (rest.length > 0 && isRecord(next) && Object.keys(next).length === 0);
  if (!isGone) return { ...written, [key]: next };
  return Object.fromEntries(Object.entries(written).filter(([name]) => name !== key));
}

export function isRecord(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
