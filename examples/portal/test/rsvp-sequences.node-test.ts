import { testRsvpSequences } from './support/rsvp-sequences.js';

// `npm run proof -- rsvp-sequences` plays many more.
testRsvpSequences(12);
