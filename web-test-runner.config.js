import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { beacons } from './test/support/beacons.js';
import { chosenBrowsers } from './test/support/browsers.js';
import { bundledTests } from './test/support/bundled-tests.js';
import { commonJs } from './test/support/common-js.js';
import { faultLine } from './test/support/fault-line/fault-line.js';
import { freePort } from './test/support/local-server.js';
import { patientPage } from './test/support/patient-page.js';
import { portal } from './test/support/portal-server.js';
import { jsonReporter } from './test/support/json-reporter.js';
import { strictPage } from './test/support/strict-page.js';

const tsconfig = fileURLToPath(new URL('./tsconfig.json', import.meta.url));
const { BROWSERS = 'chromium,firefox,webkit', COVERAGE, REPORT_FILE } = process.env;
const names = BROWSERS.split(',');
const servers = [portal(), faultLine()];
/** Files that are counted line by line, or that change while the server runs. */
const isServedAsItIs =
  COVERAGE === '1' || ['--coverage', '--manual', '--watch'].some((flag) => process.argv.includes(flag));

export default {
  files: ['test/**/*.test.ts'],
  // Not `localhost`: a bare machine may not know the name.
  hostname: '127.0.0.1',
  // Chosen by the system: two runs that look for one at the same time find the same.
  port: await freePort(),
  nodeResolve: { exportConditions: ['development'] },
  concurrentBrowsers: 1,
  testRunnerHtml: patientPage,
  // Long, because a loaded machine is slow: tests wait for what they expect, never for a time.
  testFramework: { config: { timeout: 30_000 } },
  // Nine Firefoxes that started at once on two cores took longer than the 30 s that are usual: on a slower machine, three may.
  browserStartTimeout: 120_000,
  // A file of many states, each in two schemes, takes two minutes beside other work.
  testsFinishTimeout: 400_000,
  plugins: [
    esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig }),
    commonJs,
    ...servers.map(({ plugin }) => plugin),
  ],
  middleware: [
    ...(isServedAsItIs ? [] : [bundledTests()]),
    ...servers.map(({ middleware }) => middleware),
    strictPage,
    beacons(),
  ],
  browsers: await chosenBrowsers(names),
  reporters: [defaultReporter(), ...(REPORT_FILE ? [jsonReporter(REPORT_FILE)] : [])],
  // V8 counts in Chromium only, and to count takes as long as a third of all tests: `npm run coverage` asks for it.
  coverage: COVERAGE === '1' && names.includes('chromium'),
  coverageConfig: {
    include: ['src/**/*.ts'],
    reporters: ['lcovonly', 'text-summary'],
    reportDir: 'coverage',
    threshold: { statements: 80, lines: 80, functions: 80, branches: 80 },
  },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
