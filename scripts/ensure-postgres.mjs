import { pathToFileURL } from 'node:url';
import { findPostgres } from './find-postgres.mjs';
import { canInstall, install } from './run/apt.mjs';

/**
 * Finds PostgreSQL, or installs it where that needs no question (Debian, as root).
 *
 * @returns {Promise<boolean>} whether the tests that need it can run
 */
export async function ensurePostgres() {
  if (!findPostgres() && canInstall()) await install(['postgresql'], 'the tests against PostgreSQL');
  const folder = findPostgres();
  console.log(
    folder ? `PostgreSQL: ${folder}.` : 'PostgreSQL is not available (Debian: apt-get install postgresql).',
  );
  return folder !== undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exit((await ensurePostgres()) ? 0 : 1);
}
