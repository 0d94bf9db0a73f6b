import { testRsvpSequences } from './support/rsvp-sequences.js';

testRsvpSequences(500);
