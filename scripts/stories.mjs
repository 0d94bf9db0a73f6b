import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { serveFolder } from './run/static-server.mjs';
import { launch, windowsAtOnce } from './stories/browsers.mjs';
import { runsOf } from './stories/combinations.mjs';
import { managerProblems } from './stories/manager.mjs';
import { playStories, storiesIn } from './stories/play.mjs';
import { withWatch } from './stories/watch.mjs';

/**
 * Opens the stories of a built catalogue: each must render, its play function must pass, axe must find nothing, no
 * element may stay undefined, the console must be free of errors, and no other server may be asked for anything.
 *
 * node scripts/stories.mjs [<folder>] [<word> …]   the stories whose id or title contains a word; all without
 *   --browser chromium | firefox | webkit
 *   --globals rotate | matrix | scheme:dark;locale:en   see stories/combinations.mjs
 *   --count <file>   writes how many passed and failed
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    globals: { type: 'string', default: 'rotate' },
    count: { type: 'string' },
  },
});
const [folder = 'storybook-static', ...words] = positionals;
const count = { passed: 0, failed: 0 };

function tell(globals, story, problems) {
  const isGood = problems.length === 0;
  count[isGood ? 'passed' : 'failed'] += 1;
  console.log(`${isGood ? 'ok  ' : 'FAIL'} ${story.title}: ${story.name} (${globals || 'as it is'})`);
  for (const problem of problems) console.log(`       ${problem}`);
}

const waiting = runsOf(storiesIn(folder, words), values.globals);
const server = await serveFolder(folder, {}, withWatch);
const browser = await launch(values.browser);

async function work() {
  for (let run = waiting.shift(); run; run = waiting.shift()) {
    const { globals } = run;
    await playStories(browser, server.address, run, (story, problems) => tell(globals, story, problems));
  }
}

if (words.length === 0) {
  const catalogue = { title: 'The catalogue', name: 'opened by its address' };
  tell('', catalogue, await managerProblems(browser, server.address));
}
await Promise.all(Array.from({ length: windowsAtOnce[values.browser] }, work));
await browser.close();
await server.stop();
if (count.passed + count.failed === 0) {
  console.log('No story matches.');
  count.failed = 1;
}
if (values.count) writeFileSync(values.count, JSON.stringify(count));
console.log(`${count.passed} stories passed, ${count.failed} failed`);
process.exit(count.failed > 0 ? 1 : 0);
