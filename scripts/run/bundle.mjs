import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode } from './command.mjs';
import { findFiles } from './files.mjs';

const bundle = 'dist/bundle/linli.classic.js';
const changedAt = (file) => statSync(join(root, file)).mtimeMs;

function bundleIsStale() {
  if (!existsSync(join(root, bundle))) return true;
  const sources = [...findFiles(['src'], ''), 'package-lock.json', 'vite.bundle.config.ts'];
  return sources.some((file) => changedAt(file) > changedAt(bundle));
}

/** Builds the one-file scripts when they are missing or older than their sources. */
export async function ensureBundle() {
  if (!bundleIsStale()) return;
  const code = await runNode(['scripts/build.mjs', 'bundle']);
  if (code !== 0) process.exit(code);
}
