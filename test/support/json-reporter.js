import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { failureLine } from '../../scripts/run/reason.mjs';

function countTests(suite, file, counts) {
  for (const { name, passed, error } of suite.tests) {
    counts[passed ? 'passed' : 'failed'] += 1;
    if (!passed) counts.failures.push(failureLine(file, name, error?.message));
  }
  for (const nested of suite.suites) countTests(nested, file, counts);
}

/** A session that broke before or beside its tests (an import error, a crash) counts as one failure. */
function countSession(session, counts) {
  const file = relative(process.cwd(), session.testFile);
  const failedBefore = counts.failed;
  if (session.testResults) countTests(session.testResults, file, counts);
  if (session.passed || counts.failed > failedBefore) return;
  counts.failed += 1;
  counts.failures.push(failureLine(file, 'it broke', session.errors[0]?.message));
}

/**
 * Writes how many tests passed and failed in each browser, and which failed and why, for the table at the end of
 * `npm test`.
 *
 * @param {string} file
 * @returns {import('@web/test-runner').Reporter}
 */
export function jsonReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const browsers = {};
      for (const session of sessions) {
        const counts = (browsers[session.browser.name] ??= { passed: 0, failed: 0, failures: [] });
        countSession(session, counts);
      }
      writeFileSync(file, JSON.stringify({ browsers }));
    },
  };
}
