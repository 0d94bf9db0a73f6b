import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

// Puts what the page loads beside it, as a portal has it among its own static files.
const { resolve } = createRequire(import.meta.url);
cpSync(dirname(resolve('linli/bundle/linli.classic.js')), 'static/linli', { recursive: true });
