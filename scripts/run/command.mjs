import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The project folder, with a trailing slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Says what happens next, so that a long run is never silent. */
export function headline(text, print = console.log) {
  print(`\n── ${text} ${'─'.repeat(Math.max(3, 76 - text.length))}`);
}

/**
 * How a command runs beside others.
 *
 * @typedef {object} Beside
 * @property {(text: string) => void} print takes what it says
 * @property {boolean} [isPatient] whether it takes only what the others leave of the cores
 */

/**
 * Runs a command in the project folder; its output streams through where nothing runs beside it.
 *
 * @param {string} command
 * @param {string[]} parameters
 * @param {Record<string, string | undefined>} [environment] laid over this process's own
 * @param {Beside} [beside]
 * @returns {Promise<number>} the exit code; 1 when it could not start or was killed
 */
export async function run(command, parameters, environment = {}, beside) {
  const output = beside ? 'pipe' : 'inherit';
  const child = spawn(command, parameters, {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', beside.print);
  if (beside?.isPatient && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  try {
    const [code] = await once(child, 'close');
    return code ?? 1;
  } catch (reason) {
    console.error(`${command}: ${reason.message}`);
    return 1;
  }
}

/** Runs a Node program of the project. */
export const runNode = (parameters, environment, beside) =>
  run(process.execPath, parameters, environment, beside);

/** Runs a program that a development dependency brought. */
export const runTool = (name, parameters, environment, beside) => {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  return run(`${root}node_modules/.bin/${name}${suffix}`, parameters, environment, beside);
};
