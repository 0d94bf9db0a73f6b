import { availableParallelism } from 'node:os';
import { headline } from './command.mjs';

/**
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {{ title: string, engine?: string, seconds: number } & import('./steps.mjs').Count} Result
 */

const titleOf = ({ title, engine }) => (engine ? `${title} (${engine})` : title);

async function timed({ title, engine, run }, beside) {
  const start = Date.now();
  const count = await run(beside);
  return { title, engine, ...count, seconds: Math.round((Date.now() - start) / 1000) };
}

/**
 * Runs steps one after the other; one that fails does not stop the next.
 *
 * @param {Step[]} steps
 * @returns {Promise<Result[]>}
 */
export async function runSteps(steps) {
  const results = [];
  for (const step of steps) {
    headline(titleOf(step));
    results.push(await timed(step));
  }
  return results;
}

/**
 * Runs steps that use one core each side by side. What a step says is printed when it has ended.
 *
 * @param {Step[]} steps the longest first, so that none is left over for the end
 * @returns {Promise<Result[]>} in the order in which they ended
 */
export const runStepsAtOnce = (steps) =>
  runInLanes(steps, { lanes: availableParallelism(), isPatient: false });

/**
 * Runs steps one after the other, and beside them others that take what these leave of the cores. What the others say
 * is printed at the end: on a terminal, these draw their progress over the lines above.
 *
 * @param {Step[]} steps
 * @param {Step[]} others
 * @returns {Promise<Result[]>}
 */
export async function runStepsBeside(steps, others) {
  const said = [];
  const print = (text) => said.push(text);
  const all = [runSteps(steps), runInLanes(others, { lanes: 1, isPatient: true, print })];
  const results = (await Promise.all(all)).flat();
  for (const text of said) console.log(text);
  return results;
}

async function runInLanes(steps, { lanes, isPatient, print = console.log }) {
  const results = [];
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      let said = '';
      const result = await timed(step, { print: (text) => (said += text), isPatient });
      headline(titleOf(step), print);
      print(said.trimEnd());
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return results;
}

/**
 * Prints what ran where and which tests failed, then `N passed, N failed` as the last line.
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
  for (const { failures = [], ...step } of results)
    for (const failure of failures) console.log(`Failed, ${titleOf(step)}: ${failure}`);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return passed > 0 && failed === 0;
}
