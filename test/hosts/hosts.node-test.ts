import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findFirefox, missingForWebKit } from '../../scripts/find-browsers.mjs';
import { FaultLine } from '../support/fault-line/fault-line.js';
import { root } from '../support/packed.js';
import { launch, type TestBrowser } from '../hostile/whole-browser/engines.js';
import type { Engine } from '../hostile/hostile-page.js';
import { hosts } from './hosts.js';
import { driveHost } from './whole-browser/drive-host.js';
import { buildHost, hostsFolder, installHosts } from './whole-browser/host-packages.js';
import { compileDriver, serveHost } from './whole-browser/host-server.js';
import { HostTab } from './whole-browser/host-tab.js';

/** `HOSTS=vue-3,jquery` and `BROWSERS=chromium` choose: what is wrong with one is sooner seen alone. */
const chosen = (names: string | undefined) => (name: string) => names?.split(',').includes(name) ?? true;
const chosenHosts = hosts.filter(({ name }) => chosen(process.env.HOSTS)(name));
const canDrive: Record<Engine, () => boolean> = {
  chromium: () => true,
  firefox: () => findFirefox() !== undefined,
  webkit: () => missingForWebKit().length === 0,
};
const engines = (Object.keys(canDrive) as Engine[])
  .filter(chosen(process.env.BROWSERS))
  .filter((engine) => canDrive[engine]());

describe('the library in the pages of others', () => {
  const lines = new FaultLine();
  let driver: string;
  before(async () => {
    await installHosts();
    driver = await compileDriver();
    // Two at once: they mostly wait for each other's cores otherwise.
    const queue = chosenHosts.map(({ name }) => name);
    const buildAll = async () => {
      for (let name = queue.pop(); name; name = queue.pop()) await buildHost(name);
    };
    await Promise.all([buildAll(), buildAll()]);
  });
  after(() => lines.stop());

  for (const engine of engines)
    describe(engine, () => {
      let browser: TestBrowser;
      before(async () => {
        browser = await launch(engine);
      });
      after(() => browser?.close());

      for (const host of chosenHosts.filter((one) => one.engines.includes(engine)))
        it(host.name, async (t) => {
          const served = await serveHost(host, driver, lines);
          const tab = new HostTab(await browser.openTab());
          try {
            await driveHost(t, tab, served.address, host);
            if (host.name === 'server-rendered') await readWithoutScript(tab, served.address);
          } finally {
            await tab.close();
            await served.stop();
          }
        });
    });

  it('installs what the library depends on', () => {
    const read = (folder: string, name: string) =>
      JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;
    const { packages } = read(hostsFolder, 'package-lock.json') as {
      packages: Record<string, { dependencies?: unknown; integrity?: string }>;
    };
    const locked = packages['node_modules/linli']!;
    assert.deepEqual(locked.dependencies, read(root, 'package.json').dependencies);
    assert.equal(locked.integrity, undefined, 'the tarball is another one after every change');
  });
});

/** What stands inside the elements is read where no script runs, and what the page brings along where nobody answers. */
async function readWithoutScript(tab: HostTab, address: string): Promise<void> {
  const seen = 'document.body.innerText';
  await tab.open(`${address}/report?no-script`);
  assert.match(await tab.read(seen), /Call the service desk: 0755 1234 5678/);
  await tab.open(`${address}/requests?no-script`);
  assert.match(await tab.read(seen), /What you have reported[^]*: again: dark since/);
  assert.equal(await tab.read("String(customElements.get('linli-request-form'))"), 'undefined');
  await tab.open(`${address}/requests`);
  await tab.does('seeTracker');
  assert.doesNotMatch(await tab.read(seen), /What you have reported/);
  await tab.open(`${address}/requests?silent`);
  await tab.does('seeTracker');
  const shown = "document.querySelector('linli-request-tracker').shadowRoot.textContent";
  assert.match(await tab.read(shown), /again: dark since/);
}
