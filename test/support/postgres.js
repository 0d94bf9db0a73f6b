import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPostgres } from '../../scripts/find-postgres.mjs';
import { freePort } from './local-server.js';

const runFile = promisify(execFile);

/**
 * A PostgreSQL of the test's own.
 *
 * @typedef {object} PostgresCluster
 * @property {string} url its address, for `DATABASE_URL`
 * @property {(name: string) => Promise<string>} createDatabase makes an empty database, gives its address
 * @property {() => Promise<void>} kill ends all of its processes as a lost machine would, in the middle of whatever they do
 * @property {() => Promise<void>} restart starts it over what a kill has left
 * @property {() => Promise<void>} stop ends the server and deletes its files
 */

/** PostgreSQL refuses to run as root: then it runs as the user that Debian makes for it. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {};
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'postgres');
  if (!entry) throw new Error('PostgreSQL cannot run as root, and there is no user "postgres".');
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/** The ids of the processes that a process has started. */
async function childrenOf(parent) {
  const { stdout } = await runFile('ps', ['-A', '-o', 'pid=,ppid=']);
  const all = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  return all.filter(([, of]) => of === parent).map(([id]) => id);
}

/** Sends a signal, and says whether the process is there. */
function signal(id, name) {
  try {
    return process.kill(id, name);
  } catch {
    return false;
  }
}

/**
 * Starts an empty cluster in a temporary folder, open to this machine only.
 *
 * @param {{ isLasting?: boolean }} [options] whether it is to outlive a kill: others write faster
 * @returns {Promise<PostgresCluster>}
 * @throws {Error} when PostgreSQL is not installed
 */
export async function startPostgres({ isLasting = false } = {}) {
  const programs = findPostgres();
  if (!programs) throw new Error('PostgreSQL is not installed (Debian: apt-get install postgresql).');
  const user = unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), 'linli-postgres-'));
  chmodSync(folder, 0o700);
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  let port = 0;
  const run = (program, parameters) =>
    runFile(join(programs, program), parameters, {
      ...user,
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C' },
    });

  await run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
  // Safe from crashes most need not be: their files are thrown away.
  const safety = isLasting ? '' : ' -c fsync=off';
  const log = join(folder, 'log');
  const start = () => {
    const settings = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=${folder}${safety}`;
    return run('pg_ctl', ['-D', data, '-l', log, '-o', settings, '-w', 'start']);
  };
  /** Somebody else may take a port between the moment it was free and the start: then another is tried. */
  const startOnFreePort = async (attempts = 3) => {
    port = await freePort();
    try {
      await start();
    } catch (reason) {
      if (attempts === 1 || !readFileSync(log, 'utf8').includes('Address already in use')) throw reason;
      await startOnFreePort(attempts - 1);
    }
  };
  const stopParameters = ['-D', data, '-m', 'immediate', '-w', 'stop'];
  const deleteFiles = () => rmSync(folder, { recursive: true, force: true });
  // A test that ends early must not leave a server behind.
  const stopAtExit = () => {
    execFileSync(join(programs, 'pg_ctl'), stopParameters, { ...user, cwd: folder, stdio: 'ignore' });
    deleteFiles();
  };
  try {
    await startOnFreePort();
  } catch (reason) {
    deleteFiles();
    throw new Error('PostgreSQL did not start', { cause: reason });
  }
  process.once('exit', stopAtExit);

  const address = (name) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  return {
    url: address('postgres'),
    async createDatabase(name) {
      await run('createdb', ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', name]);
      return address(name);
    },
    async kill() {
      const first = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
      // It starts no other process while they are counted.
      signal(first, 'SIGSTOP');
      const ids = [first, ...(await childrenOf(first))];
      for (const id of ids) signal(id, 'SIGKILL');
      // What is still being taken down holds the shared memory, and no other server would start.
      while (ids.some((id) => signal(id, 0))) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    restart: async () => void (await start()),
    async stop() {
      process.off('exit', stopAtExit);
      await run('pg_ctl', stopParameters);
      deleteFiles();
    },
  };
}
