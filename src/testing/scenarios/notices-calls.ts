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
import { canPublish, hasNotices, publish } from './notices-stage.js';

const hasUpdates: Scenario['applies'] = ({ notices }) => notices?.subscribe !== undefined;

/**
 * Publishes notices until one of them is heard of: a connection takes its time to stand, and who looks at intervals hears
 * by whatever is read meanwhile.
 */
async function publishUntilHeard(stage: Stage, updates: readonly LiveUpdate[]): Promise<boolean> {
  const ids: string[] = [];
  const isHeard = () => updates.some((update) => update.type === 'missed' || ids.includes(update.id));
  for (let attempt = 0; attempt < 5 && !isHeard(); attempt++) {
    ids.push((await publish(stage)).id);
    await comesTrue(isHeard);
  }
  return isHeard();
}

/** How calls about notices end, and what is heard while they do not. */
export const noticeCallScenarios: readonly Scenario[] = [
  {
    key: 'notices.abort.before',
    title: 'does nothing once the caller has given up, and rejects with the reason',
    applies: hasNotices,
    async run({ backend }) {
      const port = backend.adapter.notices!;
      await expectAborted((options) => port.list({}, options));
      await expectAborted((options) => port.get('no-such-notice', options));
      if (port.current) await expectAborted((options) => port.current!(options));
      if (port.categories) await expectAborted((options) => port.categories!(options));
      if (port.markRead)
        await expectAborted((options) => port.markRead!({ ids: [] }, { ...write(), ...options }));
      if (port.acknowledge)
        await expectAborted((options) => port.acknowledge!('no-such-notice', { ...write(), ...options }));
    },
  },
  {
    key: 'notices.abort.on-its-way',
    title: 'stops a call that is on its way, and leaves nothing running',
    applies: hasNotices,
    needs: ['line.hold'],
    async run({ backend }) {
      const port = backend.adapter.notices!;
      await expectNothingLeft(backend.line!, async () => {
        await expectAbortedOnItsWay((options) => port.list({ limit: 3 }, options));
        await expectAbortedOnItsWay((options) => port.get('no-such-notice', options));
        if (port.markRead) {
          await expectAbortedOnItsWay((options) =>
            port.markRead!({ ids: ['no-such-notice'] }, { ...write(), ...options }),
          );
        }
      });
    },
  },
  {
    key: 'notices.errors.typed',
    title: 'rejects with AdapterErrors alone, and never throws at once',
    applies: ({ notices }) => notices?.acknowledge !== undefined,
    async run({ backend }) {
      await expectTyped(
        () => backend.adapter.notices!.acknowledge!('no-such-notice', write()),
        'acknowledge() of an unknown notice',
      );
    },
  },
  {
    key: 'notices.subscribe.heard',
    title: 'tells of what is published',
    applies: hasUpdates,
    needs: canPublish,
    async run(stage) {
      const port = stage.checked.notices!;
      await port.list({}, {});
      const updates: LiveUpdate[] = [];
      const isHeard = await whileListening(
        port,
        (update) => updates.push(update),
        () => publishUntilHeard(stage, updates),
      );
      expectThat(isHeard, 'an update about a new notice');
    },
  },
  {
    key: 'notices.subscribe.ended',
    title: 'is silent once it is ended, also when that is done twice',
    applies: hasUpdates,
    needs: canPublish,
    async run(stage) {
      const port = stage.backend.adapter.notices!;
      await port.list({}, {});
      const [ended, others]: [LiveUpdate[], LiveUpdate[]] = [[], []];
      const end = port.subscribe!((update) => ended.push(update));
      end();
      end();
      ended.length = 0;
      const isHeard = await whileListening(
        port,
        (update) => others.push(update),
        () => publishUntilHeard(stage, others),
      );
      expectThat(isHeard, 'an update for the one who still listens');
      expectEqual(ended, [], 'what was heard after the end');
    },
  },
];
