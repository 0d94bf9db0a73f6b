import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where a module is, as an expression: for Node its file, for a browser its address at whoever serves the page. */
const addressOf = (path, platform, folder) =>
  platform === 'node'
    ? JSON.stringify(pathToFileURL(path).href)
    : `(location.origin + ${JSON.stringify(`/${relative(folder, path)}`)})`;

/**
 * Lets `import.meta.url` in a module of the project stay the address of its source when it is bundled.
 *
 * @param {'node' | 'browser'} platform
 * @param {(text: string) => string} [edit] what else becomes of the text of a module
 * @returns {import('esbuild').Plugin}
 */
export const ownAddresses = (platform, edit = (text) => text) => ({
  name: 'own-addresses',
  setup({ initialOptions, onLoad }) {
    const folder = initialOptions.absWorkingDir ?? process.cwd();
    onLoad({ filter: /\.m?[jt]s$/ }, async ({ path }) => {
      if (relative(folder, path).includes('node_modules')) return undefined;
      const text = await readFile(path, 'utf8');
      return {
        loader: /\.m?ts$/.test(path) ? 'ts' : 'js',
        contents: edit(text).replace(/import\.meta\.url/g, () => addressOf(path, platform, folder)),
      };
    });
  },
});
