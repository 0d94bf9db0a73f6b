import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack, root, runQuietly } from '../../support/packed.js';

/** Where all the examples are, which share one lock file and one node_modules. */
export const hostsFolder = join(root, 'examples/hosts');

const tarball = join(hostsFolder, 'linli.tgz');
const stamp = join(hostsFolder, 'node_modules/.installed');

/** What has to be the same for what is installed to be right. */
const fingerprint = () =>
  [join(hostsFolder, 'package-lock.json'), tarball]
    .map((file) => createHash('sha256').update(readFileSync(file)).digest('hex'))
    .join(' ');

/** Packs the library and installs the examples with it, unless that is what is there. */
export async function installHosts(): Promise<void> {
  const packed = await pack();
  copyFileSync(packed.tarball, tarball);
  packed.remove();
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const settings = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  await runQuietly('npm', ['ci', ...settings], hostsFolder);
  writeFileSync(stamp, wanted);
}

/** Does `npm run build` in an example that has anything to build. */
export const buildHost = (name: string): Promise<string> =>
  runQuietly('npm', ['run', 'build', '--if-present'], join(hostsFolder, name));
