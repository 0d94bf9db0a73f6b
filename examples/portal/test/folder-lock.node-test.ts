import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { lockFolder } from '../server/database/folder-lock.js';

const program = fileURLToPath(new URL('support/folder-locker.ts', import.meta.url));

async function newFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-lock-'));
  context.after(() => rm(folder, { recursive: true }));
  return folder;
}

/** A process that asks for the lock of a folder, and gives it free when it is told of none. */
async function startLocker(context: TestContext) {
  const child = fork(program, { execArgv: ['--import=tsx'] });
  context.after(() => child.kill('SIGKILL'));
  await once(child, 'message');
  return async (folder?: string): Promise<boolean> => {
    const answered = once(child, 'message');
    child.send({ folder });
    return ((await answered) as [boolean])[0];
  };
}

describe('the lock of a folder', () => {
  it('lets one in of those that come at once, and another when it has left', async (context) => {
    const lockers = await Promise.all([startLocker(context), startLocker(context), startLocker(context)]);
    for (let round = 0; round < 40; round++) {
      const folder = await newFolder(context);
      const inside = await Promise.all(lockers.map((ask) => ask(folder)));
      assert.ok(inside.filter(Boolean).length <= 1, `round ${round}: ${inside.join()}`);
      await Promise.all(lockers.map((ask) => ask()));
      assert.equal(await lockers[0]!(folder), true);
      await lockers[0]!();
      assert.deepEqual(await readdir(folder), []);
    }
  });

  // Only Linux tells when a process began.
  if (existsSync('/proc/self/stat')) {
    it('is free where another process has the id of the one that had it', async (context) => {
      const folder = await newFolder(context);
      await writeFile(join(folder, `lock-${process.ppid}-1`), '');
      const unlock = await lockFolder(folder);
      assert.equal((await readdir(folder)).length, 1);
      await unlock();
      assert.deepEqual(await readdir(folder), []);
    });
  }
});
