import { proofSeed as seed } from '../../../test/support/seeds.js';
import { testSequences } from './support/sequences.js';

testSequences({ numRuns: 500, seed });
