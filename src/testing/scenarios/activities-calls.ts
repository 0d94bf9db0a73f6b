import type { LiveUpdate } from '../../adapter/ports.js';
import { expectEqual, expectThat } from '../expectations.js';
import {
  comesTrue,
  expectAborted,
  expectAbortedOnItsWay,
  expectNothingLeft,
  expectTyped,
  write,
  whileListening,
} from '../steps.js';
import type { Scenario, Stage } from '../scenario.js';
import { canJoin, canPlan, hasActivities, plan, span } from './activities-stage.js';

const hasUpdates: Scenario['applies'] = ({ activities }) => activities?.subscribe !== undefined;

/**
 * Plans activities until one of them is heard of: a connection takes its time to stand, and who looks at intervals hears by
 * whatever is read meanwhile.
 */
async function planUntilHeard(stage: Stage, updates: readonly LiveUpdate[]): Promise<boolean> {
  const ids: string[] = [];
  const isHeard = () => updates.some((update) => update.type === 'missed' || ids.includes(update.id));
  for (let attempt = 0; attempt < 5 && !isHeard(); attempt++) {
    ids.push((await plan(stage)).id);
    await comesTrue(isHeard);
  }
  return isHeard();
}

/** How calls about activities end, and what is heard while they do not. */
export const activityCallScenarios: readonly Scenario[] = [
  {
    key: 'activities.abort.before',
    title: 'does nothing once the caller has given up, and rejects with the reason',
    applies: hasActivities,
    async run(stage) {
      const port = stage.backend.adapter.activities!;
      const id = 'no-such-activity';
      const period = { from: '2026-10-01', until: '2026-12-31' };
      await expectAborted((options) => port.list(span(stage, 0, 7), options));
      await expectAborted((options) => port.get(id, options));
      if (port.series) await expectAborted((options) => port.series!('no-such-series', options));
      if (port.frequency) await expectAborted((options) => port.frequency!(period, options));
      if (!port.rsvp) return;
      await expectAborted((options) => port.rsvp!.join(id, {}, { ...write(), ...options }));
      await expectAborted((options) => port.rsvp!.leave(id, { ...write(), ...options }));
    },
  },
  {
    key: 'activities.abort.on-its-way',
    title: 'stops a call that is on its way, and leaves nothing running',
    applies: hasActivities,
    needs: ['line.hold'],
    async run(stage) {
      const port = stage.backend.adapter.activities!;
      await expectNothingLeft(stage.backend.line!, async () => {
        await expectAbortedOnItsWay((options) => port.list(span(stage, 0, 7), options));
        await expectAbortedOnItsWay((options) => port.get('no-such-activity', options));
        if (port.rsvp) {
          await expectAbortedOnItsWay((options) =>
            port.rsvp!.join('no-such-activity', {}, { ...write(), ...options }),
          );
        }
      });
    },
  },
  {
    key: 'activities.errors.typed',
    title: 'rejects with AdapterErrors alone, and never throws at once',
    applies: canJoin,
    async run({ backend }) {
      const { rsvp } = backend.adapter.activities!;
      await expectTyped(() => rsvp!.join('no-such-activity', {}, write()), 'join() of an unknown activity');
      await expectTyped(() => rsvp!.leave('no-such-activity', write()), 'leave() of an unknown activity');
    },
  },
  {
    key: 'activities.subscribe.heard',
    title: 'tells of what is planned',
    applies: hasUpdates,
    needs: canPlan,
    async run(stage) {
      const port = stage.checked.activities!;
      await port.list(span(stage, 0, 7), {});
      const updates: LiveUpdate[] = [];
      const isHeard = await whileListening(
        port,
        (update) => updates.push(update),
        () => planUntilHeard(stage, updates),
      );
      expectThat(isHeard, 'an update about a new activity');
    },
  },
  {
    key: 'activities.subscribe.ended',
    title: 'is silent once it is ended, also when that is done twice',
    applies: hasUpdates,
    needs: canPlan,
    async run(stage) {
      const port = stage.backend.adapter.activities!;
      await port.list(span(stage, 0, 7), {});
      const [ended, others]: [LiveUpdate[], LiveUpdate[]] = [[], []];
      const end = port.subscribe!((update) => ended.push(update));
      end();
      end();
      ended.length = 0;
      const isHeard = await whileListening(
        port,
        (update) => others.push(update),
        () => planUntilHeard(stage, others),
      );
      expectThat(isHeard, 'an update for the one who still listens');
      expectEqual(ended, [], 'what was heard after the end');
    },
  },
];
