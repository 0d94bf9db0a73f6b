import { pathToFileURL } from 'node:url';
import { findRadicale } from './find-radicale.mjs';
import { canInstall, install } from './run/apt.mjs';

/**
 * Finds Radicale, or installs it where that needs no question (Debian, as root).
 *
 * @returns {Promise<boolean>} whether the tests that need it can run
 */
export async function ensureRadicale() {
  if (!findRadicale() && canInstall()) await install(['radicale'], 'the tests against a CalDAV server');
  const program = findRadicale();
  console.log(
    program ? `Radicale: ${program}.` : 'Radicale is not available (Debian: apt-get install radicale).',
  );
  return program !== undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exit((await ensureRadicale()) ? 0 : 1);
}
