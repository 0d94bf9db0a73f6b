import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PluginKind, declareClassPlugin, commonTokens, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { launch } from 'puppeteer-core';
import { beacons } from '../../test/support/beacons.js';
import { freePort } from '../../test/support/local-server.js';
import { findChromium } from '../find-chromium.mjs';

/** A page that runs the bundled tests of one file, until the first fails. */
const testPage = (file) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tests</title>
<script src="/mocha.js"></script>
<script type="module">
  mocha.setup({ ui: 'bdd', timeout: 30_000, bail: true, reporter: function () {} });
  let failed;
  try {
    await import('/${file}');
    await new Promise((end) =>
      mocha.run().on('fail', (test, { message }) => (failed ??= test.fullTitle() + ': ' + message)).on('end', end));
  } catch (error) {
    failed = String(error);
  }
  const { mutantCoverage, hitCount } = globalThis.__stryker__;
  globalThis.outcome = { failed, coverage: mutantCoverage?.static, hitCount };
</script>`;

const mocha = readFileSync(createRequire(import.meta.url).resolve('mocha/mocha.js'));

const servePages = (context, next) => {
  if (context.path === '/mutation.html') {
    context.type = 'html';
    context.body = testPage(context.querystring);
  } else if (context.path === '/mocha.js') {
    context.type = 'js';
    context.body = mocha;
  } else return next();
  return undefined;
};

/** Runs in the page and its frames, which count in one place what of the source they reach. */
function giveSettings(given) {
  let outer;
  try {
    outer = globalThis.parent.__stryker__;
  } catch {
    // A frame of another origin.
  }
  globalThis.__stryker__ = outer ?? given;
}

/**
 * Runs bundled browser tests in one Chromium for all changes: each file in a page with a storage of its own, all files
 * at once. A test runner of Stryker's, which has none for browsers but Karma's.
 */
class BrowserRunner {
  static inject = tokens(commonTokens.options);
  #files;
  #server;
  #browser;

  constructor({ browserTests }) {
    this.#files = browserTests;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#server = await startDevServer({
      config: {
        rootDir: process.cwd(),
        hostname: '127.0.0.1',
        port: await freePort(),
        middleware: [servePages, beacons()],
        // For frames that load the source as another tab does.
        nodeResolve: { exportConditions: ['development'] },
        plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
      },
      readCliArgs: false,
      readFileConfig: false,
      logStartMessage: false,
    });
    this.#browser = await launch({ ...(await findChromium()), pipe: true, args: ['--no-sandbox'] });
  }

  async dispose() {
    await this.#browser?.close();
    await this.#server?.stop();
  }

  async dryRun() {
    const tests = [];
    const perTest = {};
    // One after the other: the times say how long a change may take.
    for (const file of this.#files) {
      const { test, coverage } = await this.#run(file, {}, new AbortController().signal);
      tests.push(test);
      perTest[file] = coverage ?? {};
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: {}, perTest } };
  }

  async mutantRun({ activeMutant, hitLimit, testFilter = this.#files, timeout }) {
    const settings = { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 };
    const stopping = new AbortController();
    // Before Stryker ends this process, and with it the browser.
    const timer = setTimeout(() => stopping.abort(), timeout * 0.9);
    // Each with what noticed the change, if anything did.
    const runs = testFilter.map(async (file) => {
      const { test, hitCount } = await this.#run(file, settings, stopping.signal);
      const isNoticed = test.status === TestStatus.Failed;
      const result = isNoticed ? { status: DryRunStatus.Complete, tests: [test] } : undefined;
      return determineHitLimitReached(hitCount, hitLimit) ?? result;
    });
    try {
      const noticed = await new Promise((resolve, reject) => {
        for (const run of runs) run.then((result) => result && resolve(result), reject);
        Promise.all(runs).then(() => resolve(undefined), reject);
      });
      if (noticed) return toMutantRunResult(noticed);
      if (stopping.signal.aborted) return { status: MutantRunStatus.Timeout };
      return { status: MutantRunStatus.Survived, nrOfTests: runs.length };
    } finally {
      clearTimeout(timer);
      stopping.abort();
      await Promise.allSettled(runs);
    }
  }

  /** Runs one file; ended early, it has no outcome that counts. Rejects when the browser has failed, not a test. */
  async #run(file, settings, signal) {
    const started = Date.now();
    const context = await this.#browser.createBrowserContext();
    let outcome = {};
    try {
      const page = await context.newPage();
      await page.evaluateOnNewDocument(giveSettings, settings);
      const address = `http://127.0.0.1:${this.#server.config.port}/mutation.html?${file}`;
      await page.goto(address, { signal, timeout: 0 });
      const handle = await page.waitForFunction('globalThis.outcome', { polling: 20, timeout: 0, signal });
      outcome = await handle.jsonValue();
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      await context.close();
    }
    const { failed, coverage, hitCount } = outcome;
    const test = {
      id: file,
      name: file,
      fileName: file,
      timeSpentMs: Date.now() - started,
      ...(failed ? { status: TestStatus.Failed, failureMessage: failed } : { status: TestStatus.Success }),
    };
    return { test, coverage, hitCount };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'browser', BrowserRunner)];
