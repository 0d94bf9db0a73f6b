import type { Locator } from 'playwright-core';
import { patience } from './wait-for.js';

/** How long what is done on one page takes to appear on it and on another. */
export class Stopwatch {
  readonly #measured: string[] = [];

  /** Does it, and waits until all of it is shown. */
  async time(step: string, act: () => Promise<unknown>, ...shown: readonly Locator[]): Promise<void> {
    const from = performance.now();
    await act();
    for (const locator of shown) await locator.first().waitFor({ timeout: patience });
    this.#measured.push(`${step} ${((performance.now() - from) / 1000).toFixed(1)} s`);
  }

  /** What was measured, in words. */
  get report(): string {
    return this.#measured.join(', ');
  }
}
