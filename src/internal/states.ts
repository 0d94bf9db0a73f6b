/**
 * Sets exactly these custom states on an element, for `:state(…)` in the page's style sheet. Engines without
 * them (before Chrome 125, Safari 17.4, Firefox 126) show the same element without the hook.
 */
export function setStates(internals: ElementInternals | undefined, names: readonly string[]): void {
  const { states } = internals ?? {};
  if (!states) return;
  states.clear();
  for (const name of names) states.add(name);
}
