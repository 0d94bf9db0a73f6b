import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package that a module is from, `undefined` for our own. */
const packageOf = (id) =>
  /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id.replace(/^\0/, ''))?.[0];

/** What a package says of itself: name, version, licence, and its text, which its authors ask to keep. */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file =
    existsSync(folder) && readdirSync(folder).find((item) => /^licen[cs]e(\.(md|txt))?$/i.test(item));
  if (!file) throw new Error(`${name} has no licence beside it: the bundle must not ship without`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

/**
 * Writes NOTICE.txt beside a bundle: the licences of the packages in it.
 *
 * @returns {import('vite').Plugin}
 */
export function noticesPlugin() {
  return {
    name: 'linli-notices',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules));
      const folders = [...new Set(modules.flatMap((id) => packageOf(id) ?? []))].sort();
      const source = [
        'The scripts of Linli in this folder hold parts of these packages.\n',
        ...folders.map(noticeOf),
      ].join(`\n${'-'.repeat(72)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'NOTICE.txt', source });
    },
  };
}
