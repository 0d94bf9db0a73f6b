import { pageRegistry } from '../../../internal/page-registry.js';

// Of several prompts on a page one asks at a time, also of two copies of the library.

const waiting = new Set<() => void>();

/** Takes the turn, unless another has it. */
export function takeTurn(who: object): boolean {
  const registry = pageRegistry();
  registry.asking ??= who;
  return registry.asking === who;
}

/** Gives the turn back, and tells the others. */
export function endTurn(who: object): void {
  const registry = pageRegistry();
  if (registry.asking !== who) return;
  registry.asking = undefined;
  for (const tell of [...waiting]) tell();
}

/** Calls back whenever a turn has ended. */
export function onFreeTurn(listener: () => void): () => void {
  waiting.add(listener);
  return () => waiting.delete(listener);
}
