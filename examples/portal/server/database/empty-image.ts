import { PGlite } from '@electric-sql/pglite';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../../../node_modules/.cache/linli-portal', import.meta.url));

/**
 * An empty database as a file. To make one anew takes PGlite 5 s, to read this one 1 s (2 cores, PGlite 0.5): it is made
 * once for each version and kept beside the packages, where a clean installation takes it away.
 */
export async function emptyImage(): Promise<Blob> {
  const file = join(cache, `empty-${await versionOf('@electric-sql/pglite')}.tar`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Blob([kept]);
  const pglite = await PGlite.create();
  // What is read is recovered first, and the timer that reports on it would never let the process end.
  await pglite.exec('alter system set log_startup_progress_interval = 0');
  const image = await pglite.dumpDataDir('none');
  await pglite.close();
  // Without a place to keep it, it is made each time.
  await keep(file, Buffer.from(await image.arrayBuffer())).catch(() => undefined);
  return image;
}

/** Whole or not at all: several processes may do it at once. */
async function keep(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}`;
  await writeFile(part, bytes);
  await rename(part, file);
}

async function versionOf(name: string): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(name);
  const packageFile = join(entry.slice(0, entry.lastIndexOf(name)), name, 'package.json');
  return (JSON.parse(await readFile(packageFile, 'utf8')) as { version: string }).version;
}
