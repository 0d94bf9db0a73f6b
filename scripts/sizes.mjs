import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { minifyStyles } from './build/minify-styles.mjs';
import { root } from './run/command.mjs';

/**
 * Checks the budgets of size-budgets.json. The first is the core; each other one is what its modules add on
 * top of the core. Bytes are gzip, minified; what a module only loads later is printed but not counted.
 * `--explain` lists what is in each.
 */

const explain = process.argv.includes('--explain');

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;

/** Sources as the build ships them. */
const asBuilt = {
  name: 'as-built',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: minifyStyles(readFileSync(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/** The output files that load at once with the entry. */
function loadedAtOnce(entry, outputs, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const { path, kind, external } of outputs[entry].imports) {
    if (!external && kind === 'import-statement') loadedAtOnce(path, outputs, found);
  }
  return found;
}

/** What the modules behind some output files weigh, minified but not compressed, heaviest first. */
function explanation(outputs) {
  return outputs
    .flatMap(({ inputs }) => Object.entries(inputs))
    .sort(([, one], [, other]) => other.bytesInOutput - one.bytesInOutput)
    .map(([path, { bytesInOutput }]) => `${String(bytesInOutput).padStart(7)}  ${path}`)
    .join('\n');
}

async function measure(imports) {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: imports.map((path, position) => `export * as module${position} from './${path}';`).join('\n'),
      resolveDir: root,
    },
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    metafile: true,
    write: false,
    outdir: 'sizes',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: 'tsconfig.json',
    plugins: [asBuilt],
  });
  const bytes = new Map(
    outputFiles.map(({ path, contents }) => [
      path.slice(root.length).replaceAll('\\', '/'),
      gzipSync(contents, { level: 9 }).length,
    ]),
  );
  const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path].entryPoint === '<stdin>');
  const atOnce = loadedAtOnce(entry, metafile.outputs);
  if (explain)
    console.log(`\n${imports.at(-1)}\n${explanation([...atOnce].map((path) => metafile.outputs[path]))}`);
  const sum = (paths) => paths.reduce((total, path) => total + bytes.get(path), 0);
  const later = [...bytes.keys()].filter((path) => !atOnce.has(path));
  return { atOnce: sum([...atOnce]), later: sum(later) };
}

const [core, ...additions] = JSON.parse(readFileSync(`${root}size-budgets.json`, 'utf8'));
const base = await measure(core.imports);
const results = [{ ...core, bytes: base.atOnce, later: base.later }];
for (const budget of additions) {
  const { atOnce, later } = await measure([...core.imports, ...budget.imports]);
  results.push({ ...budget, bytes: atOnce - base.atOnce, later: later - base.later });
}

for (const { name, bytes, limit, later } of results) {
  const verdict = bytes > limit ? 'OVER' : 'ok';
  const extra = later > 0 ? `, and ${kilobytes(later)} when needed` : '';
  console.log(`${verdict.padEnd(5)}${name}: ${kilobytes(bytes)} of ${kilobytes(limit)}${extra}`);
}
process.exit(results.some(({ bytes, limit }) => bytes > limit) ? 1 : 0);
