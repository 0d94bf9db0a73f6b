import fc from 'fast-check';
import { sampleSeed } from './seeds.js';

// The same cases each time; `SEED=…` tries others.
fc.configureGlobal({ seed: sampleSeed });

export { default } from 'fast-check';
