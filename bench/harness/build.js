import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const benchFolder = fileURLToPath(new URL('..', import.meta.url));

/**
 * One self-contained module (and style sheet) per subject, as a user would ship it. Returns a map from URL path to content.
 * `readable` keeps names and module comments for the profiler.
 */
export async function bundleSubject(scenario, subject, { readable = false } = {}) {
  const result = await build({
    entryPoints: [`scenarios/${scenario.name}/subjects/${subject.entry}`],
    absWorkingDir: benchFolder,
    outfile: `/${scenario.name}/${subject.name}.js`,
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: !readable,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return new Map(result.outputFiles.map((file) => [file.path, Buffer.from(file.contents)]));
}

/** What stands in the way of building the subject, or nothing. */
export function whatIsMissing(subject) {
  return subject.needs?.find((path) => !existsSync(new URL(`../${path}`, import.meta.url)));
}

/** Bytes after gzip, of script and style. */
export function sizesOf(files) {
  const bytes = (ending) =>
    [...files]
      .filter(([path]) => path.endsWith(ending))
      .reduce((sum, [, content]) => sum + gzipSync(content, { level: 9 }).length, 0);
  return { script: bytes('.js'), style: bytes('.css') };
}
