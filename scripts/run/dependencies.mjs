import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headline, root, run } from './command.mjs';

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether node_modules holds what the lock file names. File times would lie: git sets them as it likes. */
function areInstalled() {
  const installedFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = readPackages(installedFile);
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/** Installs the dependencies when they are missing or not those of the lock file. */
export async function ensureDependencies() {
  if (areInstalled()) return;
  headline('Installing dependencies (npm ci; once)');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    console.error('npm ci failed: is the registry reachable?');
    process.exit(1);
  }
}
