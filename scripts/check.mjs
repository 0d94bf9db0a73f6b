import { checks } from './run/checks.mjs';
import { ensureDependencies } from './run/dependencies.mjs';
import { report, runSteps } from './run/report.mjs';

/** `npm run check`: everything that is quick. */
await ensureDependencies();
process.exit(report(await runSteps(checks())) ? 0 : 1);
