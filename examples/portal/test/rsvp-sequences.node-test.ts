import { sampleSeed as seed } from '../../../test/support/seeds.js';
import { testRsvpSequences } from './support/rsvp-sequences.js';

// `npm run proof -- rsvp-sequences` plays 500.
testRsvpSequences({ numRuns: 12, seed });
