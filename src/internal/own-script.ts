/**
 * The script element that runs this file: a classic script says so itself, a module is found by its address, or, where that
 * was redirected, by being the only one of Linli with attributes for it.
 */
export function ownScript(moduleUrl: string | undefined): HTMLScriptElement | undefined {
  if (typeof document === 'undefined') return undefined;
  const running = document.currentScript;
  if (running instanceof HTMLScriptElement) return running;
  const scripts = [...document.scripts];
  const ours = scripts.filter(
    ({ src, dataset: { prefix, brand } }) => src.includes('linli') && (prefix ?? brand),
  );
  const found = scripts.find(({ src }) => src !== '' && src === moduleUrl);
  return found ?? (ours.length === 1 ? ours[0] : undefined);
}
