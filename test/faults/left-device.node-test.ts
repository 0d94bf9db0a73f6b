import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { engines, until } from '../hostile/whole-browser/driving.js';
import { launch, type Tab, type TestBrowser } from '../hostile/whole-browser/engines.js';
import { startHost, type Host } from '../support/fault-line/host.js';
import type {} from '../support/fault-line/host-page/device.js';

let host: Host;
before(async () => {
  host = await startHost();
});
after(() => host.stop());

/** Browsers keep a page that was left as it stands, with whatever it was doing on the device. */
for (const engine of engines) {
  describe(`a page left while it uses the device, ${engine}`, () => {
    let browser: TestBrowser;
    let tab: Tab;
    before(async () => {
      browser = await launch(engine);
      tab = await browser.openTab();
    });
    after(() => browser.close());

    it('K109: leaves the device to the pages after it, and uses it again when it is gone back to', async () => {
      for (let round = 0; round < 5; round++) {
        await tab.goto(host.deviceUrl);
        await tab.read('device.use()');
        await until(tab, 'device.steps > 10');
        await tab.goto(`${host.deviceUrl}?next`);
        await tab.read('device.ask()');
        assert.equal(await until(tab, 'device.answer'), 'written');
      }
      // For longer than anybody waits for the device.
      await new Promise((resolve) => setTimeout(resolve, 2500));
      await tab.back();
      await until(tab, "location.search === '' && window.device");
      const steps = Number(await tab.read('device.steps'));
      // Other engines may have loaded it anew.
      if (steps === 0 && engine !== 'webkit') await tab.read('device.use()');
      await until(tab, `device.steps > ${steps + 10}`);
      assert.equal(await tab.read('said.join()'), '');
    });
  });
}
