import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the package publishes, found by looking: a new element, adapter or locale needs no edit anywhere.
 *
 * @typedef {object} PublicEntry
 * @property {string} name the name a page imports, after `linli/`; `.` for the package itself
 * @property {string} source the module, from the project folder
 */

/**
 * @param {string} root the project folder, with a trailing slash
 * @returns {PublicEntry[]} in the order of their names
 */
export function publicEntries(root) {
  const folders = (parent) =>
    existsSync(join(root, parent))
      ? readdirSync(join(root, parent), { withFileTypes: true })
          .filter((item) => item.isDirectory())
          .map((item) => item.name)
      : [];
  const folderIndexes = (parent, prefix) =>
    folders(parent).map((name) => ({ name: `${prefix}/${name}`, source: `${parent}/${name}/index.ts` }));

  const candidates = [
    { name: '.', source: 'src/index.ts' },
    { name: 'define', source: 'src/define.ts' },
    ...['adapter', 'domain', 'testing', 'controllers'].map((name) => ({
      name,
      source: `src/${name}/index.ts`,
    })),
    ...folderIndexes('src/adapters', 'adapters'),
    ...folderIndexes('src/i18n', 'locales'),
    ...folders('src/components').flatMap((name) =>
      [name, `${name}.define`].map((file) => ({
        name: `components/${file}`,
        source: `src/components/${name}/${file}.ts`,
      })),
    ),
  ];
  return candidates
    .filter(({ source }) => existsSync(join(root, source)))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * The style sheets that are published beside the modules.
 *
 * @param {string} root the project folder, with a trailing slash
 * @returns {string[]} file names under `src/styles`
 */
export function publicStyles(root) {
  const folder = join(root, 'src/styles');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.css'))
        .sort()
    : [];
}
