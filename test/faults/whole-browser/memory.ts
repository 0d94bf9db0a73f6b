import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

/** How often the memory is looked at, ms. */
const interval = 30;

/** Watches the memory that the processes of pages take, of which Chromium tells the ids. */
export async function memoryOf(page: Page): Promise<{ growth: () => number; stop: () => void }> {
  const session = await page.browser().target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const before = megabytesOf(ids);
  assert.ok(before > 0, 'nothing tells how much memory the pages take');
  let peak = before;
  // Chromium tells of no growth: it is asked, until `stop()`.
  const timer = setInterval(() => (peak = Math.max(peak, megabytesOf(ids))), interval);
  // A test that fails stops nothing.
  timer.unref();
  return {
    /** The most that was taken beyond what was taken at the beginning, MB. */
    growth: () => Math.round(peak - before),
    stop: () => clearInterval(timer),
  };
}

function megabytesOf(ids: readonly number[]): number {
  return ids.reduce((sum, id) => sum + residentKilobytes(id) / 1000, 0);
}

/** proc_pid_status(5): `VmRSS` in kB; a process that has ended has none. */
function residentKilobytes(id: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
