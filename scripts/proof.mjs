import { ensurePostgres } from './ensure-postgres.mjs';
import { ensureDependencies } from './run/dependencies.mjs';
import { findFiles } from './run/files.mjs';
import { report, runSteps } from './run/report.mjs';
import { nodeTests, script } from './run/steps.mjs';

/** `npm run proof`: the proofs that take minutes, `*.proof.ts`; file names narrow the choice. */
await ensureDependencies();
await ensurePostgres();
const words = process.argv.slice(2);
const files = findFiles(['test', 'examples'], '.proof.ts').filter(
  (file) => words.length === 0 || words.some((word) => file.includes(word)),
);
if (files.length === 0) {
  console.log('No proof matches.');
  process.exit(1);
}
const steps = [script('Build', 'scripts/build.mjs'), nodeTests('Proofs', files)];
process.exit(report(await runSteps(steps)) ? 0 : 1);
