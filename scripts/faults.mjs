import { readFileSync, writeFileSync } from 'node:fs';
import { findFiles } from './run/files.mjs';
import { root } from './run/command.mjs';

/**
 * Writes docs/faults.md from the titles of the tests: which fault is caused where, in which engines. `--check` only
 * says whether the page is as the tests are, and whether a row of this stage of the library is missing.
 */

const rowOf = (number) => `K${String(number).padStart(3, '0')}`;

/** The rows that the library has to survive. */
const rows = Array.from({ length: 119 }, (_, index) => rowOf(index + 1));

/** What cannot be caused, and why. */
const notCaused = [
  [
    'K014',
    'all',
    'GOAWAY of HTTP/2: browsers speak HTTP/2 only with TLS; the reset of a reused HTTP/1.1 socket is caused',
  ],
  ['K047', 'Firefox, WebKit', 'killing a browser on its own profile is driven in Chromium'],
  ['K048', 'Firefox, WebKit', 'only Chromium lets a renderer crash on demand'],
  ['K049', 'Firefox, WebKit', 'as K047'],
  [
    'K064, K065',
    'Firefox',
    'the database of a frame that has gone is not always deleted at once; caused below the form, for the database itself',
  ],
  ['K069', 'WebKit', 'WebKitGTK does not know Clear-Site-Data'],
  [
    'K075, K077',
    'all',
    'the lid of a real device: clock, stopwatch and visibility are moved as it moves them',
  ],
  ['K078', 'Firefox, WebKit', 'only Chromium changes the zone of an open page on demand'],
  [
    'K109',
    'Firefox',
    'the automated browser loads the page anew; what is shown then is tested, not the cache',
  ],
  [
    'K109',
    'WebKit',
    'pages of elements are driven in whole browsers; that a page that was left frees the device is caused',
  ],
  ['K110', 'Firefox, WebKit', 'only Chromium freezes a page on demand'],
  ['K111, K112', 'WebKit', 'tabs of a whole browser are driven in Chromium and Firefox'],
  [
    'K113',
    'Firefox, WebKit',
    'the worker did not see the request of the automated Firefox; WebKitGTK is not driven as a whole',
  ],
  ['K115', 'WebKit', 'pages on the disk are driven in whole browsers'],
  ['K115', 'Firefox, WebKit', 'printing is driven in Chromium'],
  ['K116', 'WebKit', 'scripts before those of the page are driven in whole browsers'],
  [
    'K117, K118',
    'Firefox, WebKit',
    'the memory: only Chromium tells which processes a page has; that photos are decoded one by one, or not at all, is tested in all',
  ],
];

/** Limits that stay, and why. */
const limits = [
  [
    'K063',
    'What was sent while the device did not answer, and could not be noted afterwards because the device was full, is sent once more by a tab that is opened later, under the same key: the backend keeps one. Until then that tab says of it that it has not left.',
  ],
  [
    'K073',
    'A clock set forward cannot be told from sleep: the time is shown as "about", and nothing is announced, until the server answers again. An element that only has attributes goes by the device.',
  ],
  [
    'K109',
    'Whether a page is kept for going back is the browser’s choice; what it shows is read again either way.',
  ],
  [
    'K109',
    'What a page was writing on the device in the very moment it was left is written when it is gone back to, and lost if the browser throws it away before.',
  ],
  [
    'K116',
    'Where an extension blocks `setTimeout`, nothing that waits for a time happens: no countdown, no second attempt by itself. What is pressed still works.',
  ],
];

const allEngines = ['Chromium', 'Firefox', 'WebKit'];

/** What a test stands under that an engine does not define, and which one. */
const conditions = [
  ['if (deletesAtOnce) {', 'Firefox'],
  ['if (clearsSiteData) {', 'WebKit'],
];

/** Whether it stands in the block that begins so, which ends where its indentation does. */
function isWithin(source, at, opening) {
  const start = source.indexOf(opening);
  const indentation = source.slice(source.lastIndexOf('\n', start), start);
  return start >= 0 && start < at && at < source.indexOf(`${indentation}}`, start);
}

/** Whole browsers are those that the loop of a file names, until it says otherwise. */
function enginesOf(file, source, at) {
  if (file.endsWith('.test.ts')) {
    const lacking = conditions.filter(([opening]) => isWithin(source, at, opening));
    return allEngines.filter((engine) => !lacking.some(([, lacks]) => lacks === engine));
  }
  if (file.endsWith('.proof.ts')) return ['proof'];
  if (!/browser-session|whole-browser\//.test(source)) return ['Node'];
  if (source.includes('for (const engine of engines)')) return allEngines;
  const onlyChromiumFrom = source.indexOf("if (engine === 'chromium') {");
  const isForBoth = source.includes("['chromium', 'firefox']");
  const isInBoth = isForBoth && (onlyChromiumFrom < 0 || at < onlyChromiumFrom);
  return isInBoth ? ['Chromium', 'Firefox'] : ['Chromium'];
}

/** "K001, K011" and "K070–K072" are all that they name. */
function rowsIn(head) {
  const [first, last] = [...head.matchAll(/\d{3}/g)].map(Number);
  if (!head.includes('–')) return head.match(/K\d{3}/g);
  return Array.from({ length: last - first + 1 }, (_, index) => rowOf(first + index));
}

/** The tests of a file by their row. Rows of a list are told by the list. */
function testsIn(file) {
  const source = readFileSync(`${root}${file}`, 'utf8');
  const engines = ({ index }) => enginesOf(file, source, index);
  const titled = [...source.matchAll(/\bit\(\s*(['"`])(K\d{3}[^:'"`]*): (.+?)\1,/gs)].flatMap((match) =>
    rowsIn(match[2]).map((row) => ({
      row,
      title: match[3].replace(/\$\{[^}]+\}/g, '…').replace(/\s+/g, ' '),
      engines: engines(match),
    })),
  );
  const inList = /\[\s*'(K\d{3})(?:',\s*(?:(\d{3})|'(?!K\d{3}')([^']+)')|: ([^']+)')/g;
  const listed = [...source.matchAll(inList)].map((match) => ({
    row: match[1],
    title: match[3] ?? match[4] ?? `the status ${match[2]}`,
    engines: engines(match),
  }));
  return [...titled, ...listed].map((test) => ({ ...test, file }));
}

const isProof = ({ file }) => file.endsWith('.proof.ts');

const tests = ['.test.ts', '.node-test.ts', '.proof.ts']
  .flatMap((ending) => findFiles(['test'], ending))
  .flatMap(testsIn)
  .sort((one, other) => one.row.localeCompare(other.row) || one.file.localeCompare(other.file));

const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head, lines) => [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');

/** A row's tests in one line: in which engines they run, and what that they pass says. */
function rowLine(row) {
  const own = tests.filter((test) => test.row === row && !isProof(test));
  const engines = [...allEngines, 'Node'].filter((name) => own.some((test) => test.engines.includes(name)));
  const hasLimit = limits.some(([limited]) => limited === row);
  const held = hasLimit ? 'holds, within its limit' : 'holds';
  return [row, engines.join(', ') || '–', own.length > 0 ? held : 'not yet tested', String(own.length)];
}

const page = `# Faults

What can go wrong, and the tests that cause it, most of them in real browsers against the example portal with its real
database behind a line that fails on demand. Written by \`node scripts/faults.mjs\` from the titles of the tests.

## Results

A row holds where all its tests pass, in each engine that is named. None of them may be skipped, and \`main\` always passes
them. What runs in an engine is told under [Tests](#tests), what does not under [Not caused](#not-caused). Long proofs, which
\`npm run proof\` runs, are not counted.

${table(['row', 'engines', 'result', 'tests'], rows.map(rowLine))}

## Limits

${table(['row', 'limit'], limits)}

## Not caused

${table(['row', 'engines', 'reason'], notCaused)}

## Tests

${table(
  ['row', 'what is tested', 'engines', 'where'],
  tests.map(({ row, title, engines, file }) => [row, title, engines.join(', '), `\`${file}\``]),
)}
`;

const missing = rows.filter((row) => !tests.some((test) => test.row === row && !isProof(test)));
if (missing.length > 0) console.error(`No test of npm test names ${missing.join(', ')}.`);
if (process.argv.includes('--check')) {
  const isCurrent = readFileSync(`${root}docs/faults.md`, 'utf8') === page;
  if (!isCurrent) console.error('docs/faults.md is not as the tests are: run "node scripts/faults.mjs".');
  process.exit(isCurrent && missing.length === 0 ? 0 : 1);
}
writeFileSync(`${root}docs/faults.md`, page);
process.exit(missing.length > 0 ? 1 : 0);
