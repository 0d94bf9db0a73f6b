import { pathToFileURL } from 'node:url';
import { findFirefox, isFirefoxOld, missingForWebKit } from './find-browsers.mjs';
import { findChromium, isChromiumWhole } from './find-chromium.mjs';
import { canInstall, install } from './run/apt.mjs';

const engines = {
  chromium: {
    isThere: isChromiumWhole,
    // npm brings one for Linux on x64, which has not everything: only where none can be installed.
    isThereAtLeast: () =>
      findChromium().then(
        () => true,
        () => false,
      ),
    packages: ['chromium'],
  },
  firefox: { isThere: () => Boolean(findFirefox()), isOld: isFirefoxOld, packages: ['firefox-esr'] },
  webkit: { isThere: () => missingForWebKit().length === 0, packages: ['webkit2gtk-driver', 'xvfb'] },
};

/**
 * Finds the browsers to test in; installs what is missing or too old where that needs no question (Debian, as root).
 *
 * @returns {Promise<{ present: string[], absent: string[] }>} names of engines
 */
export async function ensureBrowsers() {
  const present = [];
  const absent = [];
  for (const [name, { isThere, isThereAtLeast, isOld, packages }] of Object.entries(engines)) {
    let found = isThere();
    if ((!found || isOld?.()) && canInstall()) {
      await install(packages, `the tests in ${name}`);
      found = isThere();
    }
    found ||= Boolean(await isThereAtLeast?.());
    (found ? present : absent).push(name);
    if (!found) console.log(`${name} is not available (Debian: apt-get install ${packages.join(' ')}).`);
  }
  console.log(`Browsers: ${present.join(', ') || 'none'}.`);
  return { present, absent };
}

/** @returns {string[]} the engines that `REQUIRE_BROWSERS` names: without them the tests fail */
export function requiredBrowsers() {
  const names = (process.env.REQUIRE_BROWSERS ?? 'chromium').split(',').filter(Boolean);
  const unknown = names.filter((name) => !(name in engines));
  if (unknown.length > 0) throw new Error(`REQUIRE_BROWSERS: unknown ${unknown.join(', ')}`);
  return names;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { absent } = await ensureBrowsers();
  process.exit(requiredBrowsers().some((name) => absent.includes(name)) ? 1 : 0);
}
