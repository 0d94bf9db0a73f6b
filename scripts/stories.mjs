import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';
import { serveFolder } from './run/static-server.mjs';

/**
 * Opens every story of a built catalogue in Chromium: it must render, its play function must pass, axe must
 * find nothing, no element may stay undefined and the console must be free of errors.
 *
 * node scripts/stories.mjs <folder> [<file for the count>]
 */
const [folder = 'storybook-static', countFile] = process.argv.slice(2);
const timeout = 20_000;
const workers = 2;

/** Runs in the page before Storybook does: the outcome is announced on its channel, which it makes itself. */
function listenForOutcome() {
  const failures = ['storyErrored', 'storyThrewException', 'playFunctionThrewException', 'storyMissing'];
  let channel;
  globalThis.storyOutcome = new Promise((resolve) => {
    Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set(created) {
        channel = created;
        for (const name of failures) {
          created.on(name, (reason) => resolve({ status: name, message: reason?.message ?? String(reason) }));
        }
        created.on('storyFinished', ({ status, reporters }) => resolve({ status, reporters }));
      },
    });
  });
}

function undefinedElements() {
  const elements = document.querySelectorAll('#storybook-root :not(:defined)');
  return [...new Set([...elements].map(({ localName }) => localName))];
}

/** What axe found, or that it never looked. */
function accessibilityProblems({ status, reporters = [] }) {
  const report = reporters.find(({ type }) => type === 'a11y');
  if (!report) return status === 'success' ? ['axe did not run'] : [];
  const violations = report.result?.violations ?? [];
  const problems = violations.map(
    ({ id, help, nodes }) =>
      `axe ${id}: ${help} (${nodes.map(({ target }) => target.flat().join(' ')).join(' | ')})`,
  );
  if (report.status === 'failed' && problems.length === 0) problems.push('axe failed');
  return problems;
}

async function problemsOf(page, address, story) {
  const problems = [];
  const onError = (error) => problems.push(`uncaught: ${error.message}`);
  const onConsole = (message) => {
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isIcon) problems.push(`console: ${message.text()}`);
  };
  page.on('pageerror', onError);
  page.on('console', onConsole);
  try {
    await page.goto(`${address}/iframe.html?id=${story.id}&viewMode=story`);
    const outcome = await Promise.race([
      page.evaluate(() => globalThis.storyOutcome),
      page.waitForTimeout(timeout).then(() => ({ status: 'timeout' })),
    ]);
    if (outcome.status !== 'success')
      problems.push(`${outcome.status}: ${outcome.message ?? 'the story failed'}`);
    problems.push(...accessibilityProblems(outcome));
    const missing = await page.evaluate(undefinedElements);
    if (missing.length > 0) problems.push(`never defined: ${missing.join(', ')}`);
  } catch (reason) {
    problems.push(reason.message);
  } finally {
    page.off('pageerror', onError);
    page.off('console', onConsole);
  }
  return problems;
}

const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
const waiting = Object.values(index.entries).filter(({ type }) => type === 'story');
const count = { passed: 0, failed: 0 };
const server = await serveFolder(folder);
const browser = await chromium.launch({
  ...(await findChromium()),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

async function work() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(listenForOutcome);
  for (let story = waiting.shift(); story; story = waiting.shift()) {
    const problems = await problemsOf(page, server.address, story);
    count[problems.length === 0 ? 'passed' : 'failed'] += 1;
    console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${story.title}: ${story.name}`);
    for (const problem of problems) console.log(`       ${problem}`);
  }
  await context.close();
}

await Promise.all(Array.from({ length: workers }, work));
await browser.close();
await server.stop();
if (count.passed + count.failed === 0) {
  console.log('The catalogue holds no story.');
  count.failed = 1;
}
if (countFile) writeFileSync(countFile, JSON.stringify(count));
console.log(`${count.passed} stories passed, ${count.failed} failed`);
process.exit(count.failed > 0 ? 1 : 0);
