import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './command.mjs';
import { ownAddresses } from './own-addresses.mjs';

const cache = 'node_modules/.cache/linli-tests';

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
  // Of this run alone, and inside the project, where Node finds the packages.
  mkdirSync(join(root, cache), { recursive: true });
  const folder = mkdtempSync(join(root, cache, 'run-'));
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
    const bundled = Object.keys(metafile.outputs).filter((path) => path.endsWith('.node-test.js'));
    return { bundled, remove };
  } catch (reason) {
    remove();
    throw reason;
  }
}

/**
 * The source of a test that was compiled; any other file is its own.
 *
 * @param {string} path from the project folder
 */
export const sourceOfTest = (path) => {
  const [, source] = /^node_modules\/\.cache\/linli-tests\/run-\w+\/(.+)\.js$/.exec(path) ?? [];
  return source === undefined ? path : `${source}.ts`;
};
