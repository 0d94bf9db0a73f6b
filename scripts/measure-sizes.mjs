import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { minifyTemplatesPlugin } from './build/minify-templates.mjs';
import { root } from './run/command.mjs';

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
async function measure(imports, explain) {
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

/**
 * What each budget of size-budgets.json comes to: its own fields, `bytes` that load at once, and those that load `later`.
 * `explain` prints what is in each.
 */
export async function measureSizes({ explain = false } = {}) {
  const [core, ...additions] = JSON.parse(readFileSync(`${root}size-budgets.json`, 'utf8'));
  const base = await measure(core.imports, explain);
  const results = [{ ...core, bytes: base.atOnce, later: base.later }];
  for (const budget of additions) {
    if (budget.built) {
      const { atOnce, later } = measureBuilt(budget.built);
      results.push({ ...budget, bytes: atOnce, later });
      continue;
    }
    const { over = core.imports } = budget;
    const under = budget.over ? await measure(over, explain) : base;
    const { atOnce, later } = await measure([...over, ...budget.imports], explain);
    results.push({ ...budget, bytes: atOnce - under.atOnce, later: later - under.later });
  }
  return results;
}
