import { relative } from 'node:path';
import { build } from 'esbuild';
import { findFiles } from '../../scripts/run/files.mjs';
import { ownAddresses } from '../../scripts/run/own-addresses.mjs';

const outdir = 'bundled';

/** All tests in one build: what several need is in a file that all of them load, and what is loaded late still is. */
async function bundle() {
  const { outputFiles } = await build({
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
    // Also what the package says has no side effects: what it says is about its users.
    ignoreAnnotations: true,
    plugins: [ownAddresses('browser')],
    logLevel: 'warning',
  });
  return new Map(outputFiles.map(({ path, text }) => [`/${relative('.', path)}`, text]));
}

/**
 * Serves each file of tests bundled with all it imports: it loads a fourth of the modules so. The ten files of the request
 * tracker took 20.0 and 21.9 s of processor time in Chromium so, and 23.3 and 25.1 s module by module (2 cores).
 *
 * @returns {import('koa').Middleware}
 */
export function bundledTests() {
  let bundled;
  return async (context, next) => {
    const test = /^\/(test\/.*\.test)\.ts$/.exec(context.path)?.[1];
    if (test) {
      context.type = 'js';
      context.body = `import '/${outdir}/${test}.js';`;
      return;
    }
    if (!context.path.startsWith(`/${outdir}/`)) return next();
    bundled ??= bundle();
    const text = (await bundled).get(context.path);
    if (text === undefined) return context.throw(404);
    context.type = context.path.endsWith('.map') ? 'json' : 'js';
    context.body = text;
  };
}
