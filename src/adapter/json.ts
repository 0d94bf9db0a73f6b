/** The text as JSON with nulls left out, for absence is `undefined` here; `undefined` when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, value: unknown) => {
      // What the next line deletes leaves a hole in a list, which filter() skips.
      if (Array.isArray(value)) return value.filter(() => true) as unknown[];
      return value === null ? undefined : value;
    });
  } catch {
    return undefined;
  }
}

/** A plain value as JSON. Not `JSON.stringify`, which the `toJSON` that Prototype.js gives to lists leads astray. */
export function writeJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => writeJson(item ?? null)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${writeJson(member)}`).join()}}`;
}

/** The value as an object whose members can be asked for, if it is one. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
