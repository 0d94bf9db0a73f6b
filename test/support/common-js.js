import { build } from 'esbuild';

/** The one dependency that is published in CommonJS alone. Bundlers turn it into a module, and so does this. */
const address = '/node_modules/@rgrove/parse-xml/dist/index.js';

/** @type {import('@web/dev-server-core').Plugin} */
export const commonJs = {
  name: 'common-js',
  async serve({ path }) {
    if (path !== address) return undefined;
    const { outputFiles } = await build({
      stdin: { contents: "export { parseXml } from '@rgrove/parse-xml';", resolveDir: import.meta.dirname },
      bundle: true,
      format: 'esm',
      write: false,
    });
    return { body: outputFiles[0].text, type: 'js' };
  },
};
