import { findOnPath } from '../find-chromium.mjs';
import { run } from './command.mjs';

const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
let listsAreFresh = false;

/** Whether missing programs can be installed here without asking anybody. */
export const canInstall = () => process.getuid?.() === 0 && findOnPath(['apt-get']) !== undefined;

/**
 * Installs Debian packages.
 *
 * @param {string[]} packages
 * @param {string} purpose what they are for, for the person who watches
 * @returns {Promise<boolean>} whether it worked
 */
export async function install(packages, purpose) {
  console.log(`Installing ${packages.join(', ')} with apt-get, for ${purpose} …`);
  if (!listsAreFresh) listsAreFresh = (await run('apt-get', ['update', '-qq'], quiet)) === 0;
  return (
    (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)) === 0
  );
}
