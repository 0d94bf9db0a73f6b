import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headline, root, run } from './command.mjs';

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether a folder's node_modules holds what its lock file names. File times would lie: git sets them as it likes. */
function areInstalled(folder) {
  const installedFile = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = readPackages(installedFile);
  return Object.entries(readPackages(join(folder, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/** Installs the dependencies of the project, or of a folder in it, when they are missing or not those of its lock file. */
export async function ensureDependencies(path = '.') {
  if (areInstalled(join(root, path))) return;
  headline('Installing dependencies (npm ci; once)');
  const code = await run('npm', ['ci', '--prefix', path, '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    console.error('npm ci failed: is the registry reachable?');
    process.exit(1);
  }
}
