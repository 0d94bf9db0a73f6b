import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { isChromiumWhole } from '../../scripts/find-chromium.mjs';
import type { FaultyLine } from '../support/fault-line.js';
import { BrowserSession, canDrive } from '../support/fault-line/browser-session.js';
import type { FormTab } from '../support/fault-line/form-tab.js';
import { startHost, type Host } from '../support/fault-line/host.js';
import type {} from '../support/fault-line/host-page/elements.js';
import { writeJpeg } from '../support/photos/jpeg.js';
import { openFromDisk } from './whole-browser/from-disk.js';
import { expectSound, received, send } from './whole-browser/sound.js';

const tags = ['request-form', 'request-tracker', 'notice-board', 'activity-calendar', 'sla-badge'];

let host: Host;
before(async () => {
  host = await startHost();
});
after(() => host.stop());

/** What happens to a page as a whole: it is left and comes back, sleeps, is printed, has a host of its own mind. */
for (const engine of (['chromium', 'firefox'] as const).filter(canDrive)) {
  describe(`the life of a page, ${engine}`, () => {
    let session: BrowserSession;
    let line: FaultyLine;
    before(async () => {
      session = await BrowserSession.open(engine);
    });
    beforeEach(async () => {
      line = await host.openLine();
    });
    afterEach(() => line.close());
    after(() => session.close());

    const words = (what: string) => `${what}, ${engine}: dark since ${Date.now()}`;
    const textOf = (tab: FormTab, tag: string) => tab.page.evaluate((name) => window.textOf(name), tag);

    /** The page with every element, once each says something. */
    async function openElements(settings: Record<string, string> = {}): Promise<FormTab> {
      const due = new Date(Date.now() + 3.5 * 3_600_000).toISOString();
      const tab = await session.newTab(host.elementsUrl(line, { due, ...settings }));
      await untilAllSay(tab);
      return tab;
    }

    async function untilAllSay(tab: FormTab): Promise<void> {
      for (const tag of tags)
        await tab.until(async () => {
          const text = await textOf(tab, `linli-${tag}`).catch(() => '');
          return text !== '' && !text.includes('Loading');
        }, `${tag} says something`);
    }

    /** A resident looks at another page, and at this one again. */
    async function lookAgain(tab: FormTab): Promise<void> {
      const other = await session.newTab(host.blankUrl);
      await other.page.bringToFront();
      await tab.page.bringToFront();
      await other.close();
    }

    it('K109: left and gone back to, the page with every element is as it was, and goes on', async () => {
      const tab = await openElements();
      await tab.page.goto(host.blankUrl);
      await tab.back();
      await tab.until(() => tab.page.evaluate(() => window.shown?.length > 0), 'the page is shown');
      const stayed = await tab.page.evaluate(() => window.shown.at(-1));
      if (engine === 'chromium' && isChromiumWhole()) assert.equal(stayed, true, 'it stayed in the cache');
      await untilAllSay(tab);
      await expectSound(tab, line, 0);
    });

    it('K109: gone back to, it tells what has changed meanwhile', async () => {
      const tab = await openElements();
      await tab.page.goto(host.blankUrl);
      const description = words('meanwhile');
      const other = await session.newTab(host.formUrl(line));
      await other.fillLamp(description);
      await send(other);
      await other.untilText(received);
      const number = /R-[\d-]+/.exec(await other.text())![0];
      await other.close();
      await tab.back();
      await untilAllSay(tab);
      await tab.until(async () => (await textOf(tab, 'linli-request-tracker')).includes(number), number);
      // A page that is loaded anew shows what was just received, as soon as the device has said so.
      if (!(await tab.page.evaluate(() => window.shown.at(-1)))) await tab.untilText(received);
      await expectSound(tab, line, 1);
    });

    it('K111: thrown away behind other tabs, the draft is back when the page is', async () => {
      const description = words('thrown away');
      const tab = await session.newTab(host.formUrl(line));
      await tab.fillLamp(description);
      await tab.untilText('Kept on this device');
      await tab.close();
      const again = await session.newTab(host.formUrl(line));
      await again.untilText('Description');
      await again.until(async () => (await again.value('Description')) === description, 'the draft');
      await send(again);
      await again.untilText(received);
      await expectSound(again, line, 1);
    });

    it('moves no button that the pointer is on, though neighbours have reported the same', async () => {
      const first = await session.newTab(host.formUrl(line));
      await first.fillLamp(words('known'));
      await send(first);
      await first.untilText(received);
      await first.close();
      const isAnswer = ({ path, isOver }: { path: string; isOver: boolean }) =>
        path.includes('/similar') && isOver;
      // The first form is sent before it asks, or after that.
      const answers = (await line.log()).filter(isAnswer).length;
      const tab = await session.newTab(host.formUrl(line));
      await line.rules({ method: 'GET', path: '/requests/similar', fault: { kind: 'hold', part: 'reply' } });
      await tab.fillLamp(words('known too'));
      await line.arrived('GET', '/requests/similar');
      await tab.untilText('Kept on this device');
      await tab.hover('Send the report');
      await line.rules();
      await line.release();
      await line.until((log) => log.filter(isAnswer).length > answers);
      await tab.page.evaluate(() => new Promise(requestAnimationFrame));
      assert.ok(!(await tab.text()).includes('Is it one of these?'));
      await tab.page.mouse.move(0, 0);
      await tab.untilText('Is it one of these?');
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });

    it('K112: behind another tab during an upload, the photo arrives, once', async () => {
      const tab = await session.newTab(host.formUrl(line));
      await tab.fillLamp(words('hidden'));
      await line.rules({ method: 'POST', path: '/photos$', fault: { kind: 'hold' } });
      await tab.addPhotos({ name: 'lamp.jpg', bytes: writeJpeg({ width: 1200, height: 900 }) });
      await line.arrived('POST', '/photos');
      const front = await session.newTab(host.blankUrl);
      await front.page.bringToFront();
      await line.rules();
      await line.release();
      await line.until((log) => log.some(({ path, status }) => path.endsWith('/photos') && status === 201));
      await tab.page.bringToFront();
      await tab.untilText('Ready');
      await send(tab);
      await tab.untilText(received);
      assert.equal(await line.unique('/photos'), 1);
      await front.close();
      await expectSound(tab, line, 1);
    });

    it('K115: saved to the disk and opened as a file, every element says something, a report can be sent, and nothing is thrown', async () => {
      const { tab, remove } = await openFromDisk(session);
      for (const tag of tags)
        await tab.until(async () => (await textOf(tab, `linli-${tag}`)).length > 3, `${tag} says something`);
      await tab.choose('Blocked drain');
      await tab.select('Home', 'home-3-2-502');
      await tab.type('Description', words('from the disk'));
      await send(tab);
      await tab.untilText(received);
      assert.deepEqual(tab.errors, []);
      await tab.close();
      remove();
    });

    it('K116: where an extension blocks setTimeout, the form opens, and what was written can be sent', async () => {
      const tab = await session.newTab(host.formUrl(line), {
        before: () => {
          window.setTimeout = (() => 0) as unknown as typeof setTimeout;
        },
      });
      await tab.fillLamp(words('no timers'));
      await send(tab);
      await tab.untilText(received);
      await expectSound(tab, line, 1);
    });

    it('K116: where an extension puts its own fetch in the page, it is used', async () => {
      const tab = await session.newTab(host.formUrl(line), {
        before: () => {
          const { fetch } = window;
          window.fetch = async (...parameters) => {
            const response = await fetch(...parameters);
            return new Response(response.body, response);
          };
        },
      });
      await tab.fillLamp(words('another fetch'));
      await send(tab);
      await tab.untilText(received);
      await expectSound(tab, line, 1);
    });

    if (engine === 'chromium') {
      it('K113: a page of the host’s service worker in the portal’s place is not taken for a yes', async () => {
        const tab = await session.newTab(host.formUrl(line));
        await tab.page.evaluate(async () => {
          await navigator.serviceWorker.register('/worker.js');
          await navigator.serviceWorker.ready;
        });
        await tab.until(
          () => tab.page.evaluate(() => navigator.serviceWorker.controller !== null),
          'the worker is in charge',
        );
        await tab.fillLamp(words('a worker'));
        await send(tab);
        await tab.untilText('Not sent yet');
        assert.equal(await line.unique('/requests'), 0);
        assert.ok(!(await tab.text()).includes(received));
        // A page that is loaded past the worker is not in its charge.
        await tab.page.evaluate(async () => {
          for (const registration of await navigator.serviceWorker.getRegistrations())
            await registration.unregister();
        });
        await tab.page.reload();
        await tab.untilText('Sent: ');
        assert.equal(await line.unique('/requests'), 1);
        await expectSound(tab, line, 1);
      });

      it('K115: printed, every element can be read', async () => {
        const tab = await openElements();
        await tab.page.emulateMediaType('print');
        for (const tag of tags) {
          const isSeen = await tab.page.evaluate((name) => {
            const base = document.querySelector(name)!.shadowRoot!.querySelector('.base, [part~=base]')!;
            return base.checkVisibility() && base.getBoundingClientRect().height > 0;
          }, `linli-${tag}`);
          assert.ok(isSeen, tag);
        }
        assert.ok((await tab.page.pdf()).length > 10_000);
        await tab.page.emulateMediaType('screen');
        await expectSound(tab, line, 0);
      });
    }

    if (engine === 'chromium' && isChromiumWhole()) {
      it('K110: frozen while it is sending, a report arrives once', async () => {
        const tab = await session.newTab(host.formUrl(line));
        await tab.fillLamp(words('frozen'));
        await line.rules({ method: 'POST', path: '/requests$', fault: { kind: 'hold', part: 'reply' } });
        await send(tab);
        await line.arrived('POST', '/requests');
        await session.freeze(tab);
        await line.rules();
        await line.release();
        await session.freeze(tab, false);
        await lookAgain(tab);
        await tab.untilText(received);
        await expectSound(tab, line, 1);
      });

      it('K078, K080: in another zone, and when the zone changes while it is open, the deadline is the same', async () => {
        const due = new Date(Date.now() + 26.5 * 3_600_000).toISOString();
        const tab = await openElements({ due });
        const badge = () =>
          tab.page.evaluate(() => {
            const { shadowRoot } = document.querySelector('linli-sla-badge')!;
            const time = shadowRoot!.querySelector('time')!;
            return { text: time.textContent.trim(), instant: Date.parse(time.dateTime) };
          });
        // What is out of view is drawn once it is seen.
        await tab.page.evaluate(() => document.querySelector('linli-sla-badge')!.scrollIntoView());
        const seen = new Set<string>();
        for (const zone of ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati', 'Europe/London']) {
          await tab.page.emulateTimezone(zone);
          await lookAgain(tab);
          await tab.until(async () => !seen.has((await badge()).text), `another time of day in ${zone}`);
          const { text, instant } = await badge();
          assert.equal(instant, Date.parse(due));
          seen.add(text);
        }
        await expectSound(tab, line, 0);
      });
    }
  });
}
