import { ensureBundle } from './run/bundle.mjs';
import { headline, runNode } from './run/command.mjs';
import { ensureDependencies } from './run/dependencies.mjs';

/** `npm start`: the example portal on this machine, from a fresh clone, with one command. */
const server = 'examples/portal/server/main.ts';

await ensureDependencies();
await ensureBundle();
headline('Starting the example portal (Ctrl-C stops it)');
process.exit(await runNode(['--import=tsx', server]));
