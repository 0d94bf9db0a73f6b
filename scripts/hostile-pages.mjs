import { readFileSync, writeFileSync } from 'node:fs';
import { families, pages } from '../test/hostile/pages/index.ts';
import { root } from './run/command.mjs';

/**
 * Writes docs/hostile-pages.md from the pages themselves: `node --import tsx scripts/hostile-pages.mjs`. `--check` only
 * says whether the page is as they are.
 */

const engines = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head, lines) => [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');

const expected = (page, engine) => (page.not?.[engine] ? '–' : page.limit ? 'limit' : 'works');

const rows = (family) =>
  family.map((page) => [
    `\`${page.name}\``,
    page.does,
    ...Object.keys(engines).map((engine) => expected(page, engine)),
  ]);

const limits = pages.filter(({ limit }) => limit).map(({ name, limit }) => [`\`${name}\``, limit.reason]);

const notMeant = pages.flatMap(({ name, not = {} }) =>
  Object.entries(not).map(([engine, reason]) => [`\`${name}\``, engines[engine], reason]),
);

const text = `# Hostile pages

${pages.length} host pages that do their worst. In each one the one-file bundle is loaded, and all six elements are used: a request is
filed, twice, a notice opened, a place at an activity taken and given up. On a page that works, nothing that the library throws
is left uncaught, no policy is violated, and what the page owns is the same afterwards: every property of its globals and
of their prototypes, its handlers and listeners, its storage and cookies, the markup, boxes and computed styles of its elements,
and, in Chromium and Firefox, every pixel. The pages are data, in \`test/hostile/pages\`; \`npm run proof -- hostile\` visits all of
them in three engines, \`npm test\` one of each family.

Written by \`node --import tsx scripts/hostile-pages.mjs\`.

${Object.entries(families)
  .map(
    ([title, family]) =>
      `## ${title}\n\n${table(['page', 'what it does', ...Object.values(engines)], rows(family))}`,
  )
  .join('\n\n')}

## Limits

Where the library cannot work, it says so in the console, and the page is unharmed:

${table(['page', 'why'], limits)}

## Not caused

${table(['page', 'engine', 'why'], notMeant)}
`;

if (process.argv.includes('--check')) {
  const isCurrent = readFileSync(`${root}docs/hostile-pages.md`, 'utf8') === text;
  if (!isCurrent) console.error('docs/hostile-pages.md is not as the pages are: write it anew.');
  process.exit(isCurrent ? 0 : 1);
}
writeFileSync(`${root}docs/hostile-pages.md`, text);
