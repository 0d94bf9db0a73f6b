import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findOnPath } from './find-chromium.mjs';

/** Where Debian keeps the programs of each version, off the PATH. */
const debianFolder = '/usr/lib/postgresql';

const programs = ['initdb', 'pg_ctl', 'createdb'];

/** @returns {string | undefined} the folder that holds the programs of the server, of the newest version */
export function findPostgres() {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const folders = versions
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(debianFolder, version, 'bin'));
  const onPath = findOnPath(['initdb']);
  if (onPath) folders.unshift(dirname(onPath));
  return folders.find((folder) => programs.every((name) => existsSync(join(folder, name))));
}
