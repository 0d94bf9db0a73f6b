import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { writeIntegrity } from './build/integrity.mjs';
import { root } from './run/command.mjs';

/** `npm run zip`: what a portal without npm puts on a server of its own, from what was built, as `linli-<version>.zip`. */
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const name = `linli-${version}`;
const script = join(root, 'dist/bundle/linli.js');
if (!existsSync(script) || !readFileSync(script, 'utf8').includes(version)) {
  console.error(`There is no build of version ${version}: npm run build`);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'linli-zip-'));
try {
  cpSync(join(root, 'dist/bundle'), folder, { recursive: true });
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE.txt'));
  cpSync(join(root, 'scripts/zip/index.html'), join(folder, 'index.html'));
  writeIntegrity(folder);
  // The same build gives the same bytes; 1980 is as early as a ZIP file can say.
  const zip = zipSync({ [name]: filesOf(folder) }, { level: 9, mtime: new Date(1980, 0, 1) });
  writeFileSync(join(root, `${name}.zip`), zip);
  console.log(`${name}.zip, ${(zip.length / 1000).toFixed(0)} kB`);
} finally {
  rmSync(folder, { recursive: true });
}

/** A folder as a tree of its files, sorted. */
function filesOf(path) {
  const items = readdirSync(path, { withFileTypes: true }).sort((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  return Object.fromEntries(
    items.map((item) => {
      const inside = join(path, item.name);
      return [item.name, item.isDirectory() ? filesOf(inside) : readFileSync(inside)];
    }),
  );
}
