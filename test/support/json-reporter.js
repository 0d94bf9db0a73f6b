import { writeFileSync } from 'node:fs';

function countTests(suite, counts) {
  for (const test of suite.tests) counts[test.passed ? 'passed' : 'failed'] += 1;
  for (const nested of suite.suites) countTests(nested, counts);
}

/** A session that broke before or beside its tests (an import error, a crash) counts as one failure. */
function countSession(session, counts) {
  if (session.testResults) countTests(session.testResults, counts);
  const testsFailed = counts.failed > 0;
  if (!session.passed && !testsFailed) counts.failed += 1;
}

/**
 * Writes how many tests passed and failed in each browser, for the table at the end of `npm test`.
 *
 * @param {string} file
 * @returns {import('@web/test-runner').Reporter}
 */
export function jsonReporter(file) {
  return {
    onTestRunFinished({ sessions, testCoverage }) {
      const browsers = {};
      for (const session of sessions) {
        const total = (browsers[session.browser.name] ??= { passed: 0, failed: 0 });
        const counts = { passed: 0, failed: 0 };
        countSession(session, counts);
        total.passed += counts.passed;
        total.failed += counts.failed;
      }
      const coveragePassed = testCoverage?.passed ?? true;
      writeFileSync(file, JSON.stringify({ browsers, coveragePassed }));
    },
  };
}
