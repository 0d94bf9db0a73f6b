import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { headline, root, runNode } from './run/command.mjs';
import { ensureDependencies } from './run/dependencies.mjs';
import { findFiles } from './run/files.mjs';

/** `npm start`: the example portal on this machine, from a fresh clone, with one command. */
const server = 'examples/portal/server/main.ts';
const bundle = 'dist/bundle/linli.classic.js';
const changedAt = (file) => statSync(join(root, file)).mtimeMs;

function bundleIsStale() {
  if (!existsSync(join(root, bundle))) return true;
  const sources = [...findFiles(['src'], ''), 'package-lock.json', 'vite.bundle.config.ts'];
  return sources.some((file) => changedAt(file) > changedAt(bundle));
}

await ensureDependencies();
if (bundleIsStale()) {
  const code = await runNode(['scripts/build.mjs', 'bundle']);
  if (code !== 0) process.exit(code);
}
headline('Starting the example portal (Ctrl-C stops it)');
process.exit(await runNode(['--import=tsx', server]));
