import { build } from 'esbuild';
import { ownAddresses } from '../run/own-addresses.mjs';

/**
 * Bundles tests beside where they lie, so that a change is tried without compiling anew: Node starts a bundle in a
 * third of the time that it takes with `tsx`. `node bundle.mjs <node|browser> <test.ts> …`
 */
const [platform, ...entryPoints] = process.argv.slice(2);

/** A tenth of the random cases, for what they miss the whole of them may notice; and the same for each change. */
function withFewerCases(text) {
  const fewer = text.replace(/numRuns: ([^,}\n]+)/g, 'numRuns: Math.ceil(($1) / 10)');
  return /^import fc from /m.test(text) ? `${fewer}\nfc.configureGlobal({ seed: 1, numRuns: 10 });` : fewer;
}

await build({
  entryPoints,
  platform,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  outdir: '.',
  outbase: '.',
  outExtension: { '.js': '.mjs' },
  plugins: [ownAddresses(platform, withFewerCases)],
  ...(platform === 'node' ? { packages: 'external' } : { conditions: ['development'] }),
  logLevel: 'warning',
});
