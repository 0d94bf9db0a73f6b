import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './command.mjs';
import { ownAddresses } from './own-addresses.mjs';

// Not below `node_modules`, where Node 24 takes no file for a test and none for a module by `package.json`.
const cache = '.cache/linli-tests';
const day = 24 * 60 * 60_000;

/**
 * Compiles Node tests in one build, with what several need in files that they share. The 41 files about the domain take
 * 81 s of processor time so, and 104 s where `tsx` reads each module for each of them (2 cores).
 *
 * @param {string[]} files paths of tests, absolute or from the project folder
 * @returns {Promise<{ bundled: string[], remove: () => void }>} what to run in their place, and what deletes it afterwards
 * @throws {Error} what cannot be compiled
 */
export async function bundleNodeTests(files) {
  // `npm test` reads this file before it has installed the packages.
  const { build } = await import('esbuild');
  const folder = folderOfThisRun();
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: files,
      bundle: true,
      splitting: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      outdir: folder,
      outbase: '.',
      sourcemap: true,
      metafile: true,
      // `sideEffects` of package.json names no tests, of which some import others for what they do.
      ignoreAnnotations: true,
      plugins: [ownAddresses('node')],
      logLevel: 'silent',
    });
    // What is loaded late is an entry, too.
    const given = new Set(files.map((file) => resolve(root, file)));
    const bundled = Object.entries(metafile.outputs)
      .filter(([, { entryPoint }]) => entryPoint && given.has(resolve(root, entryPoint)))
      .map(([path]) => path);
    if (bundled.length !== given.size) throw new Error(`${given.size} tests became ${bundled.length}.`);
    return { bundled, remove };
  } catch (reason) {
    remove();
    throw reason;
  }
}

/** A new folder inside the project, where Node finds the packages. What runs that were cut off have left is deleted. */
function folderOfThisRun() {
  const all = join(root, cache);
  mkdirSync(all, { recursive: true });
  for (const name of readdirSync(all)) {
    const other = join(all, name);
    if (Date.now() - statSync(other).mtimeMs > day) rmSync(other, { recursive: true, force: true });
  }
  return mkdtempSync(join(all, 'run-'));
}

/**
 * The source of a test that was compiled; any other file is its own.
 *
 * @param {string} path from the project folder
 */
export function sourceOfTest(path) {
  const parts = path.replaceAll('\\', '/');
  const [, source] = /^\.cache\/linli-tests\/run-\w+\/(.+\.(?:node-test|proof))\.js$/.exec(parts) ?? [];
  return source === undefined ? path : `${source}.ts`;
}
