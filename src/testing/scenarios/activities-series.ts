import { expectEqual, expectThat } from '../expectations.js';
import { oddIds } from '../steps.js';
import type { Scenario } from '../scenario.js';
import { daysAhead } from '../times.js';
import { canPlan, during, plan, readCalendar, span } from './activities-stage.js';

const hasSeries: Scenario['applies'] = ({ activities }) => activities?.series !== undefined;
const hasFrequency: Scenario['applies'] = ({ activities }) => activities?.frequency !== undefined;

/** Whole series, how often there was something, and the address of a subscription. */
export const activitySeriesScenarios: readonly Scenario[] = [
  {
    key: 'activities.series.listed',
    title: 'gives the series of what it lists, under the same id and with a rule',
    isSafe: true,
    applies: hasSeries,
    async run(stage) {
      const calendar = await readCalendar(stage, span(stage, -14, 28));
      const ids = new Set(calendar.flatMap(({ seriesId }) => seriesId ?? []));
      for (const id of [...ids].slice(0, 5)) {
        const series = await stage.checked.activities!.series!(id, {});
        // What no rule can say is not given away.
        if (!series) continue;
        expectEqual(series.id, id, 'the id of the series');
        expectThat(/(^|;)FREQ=[A-Z]+/i.test(series.rule), `a rule with FREQ, not "${series.rule}"`);
      }
    },
  },
  {
    key: 'activities.series.unknown',
    title: 'answers with undefined for a series that there is not',
    isSafe: true,
    applies: hasSeries,
    async run({ checked }) {
      for (const id of oddIds) {
        expectEqual(await checked.activities!.series!(id, {}), undefined, `the series "${id.slice(0, 20)}"`);
      }
    },
  },
  {
    key: 'activities.frequency.counts',
    title: 'counts what was planned and what was held, what was cancelled among the planned',
    applies: hasFrequency,
    needs: canPlan,
    async run(stage) {
      const count = async () => {
        const period = { from: daysAhead(stage, -30).slice(0, 10), until: daysAhead(stage, 30).slice(0, 10) };
        const list = await stage.checked.activities!.frequency!(period, {});
        const { planned = 0, held = 0 } = list.find(({ category }) => category === 'meeting') ?? {};
        return { planned, held };
      };
      const before = await count();
      await plan(stage, { category: 'meeting', when: during(stage, -5, -4.9) });
      await plan(stage, { category: 'meeting', when: during(stage, 5, 5.1) });
      const when = during(stage, -4, -3.9);
      const { status } = await plan(stage, { category: 'meeting', when, status: 'cancelled' });
      const heldMore = status === 'cancelled' ? 1 : 2;
      const { planned, held } = await count();
      expectEqual(
        [planned - before.planned, held - before.held],
        [3, heldMore],
        'how many more planned and held',
      );
    },
  },
  {
    key: 'activities.frequency.period',
    title: 'counts in the days that are asked for alone',
    applies: hasFrequency,
    needs: canPlan,
    async run(stage) {
      const day = (number: number) => daysAhead(stage, number).slice(0, 10);
      const planned = async (from: number, until: number) => {
        const list = await stage.checked.activities!.frequency!({ from: day(from), until: day(until) }, {});
        return list.find(({ category }) => category === 'meeting')?.planned ?? 0;
      };
      const before = [await planned(8, 12), await planned(14, 20), await planned(2, 6)];
      await plan(stage, { category: 'meeting', when: during(stage, 10, 10.1) });
      const after = [await planned(8, 12), await planned(14, 20), await planned(2, 6)];
      const more = after.map((count, index) => count - before[index]!);
      expectEqual(more, [1, 0, 0], 'how many more are planned around it, after it and before it');
    },
  },
  {
    key: 'activities.frequency.sane',
    title: 'names each category once, and holds no more than were planned',
    isSafe: true,
    applies: hasFrequency,
    async run(stage) {
      const period = { from: daysAhead(stage, -90).slice(0, 10), until: daysAhead(stage, 90).slice(0, 10) };
      const list = await stage.checked.activities!.frequency!(period, {});
      expectEqual(new Set(list.map(({ category }) => category)).size, list.length, 'different categories');
      for (const { category, planned, held } of list) {
        expectThat(held <= planned, `of ${planned} (${category}) no more held, and ${held} are`);
      }
    },
  },
  {
    key: 'activities.subscription.address',
    title: 'gives an address of the web where a calendar can subscribe',
    isSafe: true,
    applies: ({ activities }) => activities !== undefined && 'subscriptionUrl' in activities,
    async run(stage) {
      const port = stage.checked.activities!;
      await port.list(span(stage, 0, 7), {});
      const { subscriptionUrl } = port;
      if (subscriptionUrl === undefined) return;
      const { protocol } = new URL(subscriptionUrl, 'https://portal.example/');
      expectThat(/^(?:https?|webcals?):$/.test(protocol), `an address of the web, not ${subscriptionUrl}`);
    },
  },
];
