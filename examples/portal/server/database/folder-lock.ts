import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How often it is tried where several come at once and each finds the others. */
const mostAttempts = 5;

/** The longest pause between two tries, ms. */
const pause = 200;

/**
 * Keeps a second process out of a folder: an embedded database belongs to one process, and two would destroy it. Each puts
 * a file of its own there before it looks for others', so that of two at least one finds the other. The file of a process
 * that has died counts for nothing.
 *
 * @returns what gives the folder free
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const own = nameOf(process.pid, await startOf(process.pid));
  const unlock = () => rm(join(folder, own), { force: true });
  for (let attempt = 1; ; attempt++) {
    await writeFile(join(folder, own), '');
    const owner = await otherOwner(folder, own);
    if (owner === undefined) return unlock;
    await unlock();
    if (attempt === mostAttempts) {
      throw new Error(
        `Process ${owner} has this database open. Several processes need a PostgreSQL (DATABASE_URL).`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * pause));
  }
}

const nameOf = (id: number, start: string) => `lock-${id}-${start}`;

/** A living process that has a file there. */
async function otherOwner(folder: string, own: string): Promise<number | undefined> {
  for (const name of await readdir(folder)) {
    const [, id, start] = /^lock-(\d+)-(\d*)$/.exec(name) ?? [];
    if (id === undefined || name === own) continue;
    if (isAlive(Number(id)) && (await startOf(Number(id))) === start) return Number(id);
    await rm(join(folder, name), { force: true });
  }
  return undefined;
}

/** When a process began, as Linux counts it, for another may have its id by now. Empty where that is not told. */
async function startOf(id: number): Promise<string> {
  const text = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => '');
  // What stands before is the name of the program, which may have anything in it.
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (thrown) {
    // Somebody else's process may not be signalled, but it is there.
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
}
