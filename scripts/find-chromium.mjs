import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unpackChromium } from './unpack-chromium.mjs';

/**
 * Which Chromium the tests drive: `CHROME_PATH`, else an installed browser of that family, else the one that
 * npm brought with the development dependencies.
 *
 * @typedef {object} LaunchOptions what puppeteer and playwright both take
 * @property {string} executablePath
 * @property {Record<string, string | undefined>} [env]
 */

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const windowsApplications = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first of the commands that is on the PATH.
 *
 * @param {string[]} commands
 * @returns {string | undefined} its full path
 */
export function findOnPath(commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => commands.map((command) => join(folder, command))).find(isExecutable);
}

function findInstalled() {
  if (process.platform === 'darwin') return macApplications.find(isExecutable);
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => process.env[name] ?? [])
      .flatMap((folder) => windowsApplications.map((application) => join(folder, application)))
      .find(existsSync);
  }
  return findOnPath(names);
}

const findWholeChromium = () => process.env.CHROME_PATH ?? findInstalled();

/**
 * Whether it is a browser as residents have it. The one that npm brings has no window: it freezes no page, keeps none for
 * going back, and does not tell its pages of another time zone.
 */
export const isChromiumWhole = () => findWholeChromium() !== undefined;

/**
 * @returns {Promise<LaunchOptions>}
 * @throws {Error} when there is no browser and none can be unpacked
 */
export async function findChromium() {
  const executablePath = findWholeChromium();
  if (executablePath) return { executablePath };
  const unpacked = await unpackChromium();
  if (unpacked) return unpacked;
  throw new Error('No Chromium found. Install one (Debian: apt-get install chromium) or set CHROME_PATH.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log((await findChromium()).executablePath);
}
