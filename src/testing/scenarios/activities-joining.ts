import type { Activity, RsvpInput } from '../../domain/index.js';
import { expectEqual, expectRejection, expectThat } from '../expectations.js';
import { oddIds, sendUntilAnswered, write } from '../steps.js';
import type { Scenario, Stage } from '../scenario.js';
import { daysAhead } from '../times.js';
import { canJoin, canPlan, during, plan } from './activities-stage.js';

/** Ten places, of which the backend may know that some are taken. */
const roomy = { capacity: { total: 10, taken: 0 } } as const;

const takenOf = ({ capacity }: Activity) => capacity?.taken ?? 0;

/** Joins, and expects the activity to say the same when it is read then. */
async function join(stage: Stage, id: string, reply: RsvpInput = {}, options = write()): Promise<Activity> {
  const port = stage.checked.activities!;
  const answer = await port.rsvp!.join(id, reply, options);
  await expectKept(stage, answer);
  return answer;
}

async function leave(stage: Stage, id: string, options = write()): Promise<Activity> {
  const answer = await stage.checked.activities!.rsvp!.leave(id, options);
  await expectKept(stage, answer);
  return answer;
}

async function expectKept(stage: Stage, { id, rsvp, capacity }: Activity): Promise<void> {
  const read = await stage.checked.activities!.get(id, {});
  expectEqual(read?.rsvp, rsvp, 'the own place when it is read');
  expectEqual(read?.capacity, capacity, 'the places when they are read');
}

/** Expects whether the resident comes, with how many guests, and how many places that takes beside others. */
function expectComing(activity: Activity, guests: number, others: number): void {
  expectEqual(activity.rsvp?.state, 'joined', 'what became of it');
  expectEqual(activity.rsvp?.guests ?? 0, guests, 'the number of guests');
  if (activity.capacity)
    expectEqual(activity.capacity.taken, others + 1 + guests, 'how many places are taken');
}

function expectAway(activity: Activity, others: number): void {
  expectEqual(activity.rsvp?.state ?? 'none', 'none', 'what became of it');
  if (activity.capacity) expectEqual(activity.capacity.taken, others, 'how many places are taken');
}

/** Joining and leaving where there is room. */
export const activityJoiningScenarios: readonly Scenario[] = [
  {
    key: 'activities.join.kept',
    title: 'joins, and answers with the place and with how many are taken then',
    applies: canJoin,
    needs: canPlan,
    async run(stage) {
      const planned = await plan(stage, roomy);
      expectEqual(planned.rsvp?.state ?? 'none', 'none', 'the own place before');
      expectComing(await join(stage, planned.id), 0, takenOf(planned));
    },
  },
  {
    key: 'activities.join.uncounted',
    title: 'joins where nobody counts places',
    applies: canJoin,
    needs: canPlan,
    async run(stage) {
      const { id } = await plan(stage, { joinable: true });
      expectEqual((await join(stage, id)).rsvp?.state, 'joined', 'what became of it');
    },
  },
  {
    key: 'activities.join.again',
    title: 'takes one place however often it comes: the same key, another key, ten at once',
    applies: canJoin,
    needs: canPlan,
    async run(stage) {
      const planned = await plan(stage, roomy);
      const options = write();
      const { rsvp } = stage.checked.activities!;
      await join(stage, planned.id, {}, options);
      expectComing(await join(stage, planned.id, {}, options), 0, takenOf(planned));
      expectComing(await join(stage, planned.id), 0, takenOf(planned));
      const keys = [options, options, ...Array.from({ length: 8 }, write)];
      for (const answer of await Promise.all(keys.map((key) => rsvp!.join(planned.id, {}, key)))) {
        expectComing(answer, 0, takenOf(planned));
      }
      expectComing((await stage.checked.activities!.get(planned.id, {}))!, 0, takenOf(planned));
    },
  },
  {
    key: 'activities.join.lost-reply',
    title: 'takes one place after a lost reply',
    applies: canJoin,
    needs: [...canPlan, 'line.loseReply'],
    async run(stage) {
      const planned = await plan(stage, roomy);
      const options = write();
      stage.backend.line!.loseReply();
      const answer = await sendUntilAnswered(() =>
        stage.checked.activities!.rsvp!.join(planned.id, {}, options),
      );
      expectComing(answer, 0, takenOf(planned));
    },
  },
  {
    key: 'activities.join.late-repeat',
    title: 'joins nobody anew by a key that comes again after they left',
    applies: canJoin,
    needs: canPlan,
    async run(stage) {
      const planned = await plan(stage, roomy);
      const options = write();
      await join(stage, planned.id, {}, options);
      await leave(stage, planned.id);
      await stage.checked.activities!.rsvp!.join(planned.id, {}, options);
      expectAway((await stage.checked.activities!.get(planned.id, {}))!, takenOf(planned));
    },
  },
  {
    key: 'activities.join.guests',
    title: 'takes places for guests, and changes with how many',
    applies: canJoin,
    needs: canPlan,
    async run(stage) {
      const planned = await plan(stage, { ...roomy, guestsAtMost: 2 });
      const { id, guestsAtMost = 0 } = planned;
      if (guestsAtMost < 2) return;
      for (const guests of [1, 2, 0]) {
        expectComing(await join(stage, id, { guests }), guests, takenOf(planned));
      }
    },
  },
  {
    key: 'activities.join.too-many-guests',
    title: 'lets nobody bring more guests than one may',
    applies: canJoin,
    needs: canPlan,
    async run(stage) {
      const { id, guestsAtMost = 0 } = await plan(stage, { ...roomy, guestsAtMost: 1 });
      const reply = { guests: guestsAtMost + 1 };
      await expectRejection(stage.checked.activities!.rsvp!.join(id, reply, write()), 'invalid', 'conflict');
      expectEqual((await stage.checked.activities!.get(id, {}))?.rsvp?.guests ?? 0, 0, 'the guests');
    },
  },
  {
    key: 'activities.join.refused',
    title: 'rejects with conflict what is closed, over or cancelled',
    applies: canJoin,
    needs: canPlan,
    async run(stage) {
      const cancelled = await plan(stage, { ...roomy, status: 'cancelled' });
      const over = await plan(stage, { ...roomy, when: during(stage, -3, -2.9) });
      const closed = await plan(stage, { ...roomy, joinUntil: daysAhead(stage, -1) });
      // What the backend has no word for is left out, and then it is open.
      const refused = [
        ...(cancelled.status === 'cancelled' ? [cancelled] : []),
        over,
        ...(closed.joinUntil === undefined ? [] : [closed]),
      ];
      for (const { id, title } of refused) {
        const what = stage.checked.activities!.rsvp!.join(id, {}, write());
        await expectRejection(what, 'conflict');
        const read = await stage.checked.activities!.get(id, {});
        expectEqual(read?.rsvp?.state ?? 'none', 'none', `the own place in "${title}"`);
      }
    },
  },
  {
    key: 'activities.join.unknown',
    title: 'rejects with not-found for an activity that there is not',
    applies: canJoin,
    async run({ checked }) {
      const { rsvp } = checked.activities!;
      for (const id of oddIds) {
        await expectRejection(rsvp!.join(id, {}, write()), 'not-found');
        await expectRejection(rsvp!.leave(id, write()), 'not-found');
      }
    },
  },
  {
    key: 'activities.join.after-reload',
    title: 'still knows after a reload who comes',
    applies: canJoin,
    needs: [...canPlan, 'reload'],
    async run(stage) {
      const { id } = await plan(stage, roomy);
      const { rsvp } = await join(stage, id);
      const read = await stage.backend.reload!().activities!.get(id, {});
      expectEqual(read?.rsvp, rsvp, 'the own place after the reload');
    },
  },
  {
    key: 'activities.leave.kept',
    title: 'gives a place up, and it is free again',
    applies: canJoin,
    needs: canPlan,
    async run(stage) {
      const planned = await plan(stage, roomy);
      const { id } = planned;
      await join(stage, id);
      const options = write();
      expectAway(await leave(stage, id, options), takenOf(planned));
      expectAway(await leave(stage, id, options), takenOf(planned));
      expectAway(await leave(stage, id), takenOf(planned));
      expectComing(await join(stage, id), 0, takenOf(planned));
    },
  },
  {
    key: 'activities.leave.late-repeat',
    title: 'gives up no place that was taken since, by a key that comes again',
    applies: canJoin,
    needs: [...canPlan, 'line.loseReply'],
    async run(stage) {
      const planned = await plan(stage, roomy);
      const { id } = planned;
      await join(stage, id);
      const options = write();
      stage.backend.line!.loseReply();
      await sendUntilAnswered(() => stage.checked.activities!.rsvp!.leave(id, options));
      await join(stage, id);
      await stage.checked.activities!.rsvp!.leave(id, options);
      const read = await stage.checked.activities!.get(id, {});
      expectThat(read !== undefined, 'the activity');
      expectComing(read, 0, takenOf(planned));
    },
  },
];
