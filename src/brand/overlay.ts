/**
 * The object with some members in place of its own; `undefined`: it lacks them. Whatever else is asked for is asked of
 * the object itself, each time: members may be getters, and methods use `this`. (A proxy of nothing, since that of a
 * frozen object may not change anything.)
 */
export function overlay<Whole extends object>(
  whole: Whole,
  members: { readonly [Key in keyof Whole]?: Whole[Key] | undefined },
): Whole {
  return new Proxy({} as Whole, {
    get(_, name) {
      if (Object.hasOwn(members, name)) return members[name as keyof Whole];
      const value: unknown = whole[name as keyof Whole];
      return typeof value === 'function' ? (value.bind(whole) as unknown) : value;
    },
    has: (_, name) =>
      Object.hasOwn(members, name) ? members[name as keyof Whole] !== undefined : name in whole,
  });
}

/** Makes something of an object once, and gives the same for the same. */
export function once<Given extends object>(make: (given: Given) => Given) {
  const made = new WeakMap<Given, Given>();
  return (given: Given | undefined): Given | undefined => {
    if (!given) return undefined;
    const known = made.get(given) ?? make(given);
    made.set(given, known);
    return known;
  };
}
