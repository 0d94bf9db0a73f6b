import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './command.mjs';

/**
 * The files under some folders of the project whose names end in a certain way.
 *
 * @param {string[]} folders from the project folder; those that do not exist hold nothing
 * @param {string} suffix
 * @returns {string[]} paths from the project folder, in order
 */
export function findFiles(folders, suffix) {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { withFileTypes: true }).flatMap((item) => {
        const path = `${folder}/${item.name}`;
        if (item.isDirectory()) return item.name === 'node_modules' ? [] : findFiles([path], suffix);
        return item.name.endsWith(suffix) ? [path] : [];
      }),
    )
    .sort();
}
