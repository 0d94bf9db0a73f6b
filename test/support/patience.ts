import type { LitElement } from 'lit';

/** How long is waited for what is expected, ms: less than a test may take, or nobody would learn what it waited for. */
let patience = 25_000;

/** Waits longer in this test file, where much is done at once and each test may take longer, too. */
export function bePatient(ms: number): void {
  patience = ms;
}

/** Waits until it is so; fails with what is shown in the end. */
export async function untilSo(isSo: () => boolean, element: LitElement, shown: () => string): Promise<void> {
  const deadline = Date.now() + patience;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${String(isSo)}; it says: ${shown()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await element.updateComplete;
  }
}
