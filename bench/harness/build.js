import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minifyTemplates } from '../../scripts/build/minify-templates.mjs';

const benchFolder = fileURLToPath(new URL('..', import.meta.url));

/** Our own sources as the package ships them. */
const asShipped = {
  name: 'as-shipped',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: minifyTemplates(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/**
 * One subject by itself, as a user would ship it: a module and a style sheet, and chunks for what loads later. Returns a map
 * from URL path to content, and the paths a page loads at once. `readable` keeps names and module comments for the profiler.
 */
export function bundleSubject(scenario, subject, { readable = false } = {}) {
  const entry = `scenarios/${scenario.name}/subjects/${subject.entry}`;
  return bundle(`/${scenario.name}`, { in: entry, out: subject.name }, { readable, plugins: [asShipped] });
}

/** A module that imports what a portal would, and any other of `picks` by its name, as `pick:filepond`. */
export function bundlePick(name, picks) {
  const plugin = {
    name: 'pick',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^pick:/ }, ({ path }) => ({ path: path.slice(5), namespace: 'pick' }));
      onLoad({ filter: /.*/, namespace: 'pick' }, ({ path }) => ({
        contents: picks.find((pick) => pick.name === path).code,
        resolveDir: benchFolder,
      }));
    },
  };
  return bundle('/sizes', { in: `pick:${name}`, out: 'pick' }, { plugins: [plugin] });
}

async function bundle(folder, { in: from, out }, { readable = false, plugins }) {
  const entry = `${folder}/${out}.js`;
  const { outputFiles, metafile } = await build({
    entryPoints: [{ in: from, out }],
    absWorkingDir: benchFolder,
    outdir: folder,
    chunkNames: `${out}-[hash]`,
    bundle: true,
    splitting: true,
    metafile: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: !readable,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    plugins,
    loader: { '.woff2': 'empty', '.woff': 'empty', '.ttf': 'empty' },
  });
  const files = new Map(outputFiles.map((file) => [file.path, Buffer.from(file.contents)]));
  return { files, atOnce: [...loadedAtOnce(metafile, entry)] };
}

/** The entry, its style sheet, and the chunks that they import statically. */
function loadedAtOnce({ outputs }, entry) {
  const byPath = new Map(Object.entries(outputs).map(([path, output]) => [absolute(path), output]));
  const found = new Set();
  const follow = (path) => {
    if (found.has(path)) return;
    found.add(path);
    const { imports, cssBundle } = byPath.get(path);
    if (cssBundle) found.add(absolute(cssBundle));
    for (const { path: next, kind } of imports) if (kind === 'import-statement') follow(absolute(next));
  };
  follow(entry);
  return found;
}

/** esbuild names outputs relative to the working folder. */
const absolute = (path) => fileURLToPath(new URL(path, `file://${benchFolder}`));

/** What stands in the way of building the subject, or nothing. */
export function whatIsMissing(subject) {
  return subject.needs?.find((path) => !existsSync(new URL(`../${path}`, import.meta.url)));
}

/** Bytes after gzip of what a page loads at once, script and style, and of the script that may follow. */
export function sizesOf({ files, atOnce }) {
  const bytes = (isWanted) =>
    [...files]
      .filter(([path]) => isWanted(path))
      .reduce((sum, [, content]) => sum + gzipSync(content, { level: 9 }).length, 0);
  return {
    script: bytes((path) => path.endsWith('.js') && atOnce.includes(path)),
    style: bytes((path) => path.endsWith('.css')),
    later: bytes((path) => path.endsWith('.js') && !atOnce.includes(path)),
  };
}
