import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isChromiumWhole } from '../../../scripts/find-chromium.mjs';
import { counted, LongPage } from './long-page.js';

const names = [
  'sla-badge',
  'request-form',
  'request-tracker',
  'notice-board',
  'activity-calendar',
  'rating-prompt',
];
const hour = 3_600_000;

/** What a run asks for, and what it may leave on the heap: no more than engines keep for themselves. A multiple of four mounts. */
export interface Extent {
  /** How often each element is put in the page and taken away. */
  mounts: number;
  bytesPerMount: number;
  /** How long the page stays open, in hours of its own; the second half is compared with the first. */
  hours: number;
  bytesPerUpdate: number;
}

/** Tests that the elements leave nothing behind, and that a page that is open for long holds no more than at first. */
export function testEndurance({ mounts, bytesPerMount, hours, bytesPerUpdate }: Extent): void {
  describe('what is left', () => {
    let page: LongPage;
    before(async () => {
      page = await LongPage.open();
    });
    after(() => page.close());

    for (const name of names)
      it(`after ${mounts} mounts of ${name}: no node, listener, timer, observer or subscription, a flat heap`, async () => {
        // What is made once for the page is made now.
        await page.cycle(name, mounts / 2);
        const held = [await page.settled()];
        for (let quarter = 0; quarter < 4; quarter++) {
          await page.cycle(name, mounts / 4);
          held.push(await page.settled());
        }
        for (const { element } of held) assert.equal(element, 0, 'no element is kept');
        assert.deepEqual(counted(held.at(-1)!), counted(held[0]!));
        // What each mount leaves is there in every quarter; a table of the engine that grew once is there in one.
        const grown = held.slice(1).map(({ bytes }, index) => (bytes! - held[index]!.bytes!) / (mounts / 4));
        const perMount = `${grown.map(Math.round).join(', ')} B a mount`;
        console.log(`${name}: ${perMount}, ${held.at(-1)!.nodes} nodes`);
        assert.ok(Math.min(...grown) < bytesPerMount, perMount);
        assert.deepEqual(page.errors, []);
      });

    for (const name of names)
      it(`after ${mounts} mounts of ${name} that end at any moment: no element, listener, timer, observer or subscription`, async () => {
        await page.cycle(name, 1);
        const first = await page.settled();
        await page.glimpse(name, mounts);
        const last = await page.settled();
        assert.equal(last.element, 0, 'no element is kept');
        // Lit keeps the template of what is drawn for the first time: what is seen in passing is chance.
        assert.deepEqual({ ...counted(last), nodes: 0 }, { ...counted(first), nodes: 0 });
        assert.deepEqual(page.errors, []);
      });
  });

  it(`holds no more after ${hours} hours open with an update every minute, and is kept when it is left`, async () => {
    const page = await LongPage.open();
    try {
      await page.page.evaluate((open) => window.endurance.open(open), 2 * hours);
      await page.page.evaluate(() => window.endurance.live());
      // As many hours as are measured: what the engine learns of the code levels off only after days.
      await page.pass(hours * hour);
      const half = await page.held();
      await page.pass(hours * hour);
      const end = await page.held();
      // Another time of day is another number of words.
      const { nodes, ...others } = counted(end);
      const { nodes: nodesBefore, ...othersBefore } = counted(half);
      assert.deepEqual(others, othersBefore);
      assert.ok(nodes! < nodesBefore! * 1.02, `${nodesBefore} nodes, then ${nodes}`);
      const perUpdate = (end.bytes! - half.bytes!) / (hours * 60);
      console.log(`${hours} hours: ${Math.round(perUpdate)} B an update, ${nodes} nodes`);
      assert.ok(perUpdate < bytesPerUpdate, `${Math.round(perUpdate)} B an update`);
      const tracker = await page.page.evaluate(() => window.endurance.wordsOf('request-tracker'));
      assert.ok(
        tracker.includes(`minute ${hours * 120 - 1}.`) || tracker.includes(`minute ${hours * 120}.`),
        tracker,
      );
      const badge = await page.page.evaluate(() => window.endurance.wordsOf('sla-badge'));
      assert.match(badge, /\b4 hours left/);
      assert.deepEqual(page.errors, []);
      if (isChromiumWhole())
        assert.equal(await page.leaveAndReturn(), true, 'it stays in the back/forward cache');
    } finally {
      await page.close();
    }
  });
}
