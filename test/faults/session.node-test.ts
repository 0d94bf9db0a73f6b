import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { FaultyLine } from '../support/fault-line.js';
import { BrowserSession, canDrive } from '../support/fault-line/browser-session.js';
import { startHost, type Host } from '../support/fault-line/host.js';
import { writeJpeg } from '../support/photos/jpeg.js';

/** The machinery for tests of faults that need a whole browser. */
for (const engine of (['chromium', 'firefox'] as const).filter(canDrive)) {
  describe(`a browser session, ${engine}`, () => {
    let host: Host;
    let session: BrowserSession;
    let line: FaultyLine;
    before(async () => {
      host = await startHost();
      session = await BrowserSession.open(engine);
    });
    beforeEach(async () => {
      line = await host.openLine();
    });
    afterEach(() => line.close());
    after(async () => {
      await session.close();
      await host.stop();
    });

    const openForm = () => session.newTab(host.formUrl(line));
    const words = (what: string) => `${what}, ${engine}: dark since ${Date.now()}`;

    it('files one request with a photo', async () => {
      const tab = await openForm();
      const description = words('a photo');
      await tab.fillLamp(description);
      assert.equal(await tab.value('Description'), description);
      await tab.addPhotos({ name: 'lamp.jpg', bytes: writeJpeg({ width: 1200, height: 900 }) });
      await tab.untilText('Ready');
      await tab.press('Send the report');
      await tab.untilText('We have received it');
      const [filed] = await line.log('POST', '/requests');
      assert.equal((filed!.json as { description: string }).description, description);
      assert.equal(await line.unique('/requests'), 1);
      assert.equal(await line.unique('/photos'), 1);
      assert.deepEqual((await tab.events()).slice(-2), ['linli-request-submit', 'linli-request-submitted']);
      assert.deepEqual(tab.errors, []);
      await tab.close();
    });

    it('keeps what was stored when it is killed', async () => {
      const tab = await openForm();
      await tab.page.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const opening = indexedDB.open('kept', 1);
            opening.onupgradeneeded = () => opening.result.createObjectStore('things');
            opening.onsuccess = () => {
              const writing = opening.result.transaction('things', 'readwrite', { durability: 'strict' });
              writing.objectStore('things').put('still here', 'thing');
              writing.oncomplete = () => resolve();
              writing.onerror = () => reject(writing.error!);
            };
          }),
      );
      await session.restart();
      const again = await openForm();
      const kept = await again.page.evaluate(
        () =>
          new Promise((resolve) => {
            const opening = indexedDB.open('kept', 1);
            opening.onsuccess = () => {
              const reading = opening.result.transaction('things').objectStore('things').get('thing');
              reading.onsuccess = () => resolve(reading.result);
            };
          }),
      );
      assert.equal(kept, 'still here');
      await again.close();
    });

    it('has several tabs in one profile, and a way back', async () => {
      const [one, other] = [await openForm(), await openForm()];
      await one.page.evaluate(() => localStorage.setItem('shared', 'yes'));
      assert.equal(await other.page.evaluate(() => localStorage.getItem('shared')), 'yes');
      await one.page.goto(host.blankUrl);
      await one.back();
      await one.untilText('Light in the stairwell');
      await Promise.all([one.close(), other.close()]);
    });

    it('is offline, and online again', async () => {
      const tab = await openForm();
      await tab.untilText('Light in the stairwell');
      const reaches = () =>
        tab.page.evaluate(
          (address) =>
            fetch(address).then(
              () => true,
              () => false,
            ),
          `${line.baseUrl}/requests`,
        );
      await session.offline();
      assert.equal(await tab.page.evaluate(() => navigator.onLine), false);
      assert.equal(await reaches(), false);
      assert.deepEqual(await line.log('GET', '/requests'), [], 'nothing arrived');
      await session.offline(false);
      assert.equal(await tab.page.evaluate(() => navigator.onLine), true);
      assert.equal(await reaches(), true);
      await tab.close();
    });

    it('runs a script before those of the page, and tells of errors that nobody caught', async () => {
      const tab = await session.newTab(host.formUrl(line), {
        before: () => {
          Object.defineProperty(window, 'indexedDB', { value: undefined });
        },
      });
      assert.equal(await tab.page.evaluate(() => typeof indexedDB), 'undefined');
      await tab.page.evaluate(() => {
        setTimeout(() => {
          throw new Error('thrown on purpose');
        });
        setTimeout(() => void Promise.reject(new Error('rejected on purpose')));
      });
      await tab.until(() => tab.errors.length === 2, 'two errors');
      assert.match(tab.errors.join(), /thrown on purpose.*rejected on purpose/s);
      await tab.close();
    });

    it('forgets what it stored when it is told to', async () => {
      const tab = await openForm();
      await tab.page.evaluate(() => localStorage.setItem('kept', 'yes'));
      await line.rule({ path: '/requests', fault: 'clear-site-data' });
      await tab.page.evaluate((address) => fetch(address), `${line.baseUrl}/requests`);
      await tab.until(() => tab.page.evaluate(() => localStorage.getItem('kept') === null), 'nothing kept');
      await tab.close();
    });

    it('holds the page to a policy', async () => {
      const tab = await session.newTab(host.formUrl(line, { csp: "connect-src 'none'" }));
      const reason = await tab.page.evaluate(() =>
        fetch('/blank.html').catch((thrown: Error) => thrown.name),
      );
      assert.equal(reason, 'TypeError');
      await tab.close();
    });

    if (engine === 'chromium') {
      it('K060: says that a device is full, and sends what was written', async () => {
        // A profile of its own: a browser that has looked at its free space takes half a minute to look again.
        const small = await BrowserSession.open(engine);
        const blank = await small.newTab(host.blankUrl);
        await small.limitStorage(blank, 2_000);
        const tab = await small.newTab(host.formUrl(line));
        const description = words('a full device');
        await tab.fillLamp(description);
        await tab.addPhotos({ name: 'lamp.jpg', bytes: writeJpeg({ width: 3200, height: 2400 }) });
        await tab.untilText('no room left');
        await tab.press('Send the report');
        await tab.untilText('We have received it');
        const [filed] = await line.log('POST', '/requests');
        assert.equal((filed!.json as { description: string }).description, description);
        await small.close();
      });

      it('freezes a tab and wakes it', async () => {
        const tab = await openForm();
        await tab.page.evaluate(() => {
          document.addEventListener('freeze', () => (document.title += ' frozen'));
          document.addEventListener('resume', () => (document.title += ' awake'));
        });
        await session.freeze(tab);
        await session.freeze(tab, false);
        await tab.until(async () => (await tab.page.title()).endsWith('frozen awake'), 'both');
        await tab.close();
      });

      it('survives the crash of a tab', async () => {
        const tab = await openForm();
        await session.crash(tab);
        await tab.close();
        const next = await openForm();
        await next.untilText('Light in the stairwell');
        await next.close();
      });
    }
  });
}
