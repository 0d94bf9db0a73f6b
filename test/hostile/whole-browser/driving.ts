import { findFirefox, missingForWebKit } from '../../../scripts/find-browsers.mjs';
import type { Tab } from './engines.js';

/** The engines that are here. */
export const engines = [
  'chromium' as const,
  ...(findFirefox() ? ['firefox' as const] : []),
  ...(missingForWebKit().length === 0 ? ['webkit' as const] : []),
];

/** Waits until an expression of the page gives something, and gives that. */
export async function until(tab: Tab, expression: string): Promise<string> {
  const end = performance.now() + 30_000;
  for (;;) {
    const found = await tab
      .read(`(() => { const found = ${expression}; return found ? String(found) : ''; })()`)
      .catch(nothingYet);
    if (found !== '') return found;
    if (performance.now() > end) throw new Error(`never: ${expression}; ${await tab.read('said.join()')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A page that is just being left answers nothing. */
function nothingYet(reason: Error): string {
  if (/navigat|detached/i.test(reason.message)) return '';
  throw reason;
}
