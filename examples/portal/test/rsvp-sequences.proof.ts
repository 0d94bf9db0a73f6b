import { proofSeed as seed } from '../../../test/support/seeds.js';
import { testRsvpSequences } from './support/rsvp-sequences.js';

testRsvpSequences({ numRuns: 500, seed });
