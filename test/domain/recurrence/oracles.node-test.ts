import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../../support/fast-check.js';
import { icalOracle, temporalOracle } from './oracles.js';
import { horizon, oursOf, questions, type RandomQuestion } from './random-rules.js';

const same = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
  one !== undefined && other !== undefined && one.join() === other.join();

describe('random rules', () => {
  it('are expanded as ical.js and rrule-temporal do where these agree', (t) => {
    const tally = { unanswered: 0, both: 0, ical: 0, temporal: 0, neither: 0 };
    const check = (question: RandomQuestion) => {
      // A series begins with its start, given by its rule or not (RFC 5545, section 3.8.5.3). The oracles leave it out.
      const given = (starts: readonly string[] | undefined) =>
        question.isGiven ? starts : starts?.filter((start) => start !== question.start);
      const ours = given(oursOf(question));
      if (!ours || question.isGiven === undefined) {
        tally.unanswered++;
        return;
      }
      const ical = given(icalOracle(question, horizon));
      const temporal = given(temporalOracle(question, horizon));
      if (same(ical, temporal)) assert.deepEqual(ours, ical, JSON.stringify(question));
      if (same(ical, temporal)) tally.both++;
      else if (same(ours, temporal)) tally.temporal++;
      else if (same(ours, ical)) tally.ical++;
      else tally.neither++;
    };
    fc.assert(fc.property(questions, check), { numRuns: 1000 });
    t.diagnostic(JSON.stringify(tally));
    const asked = Object.values(tally).reduce((sum, count) => sum + count, 0);
    assert.ok(tally.both > asked / 4, JSON.stringify(tally));
    assert.ok(tally.unanswered < asked / 4, JSON.stringify(tally));
  });
});
