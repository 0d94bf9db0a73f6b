import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the package publishes, found by looking: a new element, adapter or locale needs no edit anywhere.
 *
 * @typedef {object} PublicEntry
 * @property {string} name what a page imports, after `linli/`, and where the build puts it, under `dist/`
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
  const indexes = (parent, prefix) =>
    folders(parent).map((name) => ({ name: `${prefix}/${name}.js`, source: `${parent}/${name}/index.ts` }));

  const candidates = [
    { name: 'index.js', source: 'src/index.ts' },
    { name: 'define.js', source: 'src/define.ts' },
    { name: 'autoloader.js', source: 'src/autoloader.ts' },
    ...['adapter', 'brand', 'domain', 'testing', 'controllers'].map((name) => ({
      name: `${name}.js`,
      source: `src/${name}/index.ts`,
    })),
    ...indexes('src/adapters', 'adapters'),
    ...indexes('src/i18n', 'locales'),
    ...folders('src/components').flatMap((name) =>
      [`${name}/${name}`, `${name}/${name}.define`, `${name}/${name}.register`].map((file) => ({
        name: `components/${file}.js`,
        source: `src/components/${file}.ts`,
      })),
    ),
  ];
  return candidates
    .filter(({ source }) => existsSync(join(root, source)))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * The programs of the package: its `bin`. Nobody imports them.
 *
 * @returns {PublicEntry[]}
 */
export function programs() {
  return [{ name: 'cli/linli.js', source: 'src/cli/linli.ts' }];
}

/**
 * What is published as it stands, beside the modules: style sheets and schemas.
 *
 * @param {string} root the project folder, with a trailing slash
 * @returns {string[]} paths under `src/`, and under `dist/`
 */
export function publicFiles(root) {
  const found = (folder, ending) =>
    existsSync(join(root, 'src', folder))
      ? readdirSync(join(root, 'src', folder))
          .filter((name) => name.endsWith(ending))
          .sort()
          .map((name) => `${folder}/${name}`)
      : [];
  return [...found('schemas', '.schema.json'), ...found('styles', '.css')];
}
