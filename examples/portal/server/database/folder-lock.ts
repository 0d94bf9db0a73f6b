import { readFile, rm, writeFile } from 'node:fs/promises';

/**
 * Keeps a second process out of a folder: an embedded database belongs to one process, and two would destroy it.
 * A lock whose process has died counts for nothing.
 *
 * @returns what gives the folder free
 */
export async function lockFolder(file: string): Promise<() => Promise<void>> {
  const owner = Number(await readFile(file, 'utf8').catch(() => ''));
  if (owner && owner !== process.pid && isAlive(owner)) {
    throw new Error(
      `Process ${owner} has this database open. Several processes need a PostgreSQL (DATABASE_URL).`,
    );
  }
  await writeFile(file, String(process.pid));
  return () => rm(file, { force: true });
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (thrown) {
    // Somebody else's process may not be signalled, but it is there.
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
