import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import { compiledPortal } from '../../../../test/support/compiled-portal.js';
import { flagsForShortRuns } from '../../../../test/support/flags-for-short-runs.js';

/** Tests do in a minute what no person does. */
const unlimited = {
  HOURLY_LIMIT: '10000',
  REPLY_LIMIT: '10000000000',
  SIGN_IN_LIMIT: '100000',
  WRITE_LIMIT: '100000',
  UPLOAD_LIMIT: '100000',
};

const running = new Set<ChildProcess>();

// A test that fails must not leave a portal behind, for which the whole file would wait.
after(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** A portal in a process of its own. */
export interface PortalProcess {
  /** Without a slash at its end. */
  address: string;
  /** Ends it and resolves with its exit code, or with the signal that ended it. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | string>;
}

/**
 * Starts a portal on a free port. Rejects with what it printed when it ends before it listens.
 *
 * @param killed kills it when aborted, however far it has come
 */
export async function startPortal(
  environment: Readonly<Record<string, string>>,
  killed?: AbortSignal,
): Promise<PortalProcess> {
  const flags = [...flagsForShortRuns, '--enable-source-maps'];
  const child = spawn(process.execPath, [...flags, await compiledPortal()], {
    env: { ...process.env, PORT: '0', ...unlimited, ...environment },
  });
  const exited = once(child, 'exit') as Promise<[number | null, string]>;
  running.add(child);
  killed?.addEventListener('abort', () => child.kill('SIGKILL'));
  void exited.then(() => running.delete(child));
  let complaints = '';
  child.stderr.on('data', (text) => (complaints += String(text)));
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^Linli portal: (http:\S+)$/.exec(line)?.[1];
    if (!address) continue;
    child.stdout.resume();
    return {
      address,
      async stop(signal = 'SIGTERM') {
        child.kill(signal);
        const [code, endedBy] = await exited;
        return code ?? endedBy;
      },
    };
  }
  throw new Error(`the portal ended before it listened: ${complaints}`);
}
