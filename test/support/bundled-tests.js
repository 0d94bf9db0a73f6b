import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { findFiles } from '../../scripts/run/files.mjs';
import { ownAddresses } from '../../scripts/run/own-addresses.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outdir = 'bundled';

/** All tests in one build: what several need is in files that they share, and what is loaded late is in its own. */
async function bundle() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: findFiles(['test'], '.test.ts'),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['development'],
    outdir,
    outbase: '.',
    sourcemap: true,
    write: false,
    // `sideEffects` of package.json names neither tests nor stories, of which some are imported for what they do.
    ignoreAnnotations: true,
    plugins: [ownAddresses('browser')],
    logLevel: 'warning',
  });
  return new Map(outputFiles.map(({ path, text }) => [`/${relative(root, path)}`, text]));
}

/**
 * Serves files of tests bundled with what they import: each loads a fourth of the modules so. The ten files of the request
 * tracker took 20.0 and 21.9 s of processor time in Chromium so, and 23.3 and 25.1 s module by module (2 cores).
 *
 * @returns {import('koa').Middleware}
 */
export function bundledTests() {
  let bundling;
  return async (context, next) => {
    const test = /^\/(test\/.*\.test)\.ts$/.exec(context.path)?.[1];
    if (!test && !context.path.startsWith(`/${outdir}/`)) return next();
    // One file that cannot be compiled, which esbuild has said, is no reason to run none of the others.
    bundling ??= bundle().catch(() => new Map());
    const bundled = await bundling;
    if (test) {
      const file = `/${outdir}/${test}.js`;
      if (!bundled.has(file)) return next();
      context.type = 'js';
      context.body = `import '${file}';`;
    } else if (bundled.has(context.path)) {
      context.type = context.path.endsWith('.map') ? 'json' : 'js';
      context.body = bundled.get(context.path);
    } else context.throw(404);
  };
}
