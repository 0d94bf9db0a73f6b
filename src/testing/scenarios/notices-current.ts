import { isCurrent, type Notice } from '../../domain/index.js';
import { expectEqual, expectThat } from '../expectations.js';
import { idsOf } from '../steps.js';
import type { Scenario } from '../scenario.js';
import { daysAhead, nowOf } from '../times.js';
import { canPublish, publish } from './notices-stage.js';

const hasCurrent: Scenario['applies'] = ({ notices }) => notices?.current !== undefined;

/** What is about the same urgency stands in the order in which it begins. */
function expectSoonestFirst(notices: readonly Notice[]): void {
  for (const priority of ['urgent', 'normal']) {
    const begins = notices
      .filter((notice) => notice.window && (notice.priority ?? 'normal') === priority)
      .map(({ window }) => Date.parse(window!.from));
    expectEqual(
      begins,
      [...begins].sort((one, other) => one - other),
      'when what is ahead begins, in order',
    );
  }
}

/** What matters now, wherever it stands in the list. */
export const noticeCurrentScenarios: readonly Scenario[] = [
  {
    key: 'notices.current.only',
    title: 'gives at most fifty notices, and only such as matter now',
    isSafe: true,
    applies: hasCurrent,
    async run(stage) {
      const current = await stage.checked.notices!.current!({});
      expectThat(current.length <= 50, `fifty at most, and there are ${current.length}`);
      const others = current.filter((notice) => !isCurrent(notice, nowOf(stage)));
      expectEqual(idsOf(others), [], 'what does not matter now');
      expectEqual(new Set(idsOf(current)).size, current.length, 'the number of different ids');
    },
  },
  {
    key: 'notices.current.urgent',
    title: 'gives what is urgent, and leaves out what is not',
    applies: hasCurrent,
    needs: canPublish,
    async run(stage) {
      const urgent = await publish(stage, { priority: 'urgent' });
      const usual = await publish(stage);
      const ids = idsOf(await stage.checked.notices!.current!({}));
      if (urgent.priority === 'urgent') expectThat(ids.includes(urgent.id), 'the urgent notice');
      expectThat(!ids.includes(usual.id), 'no notice that is not urgent');
    },
  },
  {
    key: 'notices.current.windows',
    title: 'gives outages and works that are not over, the soonest first',
    applies: hasCurrent,
    needs: canPublish,
    async run(stage) {
      const during = (from: number, until: number) =>
        publish(stage, {
          kind: 'works',
          window: { from: daysAhead(stage, from), until: daysAhead(stage, until) },
        });
      const notices = [await during(5, 6), await during(-1, 1), await during(3, 4), await during(-3, -2)];
      const current = await stage.checked.notices!.current!({});
      for (const notice of notices) {
        if (!notice.window) continue;
        const isDue = isCurrent(notice, nowOf(stage));
        const what = `whether the works from ${notice.window.from} on are there`;
        expectEqual(idsOf(current).includes(notice.id), isDue, what);
      }
      expectSoonestFirst(current);
    },
  },
  {
    key: 'notices.current.expired',
    title: 'gives nothing that was urgent and no longer applies',
    applies: hasCurrent,
    needs: canPublish,
    async run(stage) {
      const notice = await publish(stage, { priority: 'urgent', validUntil: daysAhead(stage, -2) });
      if (notice.validUntil === undefined) return;
      const ids = idsOf(await stage.checked.notices!.current!({}));
      expectThat(!ids.includes(notice.id), 'no notice that has expired');
    },
  },
];
