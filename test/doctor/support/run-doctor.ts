import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs `linli` as a shell does, from its sources. It never rejects: how it ends is what is tested. */
export function runDoctor(...typed: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const parameters = ['--import', 'tsx', `${root}src/cli/linli.ts`, 'doctor', ...typed];
  return new Promise((resolve) => {
    execFile(process.execPath, parameters, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}
