import { ensureBundle } from './run/bundle.mjs';
import { headline, runNode } from './run/command.mjs';
import { ensureDependencies } from './run/dependencies.mjs';

/** `npm run bench`: the elements beside hand-written DOM and their peers; what it takes is told by `--help`. */
await ensureDependencies();
await ensureDependencies('bench');
await ensureBundle();
headline('The bench');
const code = await runNode(['bench/run.js', ...process.argv.slice(2)]);
if ((await runNode(['scripts/bench-figures.mjs'])) !== 0) process.exit(1);
process.exit(code);
