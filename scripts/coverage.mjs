import { ensureBrowsers } from './ensure-browsers.mjs';
import { runTool } from './run/command.mjs';
import { ensureDependencies } from './run/dependencies.mjs';

/** `npm run coverage`: what the browser tests reach of the library, by Chromium's count; fails below the threshold. */
await ensureDependencies();
await ensureBrowsers();
process.exit(await runTool('wtr', [], { BROWSERS: 'chromium', COVERAGE: '1' }));
