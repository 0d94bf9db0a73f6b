import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The project folder, with a trailing slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Says what happens next, so that a long run is never silent. */
export function headline(text) {
  console.log(`\n── ${text} ${'─'.repeat(Math.max(3, 76 - text.length))}`);
}

/**
 * Runs a command in the project folder; its output streams through.
 *
 * @param {string} command
 * @param {string[]} parameters
 * @param {Record<string, string | undefined>} [environment] laid over this process's own
 * @param {(text: string) => void} [print] takes the output, where others run beside it
 * @returns {Promise<number>} the exit code; 1 when it could not start or was killed
 */
export async function run(command, parameters, environment = {}, print) {
  const output = print ? 'pipe' : 'inherit';
  const child = spawn(command, parameters, {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', print);
  try {
    const [code] = await once(child, 'close');
    return code ?? 1;
  } catch (reason) {
    console.error(`${command}: ${reason.message}`);
    return 1;
  }
}

/** Runs a Node program of the project. */
export const runNode = (parameters, environment, print) =>
  run(process.execPath, parameters, environment, print);

/** Runs a program that a development dependency brought. */
export const runTool = (name, parameters, environment, print) => {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  return run(`${root}node_modules/.bin/${name}${suffix}`, parameters, environment, print);
};
