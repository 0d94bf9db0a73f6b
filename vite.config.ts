import { cpSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { publicEntries } from './scripts/entries.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Style sheets that a page links itself are shipped as they stand. */
const copyStyles: Plugin = {
  name: 'linli-copy-styles',
  closeBundle() {
    const isDirectoryOrSheet = (path: string) => !/\.[^/]+$/.test(path) || path.endsWith('.css');
    if (existsSync(`${root}src/styles`)) {
      cpSync(`${root}src/styles`, `${root}dist/styles`, { recursive: true, filter: isDirectoryOrSheet });
    }
  },
};

/** The library: one ES module for each source module, dependencies left to the page's own bundler. */
export default defineConfig(({ command }) => ({
  // Storybook reads this file too; the library build is not its concern.
  plugins: command === 'build' && !process.env.STORYBOOK ? [copyStyles] : [],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    lib: {
      entry: publicEntries(root).map(({ source }) => `${root}${source}`),
      formats: ['es'],
    },
    rolldownOptions: {
      external: [/^lit($|\/)/, /^@lit\//, /^valibot($|\/)/, /^image-size($|\/)/],
      output: {
        preserveModules: true,
        // A module goes under dist/ where its source is under src/, beside its types.
        entryFileNames: ({ facadeModuleId, name }) =>
          facadeModuleId?.startsWith(`${root}src/`)
            ? facadeModuleId.slice(`${root}src/`.length).replace(/\.ts$/, '.js')
            : `internal/helpers/${name.split('/').at(-1)}.js`,
      },
    },
  },
}));
