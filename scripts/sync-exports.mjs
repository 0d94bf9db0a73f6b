import { readFileSync, writeFileSync } from 'node:fs';
import { publicEntries, publicFiles } from './entries.mjs';
import { root } from './run/command.mjs';

/**
 * Writes the `exports` of package.json from the modules that exist: each entry by name, because tools that
 * check packages skip wildcards. `--check` only says whether they are up to date.
 */

const moduleEntry = ({ name, source }) => [
  name === 'index.js' ? '.' : `./${name}`,
  { types: source.replace(/^src\//, './dist/').replace(/\.ts$/, '.d.ts'), default: `./dist/${name}` },
];

const exports = Object.fromEntries([
  ...publicEntries(root).map(moduleEntry),
  ['./bundle/linli.js', { types: './dist/bundle.d.ts', default: './dist/bundle/linli.js' }],
  ['./bundle/linli.classic.js', './dist/bundle/linli.classic.js'],
  ...['jsx', 'svelte', 'vue'].map((name) => [`./${name}`, { types: `./dist/${name}.d.ts` }]),
  ['./integrity.json', './dist/integrity.json'],
  ...publicFiles(root).map((path) => [`./${path}`, `./dist/${path}`]),
  ['./custom-elements.json', './custom-elements.json'],
  ['./package.json', './package.json'],
]);

const file = `${root}package.json`;
const manifest = JSON.parse(readFileSync(file, 'utf8'));
const isCurrent = JSON.stringify(manifest.exports) === JSON.stringify(exports);

if (isCurrent) {
  console.log(`package.json exports all ${Object.keys(exports).length} entries.`);
} else if (process.argv.includes('--check')) {
  console.error('The exports in package.json are stale: run `npm run exports`.');
  process.exit(1);
} else {
  writeFileSync(file, `${JSON.stringify({ ...manifest, exports }, null, 2)}\n`);
  console.log('Wrote the exports of package.json.');
}
