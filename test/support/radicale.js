import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRadicale } from '../../scripts/find-radicale.mjs';
import { freePort } from './local-server.js';

/** How often is looked whether it answers, and how many times. */
const pause = 100;
const looks = 200;

/**
 * A Radicale of the test's own, open to this machine and to everybody on it.
 *
 * @returns {Promise<{ address: string, createCalendar: (name: string) => Promise<string>, stop: () => Promise<void> }>}
 *   `createCalendar` makes an empty collection and gives its address
 * @throws {Error} when it is not installed, or does not start
 */
export async function startRadicale() {
  const program = findRadicale();
  if (!program) throw new Error('Radicale is not installed (Debian: apt-get install radicale).');
  const folder = mkdtempSync(join(tmpdir(), 'linli-radicale-'));
  const port = await freePort();
  const config = join(folder, 'config');
  writeFileSync(
    config,
    `[server]
hosts = 127.0.0.1:${port}
[auth]
type = none
[storage]
filesystem_folder = ${join(folder, 'collections')}
[logging]
level = error
`,
  );
  const child = spawn(program, ['--config', config], { cwd: folder, stdio: 'ignore' });
  const ended = once(child, 'exit');
  // A test that ends early must not leave a server behind.
  const stopAtExit = () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stopAtExit);

  const address = `http://127.0.0.1:${port}`;
  if (!(await answers(address, child))) {
    stopAtExit();
    throw new Error('Radicale did not start');
  }
  const make = async (method, path) => {
    const { status } = await fetch(`${address}${path}`, { method });
    if (status !== 201) throw new Error(`${method} ${path}: status ${status}`);
  };
  await make('MKCOL', '/garden/');
  return {
    address,
    async createCalendar(name) {
      await make('MKCALENDAR', `/garden/${name}/`);
      return `${address}/garden/${name}/`;
    },
    async stop() {
      process.off('exit', stopAtExit);
      child.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether it answers before it ends. */
async function answers(address, child) {
  for (let look = 0; look < looks && child.exitCode === null; look++) {
    try {
      await fetch(address, { method: 'OPTIONS' });
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return false;
}
