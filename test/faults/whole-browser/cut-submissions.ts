import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { BrowserSession } from '../../support/fault-line/browser-session.js';
import { startHost } from '../../support/fault-line/host.js';
import type {} from '../../support/fault-line/host-page/sender.js';
import { seededRandom } from '../../support/seeded-random.js';
import { foundAll } from './portal-records.js';
import { SeveringProxy } from './severing-proxy.js';

const tabCount = 4;

/** How many a tab takes before it is looked whether all have arrived: more wait for each other on the device. */
const perTurn = 25;

/** What became of them. */
export interface CutOutcome {
  submissions: number;
  cutOnTheWayThere: number;
  cutOnTheWayBack: number;
}

/**
 * Sends so many reports from four tabs of one browser, by the library's own outbox, over connections that are cut at
 * random bytes, to the real portal; `told` hears how many it took so far. Rejects unless each is there once, and nothing beside them.
 */
export async function sendOverCutLines(
  seed: number,
  count: number,
  told?: (sent: number) => void,
): Promise<CutOutcome> {
  const host = await startHost();
  const proxy = new SeveringProxy(Number(new URL(host.origin).port), seededRandom(seed));
  const session = await BrowserSession.open('chromium');
  try {
    const origin = await proxy.start();
    const line = await host.openLine();
    const before = (await foundAll(line)).length;
    const tabs = await Promise.all(
      Array.from({ length: tabCount }, (_, tab) =>
        session.newTab(
          `${origin}/sender.html?${new URLSearchParams({ line: line.id, tab: String(tab) }).toString()}`,
        ),
      ),
    );
    proxy.isCutting = true;
    const sent: string[] = [];
    while (sent.length < count) {
      const each = Math.min(perTurn, Math.ceil((count - sent.length) / tabCount));
      const begun = tabs.map(({ page }) => page.evaluate((many) => window.sender.submit(many), each));
      let isOver = false;
      const submitted = Promise.all(begun).then((words) => {
        sent.push(...words.flat());
        isOver = true;
      });
      const waiting = () => Promise.all(tabs.map(({ page }) => page.evaluate(() => window.sender.waiting())));
      // As browsers do once there is a connection again: nobody is to wait for the pauses between attempts.
      const wake = () => Promise.all(tabs.map(({ page }) => page.evaluate(() => window.sender.wake())));
      for (let left = await waiting(); !isOver || left.flat().length > 0; left = await waiting()) {
        const stuck = left.flat().filter(({ state }) => state === 'refused' || state === 'stale');
        assert.deepEqual(stuck, [], 'all go by themselves');
        await Promise.race([submitted, pause(500)]);
        await pause(100);
        await wake();
      }
      await submitted;
      told?.(sent.length);
    }
    proxy.isCutting = false;
    const filed = await foundAll(line);
    assert.equal(filed.length, before + sent.length, 'nothing is there twice, and nothing else');
    const descriptions = new Set(filed.map(({ description }) => description));
    assert.deepEqual(
      sent.filter((words) => !descriptions.has(words)),
      [],
      'what is not there',
    );
    for (const tab of tabs) assert.deepEqual(tab.errors, []);
    return { submissions: sent.length, cutOnTheWayThere: proxy.cuts.there, cutOnTheWayBack: proxy.cuts.back };
  } finally {
    await session.close();
    await proxy.stop();
    await host.stop();
  }
}
