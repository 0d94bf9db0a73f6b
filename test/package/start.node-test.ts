import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';

const start = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

void it('npm start prints the address of a portal that answers, and keeps its data in the folder it is told', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-start-'));
  const child = spawn(process.execPath, [start], {
    // A group of its own: what it starts ends with it.
    detached: true,
    env: { ...process.env, PORT: '0', DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  // Once the portal has ended, too, which writes to the same output: it still has the folder until then.
  const exited = once(child, 'close');
  let address: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    address = /^Linli portal: (http:\S+)$/.exec(line)?.[1];
    if (address) break;
  }
  assert.ok(address, 'it ended before it printed the address');
  child.stdout.resume();
  const page = await fetch(`${address}/sign-in`);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /<form/);
  process.kill(-child.pid!, 'SIGTERM');
  await exited;
});
