import { readFileSync, writeFileSync } from 'node:fs';
import { findFiles } from './run/files.mjs';
import { root } from './run/command.mjs';

/**
 * Writes docs/faults.md from the titles of the tests: which fault is caused where, in which engines. `--check` only
 * says whether the page is as the tests are, and whether a row of this stage of the library is missing.
 */

/** The rows that the intake has to survive. */
const rows = Array.from({ length: 69 }, (_, index) => `K${String(index + 1).padStart(3, '0')}`);

/** What cannot be caused, or not yet, and why. */
const notCaused = [
  [
    'K014',
    'all',
    'GOAWAY of HTTP/2: browsers speak HTTP/2 only with TLS; the reset of a reused HTTP/1.1 socket is caused',
  ],
  ['K015', 'all', 'replies to polls: no element polls yet; with the request tracker'],
  ['K016', 'all', 'the clock is tested; what is left of a promise is shown with the badge'],
  ['K021', 'all', 'asking with a token until the number is there: with Open311'],
  ['K029', 'all', 'an event that is gone: with activities; a form and a feed that are gone are caused'],
  ['K047', 'Firefox, WebKit', 'killing a browser on its own profile is driven in Chromium'],
  ['K048', 'Firefox, WebKit', 'only Chromium lets a renderer crash on demand'],
  ['K049', 'Firefox, WebKit', 'as K047'],
  [
    'K064, K065',
    'Firefox',
    'the database of a frame that has gone is not always deleted at once; caused below the form, for the database itself',
  ],
  ['K069', 'WebKit', 'WebKitGTK does not know Clear-Site-Data'],
];

const engines = (file) => {
  if (file.endsWith('.proof.ts')) return 'proof';
  if (file.endsWith('.node-test.ts')) return /\/(faults)\//.test(file) ? 'Chromium' : 'Node';
  return 'Chromium, Firefox, WebKit';
};

/** The tests of a file by their row. Rows of a list are told by the list. */
function testsIn(file) {
  const source = readFileSync(`${root}${file}`, 'utf8');
  const titled = [...source.matchAll(/\bit\(\s*(['"`])(K\d{3}): (.+?)\1,/gs)].map(([, , row, title]) => ({
    row,
    title: title.replace(/\$\{\w+\}/g, '…').replace(/\s+/g, ' '),
  }));
  const listed = [...source.matchAll(/\['(K\d{3})', (\d{3})/g)].map(([, row, status]) => ({
    row,
    title: `the status ${status}`,
  }));
  return [...titled, ...listed].map((test) => ({ ...test, file }));
}

const tests = ['.test.ts', '.node-test.ts', '.proof.ts']
  .flatMap((ending) => findFiles(['test'], ending))
  .flatMap(testsIn)
  .sort((one, other) => one.row.localeCompare(other.row) || one.file.localeCompare(other.file));

const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head, lines) => [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');

const page = `# Faults

What can go wrong, and the tests that cause it. Every row was caused in real browsers, against the example portal with its
real database behind a line that fails on demand. Written by \`node scripts/faults.mjs\` from the titles of the tests.

${table(
  ['row', 'what is tested', 'engines', 'where'],
  tests.map(({ row, title, file }) => [row, title, engines(file), `\`${file}\``]),
)}

## Not caused

${table(['row', 'engines', 'reason'], notCaused)}
`;

const covered = new Set([...tests.map(({ row }) => row), ...notCaused.map(([row]) => row)]);
const missing = rows.filter((row) => !covered.has(row));
if (missing.length > 0) console.error(`No test causes ${missing.join(', ')}, and nothing says why not.`);
if (process.argv.includes('--check')) {
  const isCurrent = readFileSync(`${root}docs/faults.md`, 'utf8') === page;
  if (!isCurrent) console.error('docs/faults.md is not as the tests are: run "node scripts/faults.mjs".');
  process.exit(isCurrent && missing.length === 0 ? 0 : 1);
}
writeFileSync(`${root}docs/faults.md`, page);
process.exit(missing.length > 0 ? 1 : 0);
