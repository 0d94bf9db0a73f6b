import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from './find-chromium.mjs';

/** @returns {string | undefined} the program: `FIREFOX_PATH`, else an installed one */
export function findFirefox() {
  return process.env.FIREFOX_PATH ?? findOnPath(['firefox', 'firefox-esr']);
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
