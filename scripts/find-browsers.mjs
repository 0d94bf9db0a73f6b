import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from './find-chromium.mjs';

/** How long a browser may take to start, ms: a busy machine starts slowly. */
export const startLimit = 120_000;

/** @returns {string | undefined} the program: `FIREFOX_PATH`, else an installed one */
export function findFirefox() {
  return process.env.FIREFOX_PATH ?? findOnPath(['firefox', 'firefox-esr']);
}

/** The oldest Firefox that the tests were seen to drive: puppeteer asks for commands that 140 does not know. */
const oldestFirefox = 153;

/** @returns {boolean} whether there is a Firefox that may be too old to be driven */
export function isFirefoxOld() {
  const program = findFirefox();
  if (!program) return false;
  const [, major] = /(\d+)\./.exec(execFileSync(program, ['--version'], { encoding: 'utf8' })) ?? [];
  return Number(major) < oldestFirefox;
}

const libraryFolders = [
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib/aarch64-linux-gnu',
  '/usr/libexec',
  '/usr/lib64',
  '/usr/lib',
];

/** @returns {string | undefined} the small browser that comes with WebKitGTK, the newest if there are several */
export function findMiniBrowser() {
  return libraryFolders
    .filter(existsSync)
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^webkit2?gtk-/.test(name))
        .sort()
        .reverse()
        .map((name) => join(folder, name, 'MiniBrowser')),
    )
    .find(existsSync);
}

/** @returns {string[]} what is missing to drive WebKit; nothing when it can be driven */
export function missingForWebKit() {
  const missing = ['Xvfb', 'WebKitWebDriver'].filter((command) => !findOnPath([command]));
  if (!findMiniBrowser()) missing.push('MiniBrowser');
  return missing;
}
