import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const runFile = promisify(execFile);

/** The project folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program; when it fails, the error says what it printed. */
export async function runQuietly(command, parameters, cwd = root) {
  try {
    const { stdout } = await runFile(command, parameters, { cwd, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (reason) {
    const said = `${reason.stdout ?? ''}${reason.stderr ?? ''}`;
    throw new Error(`${command} ${parameters.join(' ')}\n${said}`, { cause: reason });
  }
}

/** The path of a program that a development dependency brought. */
export const tool = (name) => join(root, 'node_modules/.bin', name);

/** Builds the package unless the run before this one has: a test file must also work by itself. */
export async function ensureBuilt() {
  // Of each step of the build what it writes last.
  const last = ['bundle/linli.classic.js', 'bundle/NOTICE.txt', 'jsx.d.ts', 'integrity.json'];
  const isBuilt = last.every((path) => existsSync(join(root, 'dist', path)));
  if (!isBuilt) await runQuietly(process.execPath, [join(root, 'scripts/build.mjs')]);
}

const temporaryFolder = () => mkdtempSync(join(tmpdir(), 'linli-package-'));
const remove = (folder) => rmSync(folder, { recursive: true, force: true });

/**
 * Packs what would be published, without building again.
 *
 * @returns {Promise<{ folder: string, tarball: string, remove: () => void }>} a folder with nothing else in it
 */
export async function pack() {
  await ensureBuilt();
  const folder = temporaryFolder();
  const said = await runQuietly('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]);
  const [{ filename }] = JSON.parse(said);
  return {
    folder,
    tarball: join(folder, filename),
    remove: () => remove(folder),
  };
}

/**
 * An empty project with the package in it, installed from the tarball; a copy of the one in the folder
 * `INSTALLED_PACKAGE` where a run has installed it once for all its tests.
 *
 * @param {string[]} [others] packages that are installed beside it, as `name@version`
 * @returns {Promise<{ folder: string, remove: () => void }>}
 */
export async function installPacked(others = []) {
  const installed = process.env.INSTALLED_PACKAGE;
  if (installed && others.length === 0) {
    const folder = temporaryFolder();
    cpSync(installed, folder, { recursive: true, verbatimSymlinks: true });
    return { folder, remove: () => remove(folder) };
  }
  const { folder, tarball, remove: removeAll } = await pack();
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const settings = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  await runQuietly('npm', ['install', ...settings, tarball, ...others], folder);
  return { folder, remove: removeAll };
}
