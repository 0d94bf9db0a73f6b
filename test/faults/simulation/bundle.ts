import { build, type Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import type * as InTab from './in-tab.js';

/** What the code of a tab may ask of its browser, by the names that it uses. */
export interface TabGlobals {
  globalThis: object;
  Date: DateConstructor;
  Math: Math;
  performance: Pick<Performance, 'now'>;
  setTimeout: (work: () => void, ms?: number) => number;
  clearTimeout: (timer?: number) => void;
  navigator: { onLine: boolean; locks?: Pick<LockManager, 'request'> };
  document: EventTarget & { hidden: boolean };
  addEventListener: EventTarget['addEventListener'];
  removeEventListener: EventTarget['removeEventListener'];
  BroadcastChannel: unknown;
  Blob: unknown;
  crypto: Pick<Crypto, 'getRandomValues'>;
  /** In the place of the library's way to IndexedDB. */
  SimulatedDatabase: unknown;
}

const names: readonly (keyof TabGlobals)[] = [
  'globalThis',
  'Date',
  'Math',
  'performance',
  'setTimeout',
  'clearTimeout',
  'navigator',
  'document',
  'addEventListener',
  'removeEventListener',
  'BroadcastChannel',
  'Blob',
  'crypto',
  'SimulatedDatabase',
];

const simulatedDatabase: Plugin = {
  name: 'simulated-database',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/database\.js$/ }, () => ({ path: 'database', namespace: 'simulated' }));
    onLoad({ filter: /.*/, namespace: 'simulated' }, () => ({
      contents: 'export const Database = SimulatedDatabase;',
    }));
  },
};

/**
 * Pure functions that a simulation asks some hundred million times, by what gives the same quicker: half of its time
 * was theirs. They are tested by themselves.
 */
const quicker: Plugin = {
  name: 'quicker',
  setup({ onLoad }) {
    onLoad({ filter: /\/adapter\/json\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = `${source.replace('function writeJson', 'function writeJsonAsItIs')}
        export const writeJson = JSON.stringify;`;
      return { contents, loader: 'ts' };
    });
    onLoad({ filter: /\/domain\/instant\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = `${source.replace('function isInstant', 'function isInstantAnew')}
        const known = new Map();
        export function isInstant(text) {
          if (!known.has(text)) known.set(text, isInstantAnew(text));
          return known.get(text);
        }`;
      return { contents, loader: 'ts' };
    });
  },
};

/** A fault that is put into the library's code, to see that the simulation would find it. */
export interface Defect {
  /** Which file of `src`: the end of its path. */
  file: string;
  from: string;
  to: string;
}

const defective = ({ file, from, to }: Defect): Plugin => ({
  name: 'defective',
  setup({ onLoad }) {
    onLoad({ filter: new RegExp(`${file.replaceAll('.', '\\.')}$`) }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!source.includes(from)) throw new Error(`${file} has no ${from}`);
      return { contents: source.replace(from, () => to), loader: 'ts' };
    });
  },
});

/** What starts the library in a tab: each time anew, as a page that is loaded does. */
export type StartTab = (globals: TabGlobals) => typeof InTab;

/** Builds the library's code as it stands in `src`, or with a fault in it. */
export async function bundleTab(defect?: Defect): Promise<StartTab> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('in-tab.ts', import.meta.url))],
    ...{ bundle: true, write: false, format: 'iife', globalName: 'library', target: 'es2022' },
    plugins: [simulatedDatabase, ...(defect ? [defective(defect)] : []), quicker],
    logLevel: 'error',
  });
  const start = compileFunction(`${outputFiles[0]!.text}; return library;`, [...names]) as (
    ...globals: unknown[]
  ) => typeof InTab;
  return (globals) => start(...names.map((name) => globals[name]));
}
