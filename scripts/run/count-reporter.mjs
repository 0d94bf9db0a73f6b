/**
 * A reporter for `node --test` that gives nothing but the count, for the table at the end of `npm test`.
 * Suites only gather tests and do not count.
 */
export default async function* countReporter(source) {
  const counts = { passed: 0, failed: 0 };
  for await (const { type, data } of source) {
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass') counts.passed += 1;
    if (type === 'test:fail') counts.failed += 1;
  }
  yield JSON.stringify(counts);
}
