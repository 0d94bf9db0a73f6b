import { runChecks } from './run/checks.mjs';
import { ensureDependencies } from './run/dependencies.mjs';
import { report } from './run/report.mjs';

/** `npm run check`: everything that is quick. */
await ensureDependencies();
process.exit(report(await runChecks()) ? 0 : 1);
