#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const manifest = readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8');
const { version } = JSON.parse(manifest) as { version: string };
const [command, ...more] = process.argv.slice(2);

// What the other command needs is not loaded.
if (command === 'brand') (await import('./brand.js')).runBrand(more);
else await (await import('../doctor/command/run.js')).runDoctor(process.argv.slice(2), version);
