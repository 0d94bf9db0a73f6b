import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run/command.mjs';

/**
 * What `integrity` says of a file (Subresource Integrity).
 *
 * @param {Buffer | string} content
 */
export const integrityOf = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/**
 * Every script and style sheet below a folder.
 *
 * @param {string} folder
 * @returns {Record<string, string>} what `integrity` says of each, by its path from the folder
 */
export function integrityList(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(?:js|css)$/.test(item.name))
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'),
    )
    .sort();
  return Object.fromEntries(paths.map((path) => [path, integrityOf(readFileSync(join(folder, path)))]));
}

/** Writes `integrity.json` into a folder, when everything else is in it. */
export function writeIntegrity(folder = join(root, 'dist')) {
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(integrityList(folder), null, 2)}\n`);
}
