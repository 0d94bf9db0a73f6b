import { cpSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { bundleGroups } from './scripts/build/bundle-groups.mjs';
import { bundlePartsPlugin } from './scripts/build/bundle-parts.mjs';
import { litGlobalsPlugin } from './scripts/build/lit-globals.mjs';
import { minifyTemplatesPlugin } from './scripts/build/minify-templates.mjs';
import { nullPrototypesPlugin } from './scripts/build/null-prototypes.mjs';
import { noticesPlugin } from './scripts/build/notices.mjs';
import { ordinaryNamesPlugin } from './scripts/build/private-names.mjs';
import { trustedTypesPlugin } from './scripts/build/trusted-types.mjs';

/** The sheet that a page links in its head lies beside the script. */
const copySheet: Plugin = {
  name: 'linli-copy-sheet',
  closeBundle: () => cpSync('src/styles/first-paint.css', 'dist/bundle/first-paint.css'),
};

/**
 * Everything for pages without a bundler, Lit included: a main script and the parts that it loads late. As ES modules, and
 * with `--mode classic` as classic scripts for old pages and web views.
 */
export default defineConfig(({ mode }) => {
  const classic = mode === 'classic';
  const { plugin: groupsPlugin, groups } = bundleGroups();
  return {
    plugins: [
      minifyTemplatesPlugin(),
      trustedTypesPlugin(),
      litGlobalsPlugin(),
      nullPrototypesPlugin(),
      ...(classic ? [ordinaryNamesPlugin()] : []),
      groupsPlugin,
      noticesPlugin(),
      bundlePartsPlugin(classic),
      copySheet,
    ],
    define: {
      'process.env.NODE_ENV': '"production"',
      ...(classic && { 'import.meta.url': 'undefined' }),
    },
    build: {
      target: classic ? 'es2019' : 'es2022',
      outDir: 'dist/bundle',
      emptyOutDir: false,
      minify: true,
      lib: { entry: 'src/bundle.ts', formats: ['es'], fileName: () => 'linli.js' },
      rolldownOptions: {
        output: {
          chunkFileNames: '[name].js',
          codeSplitting: { groups },
          // Said again here, because a library in ES format is not minified in full.
          minify: true,
          comments: { annotation: false, legal: true },
        },
      },
    },
  };
});
