import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What the package publishes, found by looking: a new element, adapter or locale needs no edit anywhere.
 *
 * @typedef {object} PublicEntry
 * @property {string} name the name a page imports, after `linli/`; `.` for the package itself
 * @property {string} source the module, from the project folder
 * @property {string} output where the build puts it, under `dist/`, without extension
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
  const entry = (name, source) => ({ name, source, output: name });

  const candidates = [
    { name: '.', source: 'src/index.ts', output: 'index' },
    entry('define', 'src/define.ts'),
    ...['adapter', 'domain', 'testing', 'controllers'].map((name) => entry(name, `src/${name}/index.ts`)),
    ...folders('src/adapters').map((name) => entry(`adapters/${name}`, `src/adapters/${name}/index.ts`)),
    ...folders('src/i18n').map((name) => entry(`locales/${name}`, `src/i18n/${name}/index.ts`)),
    ...folders('src/components').flatMap((name) =>
      [name, `${name}.define`].map((file) =>
        entry(`components/${name}/${file}`, `src/components/${name}/${file}.ts`),
      ),
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
