import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeIntegrity } from './build/integrity.mjs';
import { headline, root, runTool } from './run/command.mjs';
import { ensureDependencies } from './run/dependencies.mjs';

/** `npm run build`: everything that is published, into dist/. With `bundle`: only what pages load as one file. */
const bundleSteps = [
  ['Bundle', 'vite', 'build', '-c', 'vite.bundle.config.ts', '--logLevel=warn'],
  [
    'Bundle, classic script',
    'vite',
    'build',
    '-c',
    'vite.bundle.config.ts',
    '--mode=classic',
    '--logLevel=warn',
  ],
];
const allSteps = [
  ['Modules', 'vite', 'build', '--logLevel=warn'],
  ...bundleSteps,
  ['Types', 'tsc', '-p', 'tsconfig.build.json'],
  ['Manifest and editor data', 'cem', 'analyze', '--quiet'],
];

await ensureDependencies();
const onlyBundle = process.argv.includes('bundle');
rmSync(join(root, onlyBundle ? 'dist/bundle' : 'dist'), { recursive: true, force: true });
for (const [title, command, ...parameters] of onlyBundle ? bundleSteps : allSteps) {
  headline(`Building: ${title}`);
  const code = await runTool(command, parameters);
  if (code !== 0) {
    console.error(`Building failed: ${title}`);
    process.exit(code);
  }
}
writeIntegrity();
