import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PGlite } from '@electric-sql/pglite';

const cache = fileURLToPath(new URL('../../../../node_modules/.cache/linli-portal', import.meta.url));

/**
 * An embedded database as a file. To make one anew takes PGlite 5 s, to read this one 1 s (2 cores, PGlite 0.5): it is
 * made once for each version and kept beside the packages, where a clean installation takes it away.
 *
 * @param kind what is in it; of each kind one is kept
 * @param edition which of its kind, where there are several
 */
export async function keptImage(kind: string, edition: string, open: () => Promise<PGlite>): Promise<Blob> {
  const name = `${kind}-${await versionOf('@electric-sql/pglite')}${edition}.tar`;
  const kept = await readFile(join(cache, name)).catch(() => undefined);
  if (kept) return new Blob([kept]);
  const pglite = await open();
  // What is read is recovered first, and the timer that reports on it would never let the process end.
  await pglite.exec('alter system set log_startup_progress_interval = 0');
  const image = await pglite.dumpDataDir('none');
  await pglite.close();
  // Without a place to keep it, it is made each time.
  await keep(name, kind, Buffer.from(await image.arrayBuffer())).catch(() => undefined);
  return image;
}

/** Whole or not at all: several processes may do it at once. */
async function keep(name: string, kind: string, bytes: Uint8Array): Promise<void> {
  const file = join(cache, name);
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}`;
  await writeFile(part, bytes);
  await rename(part, file);
  const isOlder = (other: string) => other !== name && other.startsWith(`${kind}-`) && other.endsWith('.tar');
  for (const other of (await readdir(cache)).filter(isOlder)) await rm(join(cache, other), { force: true });
}

async function versionOf(name: string): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(name);
  const packageFile = join(entry.slice(0, entry.lastIndexOf(name)), name, 'package.json');
  return (JSON.parse(await readFile(packageFile, 'utf8')) as { version: string }).version;
}
