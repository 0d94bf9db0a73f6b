import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool } from './run/command.mjs';

/** `npm run release`: the next version, of the changesets that wait, wherever the version is written. */
const code = await runTool('changeset', ['version']);
if (code !== 0) process.exit(code);

const read = (path) => readFileSync(join(root, path), 'utf8');
const { version } = JSON.parse(read('package.json'));
const lock = JSON.parse(read('package-lock.json'));
lock.version = version;
lock.packages[''].version = version;
writeFileSync(join(root, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
const source = read('src/internal/version.ts').replace(/'[^']+'/, `'${version}'`);
writeFileSync(join(root, 'src/internal/version.ts'), source);
console.log(`Version ${version}: see CHANGELOG.md, commit, build, test and publish.`);
