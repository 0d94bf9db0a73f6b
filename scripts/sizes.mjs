import { measureSizes } from './measure-sizes.mjs';

/**
 * Checks the budgets of size-budgets.json. The first is the core; each other one is what its modules add on
 * top of the core, or of what it names itself (`over`). One of a file that is `built` is that of the file, with the parts beside
 * it printed but not counted; it fails where nothing is built. Bytes are gzip, minified; what a module only loads later is printed but not counted.
 * `--explain` lists what is in each.
 */

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;

const results = await measureSizes({ explain: process.argv.includes('--explain') });
for (const { name, bytes, limit, later } of results) {
  const verdict = bytes > limit ? 'OVER' : 'ok';
  const extra = later > 0 ? `, and ${kilobytes(later)} when needed` : '';
  console.log(`${verdict.padEnd(5)}${name}: ${kilobytes(bytes)} of ${kilobytes(limit)}${extra}`);
}
process.exit(results.some(({ bytes, limit }) => bytes > limit) ? 1 : 0);
