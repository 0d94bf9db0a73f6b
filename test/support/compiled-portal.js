import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFiles } from '../../scripts/run/files.mjs';
import { ownAddresses } from '../../scripts/run/own-addresses.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/linli-portal');

const builders = ['scripts/run/own-addresses.mjs', 'test/support/compiled-portal.js'];

/** Tells one state of the portal's sources, and of what builds it, from another. */
function edition() {
  const digest = createHash('sha256').update(root);
  for (const file of [...findFiles(['examples/portal/server', 'src'], '.ts'), ...builders].sort()) {
    const { mtimeMs, size } = statSync(join(root, file));
    digest.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return digest.digest('hex').slice(0, 16);
}

/** Once for all of this process: two that compile it at once would take the file from each other. */
let compiling;

/**
 * The portal's server as one file that Node reads as it is: tests start it some 150 times, and each time to compile it
 * would take 1.5 s of processor time (2 cores).
 *
 * @returns {Promise<string>} the path of its main file
 */
export const compiledPortal = () => (compiling ??= compile());

async function compile() {
  const file = join(cache, `portal-${edition()}.mjs`);
  if (existsSync(file)) return file;
  // Whole or not at all: several processes may do it at once.
  const part = `${file}.${process.pid}`;
  await build({
    entryPoints: [join(root, 'examples/portal/server/main.ts')],
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20' },
    ...{ outfile: part, sourcemap: 'inline', logLevel: 'error' },
    plugins: [ownAddresses('node')],
  });
  await rename(part, file);
  return file;
}
