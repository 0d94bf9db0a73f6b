import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { minifyTemplatesPlugin } from './build/minify-templates.mjs';
import { root } from './run/command.mjs';

/**
 * Checks the budgets of size-budgets.json. The first is the core; each other one is what its modules add on
 * top of the core, or of what it names itself (`over`). One of a file that is `built` is that of the file, with the parts beside
 * it printed but not counted; it fails where nothing is built. Bytes are gzip, minified; what a module only loads later is printed but not counted.
 * `--explain` lists what is in each.
 */

const explain = process.argv.includes('--explain');

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;

/** The chunks that load at once with the entry. */
function loadedAtOnce(fileName, chunks, found = new Set()) {
  if (found.has(fileName)) return found;
  found.add(fileName);
  for (const imported of chunks.get(fileName).imports) loadedAtOnce(imported, chunks, found);
  return found;
}

/** What the modules of some chunks weigh, minified but not compressed, heaviest first. */
function explanation(chunks) {
  return chunks
    .flatMap(({ modules }) => Object.entries(modules))
    .sort(([, one], [, other]) => other.renderedLength - one.renderedLength)
    .map(([path, { renderedLength }]) => `${String(renderedLength).padStart(7)}  ${path.replace(root, '')}`)
    .join('\n');
}

const entry = 'everything';

const usingAll = (imports) =>
  imports
    .map(
      (path, index) =>
        `import * as part${index} from '${root}${path}'; globalThis.part${index} = part${index};`,
    )
    .join('\n');

/** Bundles as a page's own Vite would, of which Rolldown is the heart. */
async function measure(imports) {
  const bundle = await rolldown({
    input: entry,
    tsconfig: `${root}tsconfig.json`,
    resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        // Used as a whole, so that nothing is shaken out; not exported, as no page exports what it uses.
        load: (id) => (id === entry ? usingAll(imports) : undefined),
      },
      minifyTemplatesPlugin(),
    ],
  });
  const { output } = await bundle.generate({ minify: true, format: 'es', comments: { legal: false } });
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const atOnce = loadedAtOnce(output.find(({ isEntry }) => isEntry).fileName, chunks);
  const bytes = ({ code }) => gzipSync(code, { level: 9 }).length;
  const sum = (names) => names.reduce((total, name) => total + bytes(chunks.get(name)), 0);
  if (explain)
    console.log(`\n${imports.at(-1)}\n${explanation([...atOnce].map((name) => chunks.get(name)))}`);
  const later = [...chunks.keys()].filter((name) => !atOnce.has(name));
  return { atOnce: sum([...atOnce]), later: sum(later) };
}

/** What a main script weighs, and the parts that it loads when needed. */
function measureBuilt(path) {
  if (!existsSync(`${root}${path}`)) return { atOnce: Infinity, later: 0 };
  const bytes = (file) => gzipSync(readFileSync(`${root}${file}`), { level: 9 }).length;
  const folder = path.replace(/[^/]*$/, 'parts/');
  const isClassic = path.endsWith('.classic.js');
  const parts = readdirSync(`${root}${folder}`).filter((name) => name.endsWith('.classic.js') === isClassic);
  return { atOnce: bytes(path), later: parts.reduce((sum, name) => sum + bytes(folder + name), 0) };
}

const [core, ...additions] = JSON.parse(readFileSync(`${root}size-budgets.json`, 'utf8'));
const base = await measure(core.imports);
const results = [{ ...core, bytes: base.atOnce, later: base.later }];
for (const budget of additions) {
  if (budget.built) {
    const { atOnce, later } = measureBuilt(budget.built);
    results.push({ ...budget, bytes: atOnce, later });
    continue;
  }
  const { over = core.imports } = budget;
  const under = budget.over ? await measure(over) : base;
  const { atOnce, later } = await measure([...over, ...budget.imports]);
  results.push({ ...budget, bytes: atOnce - under.atOnce, later: later - under.later });
}

for (const { name, bytes, limit, later } of results) {
  const verdict = bytes > limit ? 'OVER' : 'ok';
  const extra = later > 0 ? `, and ${kilobytes(later)} when needed` : '';
  console.log(`${verdict.padEnd(5)}${name}: ${kilobytes(bytes)} of ${kilobytes(limit)}${extra}`);
}
process.exit(results.some(({ bytes, limit }) => bytes > limit) ? 1 : 0);
