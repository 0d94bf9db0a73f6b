import { sampleSeed as seed } from '../../../test/support/seeds.js';
import { testSequences } from './support/sequences.js';

// `npm run proof -- sequences` plays 500.
testSequences({ numRuns: 12, seed });
