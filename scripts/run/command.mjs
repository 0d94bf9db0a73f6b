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
 * @returns {Promise<number>} the exit code; 1 when it could not start or was killed
 */
export async function run(command, parameters, environment = {}) {
  const child = spawn(command, parameters, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  try {
    const [code] = await once(child, 'exit');
    return code ?? 1;
  } catch (reason) {
    console.error(`${command}: ${reason.message}`);
    return 1;
  }
}

/** Runs a Node program of the project. */
export const runNode = (parameters, environment) => run(process.execPath, parameters, environment);

/** Runs a program that a development dependency brought. */
export const runTool = (name, parameters, environment) => {
  const suffix = process.platform === 'win32' ? '.cmd' : '';
  return run(`${root}node_modules/.bin/${name}${suffix}`, parameters, environment);
};
