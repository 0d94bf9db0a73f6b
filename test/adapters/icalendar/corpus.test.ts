import { expect } from '@open-wc/testing';
import { allCases } from '../../support/icalendar/all-cases.js';
import { differences, readCase } from '../../support/icalendar/calendar-case.js';

// Engines differ in decoding, in the zones that they know and when they set their clocks, and in regular expressions.

const isSame = (one: unknown, other: unknown) => {
  try {
    expect(one).to.deep.equal(other);
    return true;
  } catch {
    return false;
  }
};

describe('icalendar: what becomes of calendars in this engine', () => {
  for (const one of allCases) {
    it(one.name, async () => {
      expect(differences(one, await readCase(one), isSame)).to.deep.equal([]);
    });
  }
});
