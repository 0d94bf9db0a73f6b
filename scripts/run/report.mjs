import { headline } from './command.mjs';

/**
 * Runs steps one after the other; one that fails does not stop the next.
 *
 * @param {import('./steps.mjs').Step[]} steps
 * @returns {Promise<{ title: string, engine?: string, passed: number, failed: number, seconds: number }[]>}
 */
export async function runSteps(steps) {
  const results = [];
  for (const { title, engine, run } of steps) {
    headline(engine ? `${title} (${engine})` : title);
    const start = Date.now();
    const count = await run();
    results.push({ title, engine, ...count, seconds: Math.round((Date.now() - start) / 1000) });
  }
  return results;
}

/**
 * Prints what ran where, then `N passed, N failed` as the last line.
 *
 * @returns {boolean} whether something ran and nothing failed
 */
export function report(results, notes = []) {
  headline('What ran');
  const cells = results.map(({ title, engine = '', passed, failed, seconds }) => [
    title,
    engine,
    `${passed} passed`,
    `${failed} failed`,
    `${seconds} s`,
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...cells.map((row) => row[column].length)));
  for (const row of cells) {
    const padded = row.map((cell, column) =>
      column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    );
    console.log(padded.join('  '));
  }
  for (const note of notes) console.log(note);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return passed > 0 && failed === 0;
}
