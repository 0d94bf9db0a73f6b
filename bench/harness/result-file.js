import { mkdir, writeFile } from 'node:fs/promises';
import { arch, cpus, loadavg, platform } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** What the figures depend on, without what would name the machine or its owner. */
function machine() {
  return {
    system: `${platform()} ${arch()}`,
    cores: cpus().length,
    node: process.version,
    load: loadavg()[1],
  };
}

/** Three digits say all that a noisy machine knows. */
const shortened = (_, value) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;

/** Writes the figures of a run. A path is taken from this folder. */
export async function writeResults(path, results) {
  const file = resolve(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ ...results, machine: machine() }, shortened, 1)}\n`);
}
