import { relative } from 'node:path';
import { sourceOfTest } from './bundled-node-tests.mjs';
import { failureLine } from './reason.mjs';

/**
 * A reporter for `node --test` that gives nothing but the count and what failed and why, for the end of `npm test`.
 * Suites only gather tests and do not count.
 */
export default async function* countReporter(source) {
  const counts = { passed: 0, failed: 0, failures: [] };
  for await (const { type, data } of source) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass') counts.passed += 1;
    if (type !== 'test:fail') continue;
    counts.failed += 1;
    const { error } = data.details;
    const file = sourceOfTest(relative(process.cwd(), data.file ?? ''));
    counts.failures.push(failureLine(file, data.name, error?.cause?.message ?? error?.message));
  }
  yield JSON.stringify(counts);
}
