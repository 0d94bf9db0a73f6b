import { defineConfig, type Plugin } from 'vite';
import { litGlobalsPlugin } from './scripts/build/lit-globals.mjs';
import { minifyTemplatesPlugin } from './scripts/build/minify-templates.mjs';
import { nullPrototypesPlugin } from './scripts/build/null-prototypes.mjs';
import { trustedTypesPlugin } from './scripts/build/trusted-types.mjs';

const classicEntry = '\0linli-classic';

/** Imports the bundle for its effect alone: without exports, a classic script needs no global to put them in. */
const classicEntryPlugin: Plugin = {
  name: 'linli-classic-entry',
  resolveId: (id) => (id.endsWith('linli-classic') ? classicEntry : undefined),
  load: (id) => (id === classicEntry ? "import '/src/bundle.ts';" : undefined),
};

/**
 * Everything in one file, Lit included, for pages without a bundler: an ES module, and with `--mode classic` a
 * classic script for old pages and web views.
 */
export default defineConfig(({ mode }) => {
  const classic = mode === 'classic';
  return {
    plugins: [
      minifyTemplatesPlugin(),
      trustedTypesPlugin(),
      litGlobalsPlugin(),
      nullPrototypesPlugin(),
      ...(classic ? [classicEntryPlugin] : []),
    ],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: classic ? 'es2019' : 'es2022',
      outDir: 'dist/bundle',
      emptyOutDir: false,
      sourcemap: true,
      minify: true,
      lib: {
        entry: classic ? 'linli-classic' : 'src/bundle.ts',
        formats: [classic ? 'iife' : 'es'],
        name: 'linli',
        fileName: () => (classic ? 'linli.classic.js' : 'linli.js'),
      },
      // Said again here, because a library in ES format is not minified in full.
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  };
});
