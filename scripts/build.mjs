import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { headline, root, runTool } from './run/command.mjs';
import { ensureDependencies } from './run/dependencies.mjs';

/** `npm run build`: everything that is published, into dist/. */
const steps = [
  ['Modules', 'vite', 'build', '--logLevel=warn'],
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
  ['Types', 'tsc', '-p', 'tsconfig.build.json'],
  ['Manifest and editor data', 'cem', 'analyze', '--quiet'],
];

await ensureDependencies();
rmSync(join(root, 'dist'), { recursive: true, force: true });
for (const [title, command, ...parameters] of steps) {
  headline(`Building: ${title}`);
  const code = await runTool(command, parameters);
  if (code !== 0) {
    console.error(`Building failed: ${title}`);
    process.exit(code);
  }
}
