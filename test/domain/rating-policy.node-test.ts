import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/fast-check.js';
import {
  afterAsking,
  afterOutcome,
  afterRefusal,
  afterUndo,
  blankMemory,
  chooseInvitation,
  decideAsking,
  defaultAskingRules,
  laterPause,
  questionLasts,
  subjectKey,
  type AskingMemory,
  type AskingSituation,
  type RatingInvitation,
} from '../../src/domain/index.js';

const hour = 3_600_000;
const day = 24 * hour;
const noon = Date.parse('2026-11-23T12:00:00Z');

const invitation = (id: string, resolvedAt: number, expiresAt?: number): RatingInvitation => ({
  id: `i-${id}`,
  subject: { type: 'request', id, title: 'Lift' },
  scale: 'satisfaction',
  resolvedAt: new Date(resolvedAt).toISOString(),
  ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt).toISOString() }),
});

const situation = (now: number, memory: AskingMemory = blankMemory, formInUse = false): AskingSituation => ({
  now,
  memory,
  rules: defaultAskingRules,
  formInUse,
});

const lift = invitation('lift', noon);

describe('when to ask', () => {
  it('is after the work, and after a delay, of which the end is told', () => {
    assert.deepEqual(decideAsking(lift, situation(noon - 1)), { ask: false, changesAt: noon + hour });
    assert.deepEqual(decideAsking(lift, situation(noon + hour - 1)), { ask: false, changesAt: noon + hour });
    assert.deepEqual(decideAsking(lift, situation(noon + hour)), { ask: true });
  });

  it('is not over a form in use, which no clock ends', () => {
    assert.deepEqual(decideAsking(lift, situation(noon + hour, blankMemory, true)), { ask: false });
  });

  it('is not after the end of the invitation', () => {
    const soon = invitation('lift', noon, noon + 2 * hour);
    assert.deepEqual(decideAsking(soon, situation(noon + hour)), { ask: true, changesAt: noon + 2 * hour });
    assert.deepEqual(decideAsking(soon, situation(noon + 2 * hour)), { ask: false });
    assert.deepEqual(decideAsking(invitation('lift', noon, noon + hour), situation(noon)), { ask: false });
  });

  it('is once: the question stands for a day, over reloads and forms, and then no more', () => {
    const asked = afterAsking(blankMemory, 'lift', noon + hour);
    const over = noon + hour + questionLasts;
    assert.deepEqual(decideAsking(lift, situation(over - 1, asked, true)), { ask: true, changesAt: over });
    assert.deepEqual(decideAsking(lift, situation(over, asked)), { ask: false });
    assert.equal(afterAsking(asked, 'lift', over), asked);
  });

  it('is once more after "later", and not a third time', () => {
    const later = afterOutcome(afterAsking(blankMemory, 'lift', noon), 'lift', 'later', noon + hour);
    const again = noon + hour + laterPause;
    assert.deepEqual(decideAsking(lift, situation(again - 1, later)), { ask: false, changesAt: again });
    assert.deepEqual(decideAsking(lift, situation(again, later)), { ask: true });
    const twice = afterOutcome(afterAsking(later, 'lift', again), 'lift', 'later', again);
    assert.deepEqual(decideAsking(lift, situation(again + 100 * day, twice)), { ask: false });
  });

  it('is never after an answer, or after "don’t ask again"', () => {
    const memory = afterOutcome(blankMemory, 'lift', 'answered', noon);
    assert.deepEqual(decideAsking(lift, situation(noon + 100 * day, memory)), { ask: false });
    const never = { ...blankMemory, never: true };
    assert.deepEqual(decideAsking(lift, situation(noon + 100 * day, never)), { ask: false });
  });

  it('stands again after "later" was taken back, and leaves what was remembered since', () => {
    const asked = afterAsking(blankMemory, 'lift', noon);
    const later = afterOutcome(asked, 'lift', 'later', noon + hour);
    const since = { ...afterOutcome(later, 'tap', 'answered', noon + hour), never: true };
    assert.deepEqual(afterUndo(later, asked, 'lift'), asked);
    const undone = afterUndo(since, asked, 'lift');
    assert.equal(undone.never, true);
    assert.deepEqual(undone.asked, [
      { subjectId: 'tap', at: noon + hour, outcome: 'answered' },
      { subjectId: 'lift', at: noon },
    ]);
    const answered = afterOutcome(later, 'lift', 'answered', noon + 2 * hour);
    assert.equal(afterUndo(answered, asked, 'lift'), answered);
  });

  it('is of an activity apart from a request of the same id, as which what was remembered before counts', () => {
    const yoga: RatingInvitation = { ...lift, subject: { type: 'activity', id: 'lift', title: 'Yoga' } };
    const before: AskingMemory = {
      never: false,
      asked: [{ subjectId: 'lift', at: noon, outcome: 'answered' }],
    };
    const now = noon + defaultAskingRules.coolDown;
    assert.deepEqual(decideAsking(lift, situation(now, before)), { ask: false });
    assert.deepEqual(decideAsking(yoga, situation(now, before)), { ask: true });
    const asked = afterAsking(before, subjectKey(yoga.subject), now);
    assert.equal(chooseInvitation([lift, yoga], situation(now, asked)).invitation, yoga);
    const answered = afterOutcome(asked, subjectKey(yoga.subject), 'answered', now);
    assert.deepEqual(decideAsking(yoga, situation(now + day, answered)), { ask: false });
  });

  it('is anew after an answer was refused, however late, and changes nothing else', () => {
    const refusedAt = noon + 3 * day;
    const asked = afterAsking(afterOutcome(blankMemory, 'lift', 'later', noon), 'lift', noon + day);
    const answered = afterOutcome(asked, 'lift', 'answered', noon + day);
    const again = afterRefusal(answered, 'lift', refusedAt);
    assert.deepEqual(decideAsking(lift, situation(refusedAt, again)), {
      ask: true,
      changesAt: refusedAt + questionLasts,
    });
    assert.equal(afterRefusal(again, 'lift', refusedAt + 1), again);
    assert.equal(afterRefusal(answered, 'tap', refusedAt), answered);
    assert.equal(afterRefusal(asked, 'lift', refusedAt), asked);
    const silenced = { ...answered, never: true };
    assert.deepEqual(decideAsking(lift, situation(refusedAt, afterRefusal(silenced, 'lift', refusedAt))), {
      ask: false,
    });
  });

  it('is a week after the question about anything else', () => {
    const memory = afterOutcome(afterAsking(blankMemory, 'tap', noon), 'tap', 'answered', noon + hour);
    assert.deepEqual(decideAsking(lift, situation(noon + 2 * hour, memory)), {
      ask: false,
      changesAt: noon + 7 * day,
    });
    assert.deepEqual(decideAsking(lift, situation(noon + 7 * day, memory)), { ask: true });
  });

  it('prefers what stands to what would be new', () => {
    const memory = afterAsking(blankMemory, 'tap', noon);
    const tap = invitation('tap', noon - 10 * day);
    const rules = { delay: 0, coolDown: 0 };
    const chosen = chooseInvitation([lift, tap], { ...situation(noon + hour, memory), rules });
    assert.equal(chosen.invitation?.subject.id, 'tap');
  });

  it('of several is told by the first change of any', () => {
    const tap = invitation('tap', noon + 3 * hour);
    assert.deepEqual(chooseInvitation([tap, lift], situation(noon)), { ask: false, changesAt: noon + hour });
    assert.deepEqual(chooseInvitation([], situation(noon)), { ask: false });
  });
});

// A week of random visits; what is asked follows the decisions.
describe('of random histories', () => {
  const span = fc.integer({ min: 0, max: 20 * day });
  const subjects = fc.constantFrom('a', 'b', 'c');
  const acts = fc.array(
    fc.record({
      wait: fc.integer({ min: 0, max: 3 * day }),
      act: fc.constantFrom('visit', 'later', 'answered', 'never'),
      formInUse: fc.boolean(),
    }),
    { maxLength: 30 },
  );
  const rules = fc.record({ delay: fc.integer({ min: 0, max: 2 * day }), coolDown: span });

  /** Plays it, and gives the moments at which a question was newly put. */
  const play = (
    invitations: readonly RatingInvitation[],
    given: { delay: number; coolDown: number },
    steps: readonly { wait: number; act: string; formInUse: boolean }[],
  ) => {
    let now = noon;
    let memory = blankMemory;
    const put: { id: string; at: number; formInUse: boolean }[] = [];
    for (const { wait, act, formInUse } of steps) {
      now += wait;
      const { ask, invitation: chosen } = chooseInvitation(invitations, {
        now,
        memory,
        rules: given,
        formInUse,
      });
      if (!ask || !chosen) continue;
      const { id } = chosen.subject;
      const after = afterAsking(memory, id, now);
      if (after !== memory) put.push({ id, at: now, formInUse });
      memory = after;
      if (act === 'never') memory = { ...memory, never: true };
      else if (act !== 'visit') memory = afterOutcome(memory, id, act as 'later', now);
    }
    return put;
  };

  const invitations = fc.uniqueArray(fc.record({ id: subjects, resolved: span, lasts: span }), {
    selector: ({ id }) => id,
    minLength: 1,
  });

  it('nothing is put too early, too late, over a form, more than twice, or within the cool-down of another', () => {
    fc.assert(
      fc.property(invitations, rules, acts, (some, given, steps) => {
        const all = some.map(({ id, resolved, lasts }) =>
          invitation(id, noon + resolved - 10 * day, noon + resolved - 10 * day + lasts),
        );
        const put = play(all, given, steps);
        for (const [index, { id, at, formInUse }] of put.entries()) {
          const { resolvedAt, expiresAt } = all.find(({ subject }) => subject.id === id)!;
          assert.ok(at >= Date.parse(resolvedAt) + given.delay && at < Date.parse(expiresAt!));
          assert.equal(formInUse, false);
          for (const earlier of put.slice(0, index)) {
            if (earlier.id !== id) assert.ok(at - earlier.at >= given.coolDown);
          }
        }
        for (const { subject } of all) assert.ok(put.filter(({ id }) => id === subject.id).length <= 2);
      }),
      { numRuns: 3000 },
    );
  });

  it('the answer changes by itself at the instant that was told, and not before', () => {
    fc.assert(
      fc.property(invitations, rules, span, span, (some, given, asked, wait) => {
        const all = some.map(({ id, resolved, lasts }) =>
          invitation(id, noon + resolved, noon + resolved + lasts),
        );
        const memory = afterAsking(blankMemory, 'a', noon + asked);
        const at = (now: number) =>
          chooseInvitation(all, { now, memory, rules: given, formInUse: false }).ask;
        const now = noon + asked + wait;
        const decision = chooseInvitation(all, { now, memory, rules: given, formInUse: false });
        const { changesAt } = decision;
        if (changesAt === undefined) return assert.equal(at(now + 400 * day), decision.ask);
        assert.ok(changesAt > now);
        assert.equal(at(changesAt - 1), decision.ask);
      }),
      { numRuns: 5000 },
    );
  });
});
