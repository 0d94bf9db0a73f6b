import { expect } from '@open-wc/testing';
import { isDeepSame } from '../../support/deep-same.js';
import { allCases } from '../../support/icalendar/all-cases.js';
import { differences, readCase } from '../../support/icalendar/calendar-case.js';

// Engines differ in decoding, in the zones that they know and when they set their clocks, and in regular expressions.

describe('icalendar: what becomes of calendars in this engine', () => {
  for (const one of allCases) {
    it(one.name, async () => {
      expect(differences(one, await readCase(one), isDeepSame)).to.deep.equal([]);
    });
  }
});
