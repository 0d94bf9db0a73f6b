import { chmodSync, cpSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { minifyTemplatesPlugin } from './scripts/build/minify-templates.mjs';
import { programs, publicEntries, publicFiles } from './scripts/entries.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

const entries = [...publicEntries(root), ...programs()].map(({ name, source }) => ({
  name,
  file: `${root}${source}`,
}));

/** Where a module goes under dist/: an entry by its public name, any other where its source is under src/. */
function builtName(file: string): string {
  const entry = entries.find((candidate) => candidate.file === file);
  if (entry) return entry.name;
  const isOurs = file.startsWith(`${root}src/`);
  return (isOurs ? file.slice(`${root}src/`.length) : `internal/helpers/${basename(file)}`).replace(
    /\.ts$/,
    '.js',
  );
}

const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  dependencies: Record<string, string>;
};

/** Style sheets that a page links itself, and schemas, are shipped as they stand. */
const copyFiles: Plugin = {
  name: 'linli-copy-files',
  closeBundle() {
    for (const path of publicFiles(root)) cpSync(`${root}src/${path}`, `${root}dist/${path}`);
  },
};

/** Whoever links the package instead of installing it starts the programs as they are. */
const makeExecutable: Plugin = {
  name: 'linli-make-executable',
  closeBundle() {
    for (const { name } of programs()) chmodSync(`${root}dist/${name}`, 0o755);
  },
};

/** The library: one ES module for each source module, dependencies left to the page's own bundler. */
export default defineConfig(({ command }) => ({
  // Storybook reads this file too; the library build is not its concern.
  plugins:
    command === 'build' && !process.env.STORYBOOK ? [minifyTemplatesPlugin(), copyFiles, makeExecutable] : [],
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    lib: {
      entry: entries.map(({ file }) => file),
      formats: ['es'],
    },
    rolldownOptions: {
      external: [
        /^node:/,
        /^@lit\//,
        ...Object.keys(dependencies).map((name) => new RegExp(`^${name}($|/)`)),
      ],
      output: {
        preserveModules: true,
        entryFileNames: ({ facadeModuleId, name }) => builtName(facadeModuleId ?? name),
      },
    },
  },
}));
