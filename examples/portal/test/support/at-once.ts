import type { Page, Route } from 'playwright-core';

/** Holds what each of the pages sends to such an address until all of them have, then lets it go at once. */
export async function holdTogether(pages: readonly Page[], address: RegExp): Promise<void> {
  let held: Route[] = [];
  const hold = async (route: Route) => {
    held.push(route);
    if (held.length < pages.length) return;
    const together = held;
    held = [];
    await Promise.all(together.map((one) => one.continue()));
  };
  for (const page of pages) await page.route(address, hold);
}
