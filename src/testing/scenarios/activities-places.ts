import type { Activity, RsvpInput } from '../../domain/index.js';
import { expectEqual, expectThat } from '../expectations.js';
import { write } from '../steps.js';
import type { Need, Scenario, Stage } from '../scenario.js';
import { canJoin, canPlan, plan } from './activities-stage.js';

const withNeighbour: readonly Need[] = [...canPlan, 'neighbour.activities.rsvp'];

/** An activity with one place that somebody has: one whom only staff know, or else the neighbour. */
async function planFull(stage: Stage, hasLine: boolean): Promise<Activity> {
  const { backend, checked } = stage;
  const capacity = { total: 1, taken: 1, ...(hasLine && { waiting: 0 }) };
  const planned = await plan(stage, { capacity });
  if (planned.capacity?.taken === 0) {
    const neighbour = backend.neighbour?.activities?.rsvp;
    expectThat(
      neighbour !== undefined,
      'a neighbour to take the place, as staff cannot say that it is taken',
    );
    await neighbour.join(planned.id, {}, write());
  }
  const full = (await checked.activities!.get(planned.id, {}))!;
  expectEqual([full.capacity?.total, full.capacity?.taken], [1, 1], 'all places and those that are taken');
  return full;
}

const join = (stage: Stage, id: string, reply: RsvpInput, options = write()) =>
  stage.checked.activities!.rsvp!.join(id, reply, options);

/** Places that are not there, and the line for them. */
export const activityPlaceScenarios: readonly Scenario[] = [
  {
    key: 'activities.join.full',
    title: 'answers with none where there is no room, and takes no place',
    applies: canJoin,
    needs: canPlan,
    async run(stage) {
      for (const hasLine of [false, true]) {
        const { id } = await planFull(stage, hasLine);
        const { rsvp, capacity } = await join(stage, id, {});
        expectEqual(rsvp?.state, 'none', 'what became of it');
        expectEqual(capacity?.taken, 1, 'how many places are taken');
        expectEqual(capacity?.waiting ?? 0, 0, 'how many wait');
      }
    },
  },
  {
    key: 'activities.join.no-line',
    title: 'lets nobody wait where there is no waiting list',
    applies: canJoin,
    needs: canPlan,
    async run(stage) {
      const { id, capacity } = await planFull(stage, false);
      if (capacity?.waiting !== undefined) return;
      expectEqual((await join(stage, id, { wait: true })).rsvp?.state, 'none', 'what became of it');
    },
  },
  {
    key: 'activities.join.waiting',
    title: 'puts who wants to wait in the line, once, with a position',
    applies: canJoin,
    needs: canPlan,
    async run(stage) {
      const { id, capacity } = await planFull(stage, true);
      if (capacity?.waiting === undefined) return;
      const options = write();
      for (const again of [options, options, write()]) {
        const answer = await join(stage, id, { wait: true }, again);
        expectEqual([answer.rsvp?.state, answer.rsvp?.position], ['waiting', 1], 'the place in the line');
        expectEqual([answer.capacity?.taken, answer.capacity?.waiting], [1, 1], 'who comes and who waits');
      }
      const read = await stage.checked.activities!.get(id, {});
      expectEqual([read?.rsvp?.state, read?.rsvp?.position], ['waiting', 1], 'the place when it is read');
    },
  },
  {
    key: 'activities.leave.waiting',
    title: 'gives up a place in the line too',
    applies: canJoin,
    needs: canPlan,
    async run(stage) {
      const { id, capacity } = await planFull(stage, true);
      if (capacity?.waiting === undefined) return;
      await join(stage, id, { wait: true });
      const left = await stage.checked.activities!.rsvp!.leave(id, write());
      expectEqual(left.rsvp?.state ?? 'none', 'none', 'what became of it');
      expectEqual([left.capacity?.taken, left.capacity?.waiting], [1, 0], 'who comes and who waits');
    },
  },
  {
    key: 'activities.join.more-guests',
    title: 'leaves it as it was where there is no room for more guests',
    applies: canJoin,
    needs: canPlan,
    async run(stage) {
      const planned = await plan(stage, { capacity: { total: 2, taken: 0 }, guestsAtMost: 2 });
      const { id, guestsAtMost = 0, capacity } = planned;
      if (guestsAtMost < 2 || capacity?.total !== 2) return;
      await join(stage, id, { guests: 1 });
      const answer = await join(stage, id, { guests: 2 }).catch(() => undefined);
      const activity = answer ?? (await stage.checked.activities!.get(id, {}))!;
      expectEqual([activity.rsvp?.state, activity.rsvp?.guests], ['joined', 1], 'who comes, with how many');
      expectEqual(activity.capacity?.taken, 2, 'how many places are taken');
    },
  },
  {
    key: 'activities.join.last-place',
    title: 'gives the last place to one of two who want it at the same time',
    applies: canJoin,
    needs: withNeighbour,
    async run(stage) {
      const { id, capacity } = await plan(stage, { capacity: { total: 1, taken: 0 } });
      expectEqual([capacity?.total, capacity?.taken], [1, 0], 'all places and those that are taken');
      const neighbour = stage.backend.neighbour!.activities!;
      const attempts = Array.from({ length: 10 }, (_, index) => {
        const { rsvp } = index % 2 === 0 ? stage.checked.activities! : neighbour;
        return rsvp!.join(id, {}, write());
      });
      await Promise.all(attempts);
      const [mine, theirs] = [await stage.checked.activities!.get(id, {}), await neighbour.get(id, {})];
      const states = [mine?.rsvp?.state ?? 'none', theirs?.rsvp?.state ?? 'none'].sort();
      expectEqual(states, ['joined', 'none'], 'what became of both');
      expectEqual([mine?.capacity?.taken, theirs?.capacity?.taken], [1, 1], 'how many places are taken');
    },
  },
  {
    key: 'activities.join.moves-up',
    title: 'moves the line up when a place gets free',
    applies: canJoin,
    needs: withNeighbour,
    async run(stage) {
      const { id, capacity } = await plan(stage, { capacity: { total: 1, taken: 0, waiting: 0 } });
      if (capacity?.waiting === undefined) return;
      const neighbour = stage.backend.neighbour!.activities!.rsvp!;
      await neighbour.join(id, {}, write());
      const waiting = await join(stage, id, { wait: true });
      expectEqual(waiting.rsvp?.state, 'waiting', 'what became of it');
      await neighbour.leave(id, write());
      const read = await stage.checked.activities!.get(id, {});
      expectEqual(read?.rsvp?.state, 'joined', 'what became of it once the place was free');
      expectEqual([read?.capacity?.taken, read?.capacity?.waiting], [1, 0], 'who comes and who waits');
    },
  },
];
