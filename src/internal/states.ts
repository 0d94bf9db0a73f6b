/**
 * Sets exactly these custom states on an element, for `:state(…)` in the page's style sheet. Engines without them
 * show the same element without the hook: some have no states at all, Chromium before 125 throws for every name
 * that does not begin with two dashes.
 */
export function setStates(internals: ElementInternals | undefined, names: readonly string[]): void {
  try {
    internals?.states.clear();
    for (const name of names) internals?.states.add(name);
  } catch {
    // No hook, then.
  }
}
