const said = new Set<string>();

/** Tells the page's developer once what is wrong and what to do. Never tells the resident. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`[linli] ${message}`);
}
