import { register } from 'tsx/esm/api';
import { parentPort, workerData } from 'node:worker_threads';

// A thread does not read TypeScript by itself, even where its process does.
register();
const { simulate } = await import('./simulate.ts');
parentPort.postMessage(await simulate(workerData.seed, workerData.submissions));
