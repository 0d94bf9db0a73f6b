import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { allCases } from '../../support/icalendar/all-cases.js';
import { differences, readCase } from '../../support/icalendar/calendar-case.js';

describe('icalendar: what becomes of calendars, good and malformed', () => {
  for (const one of allCases) {
    it(one.name, async () => {
      assert.deepEqual(differences(one, await readCase(one), isDeepStrictEqual), []);
    });
  }
});
