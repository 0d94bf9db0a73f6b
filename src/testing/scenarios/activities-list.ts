import { isAdapterError } from '../../adapter/errors.js';
import type { Activity } from '../../domain/index.js';
import { expectEqual, expectThat } from '../expectations.js';
import { readPages } from '../paging.js';
import { idsOf, oddIds } from '../steps.js';
import type { Scenario, Stage } from '../scenario.js';
import { canPlan, during, hasActivities, plan, readCalendar, span } from './activities-stage.js';

/** What the list and the single record have to agree on. */
const compared = ({ id, seriesId, title, category, when, status, place }: Activity) => ({
  id,
  seriesId,
  title,
  category,
  when,
  status,
  place,
});

/** Five, each two hours long and a day after the one before, planned in another order. */
async function planFive(stage: Stage): Promise<readonly Activity[]> {
  const planned: Activity[] = [];
  for (const day of [14, 11, 13, 12, 15]) {
    planned.push(await plan(stage, { when: during(stage, day, day + 1 / 12) }));
  }
  return planned;
}

/** Lists of activities, and single ones. */
export const activityListScenarios: readonly Scenario[] = [
  {
    key: 'activities.get.unknown',
    title: 'answers with undefined for an activity that there is not',
    isSafe: true,
    applies: hasActivities,
    async run({ checked }) {
      for (const id of oddIds) {
        expectEqual(await checked.activities!.get(id, {}), undefined, `the activity "${id.slice(0, 20)}"`);
      }
    },
  },
  {
    key: 'activities.list.readable',
    title: 'gives in its list only activities that it also gives by id, the same',
    isSafe: true,
    applies: hasActivities,
    async run(stage) {
      const port = stage.checked.activities!;
      const { items } = await port.list({ ...span(stage, -14, 28), limit: 8 }, {});
      for (const listed of items) {
        const activity = await port.get(listed.id, {});
        expectEqual(
          activity && compared(activity),
          compared(listed),
          `the activity "${listed.id}" by its id`,
        );
      }
    },
  },
  {
    key: 'activities.list.planned',
    title: 'lists what was planned, once and under the id that it has',
    applies: hasActivities,
    needs: canPlan,
    async run(stage) {
      const activities = [await plan(stage), await plan(stage, { status: 'cancelled' })];
      const calendar = await readCalendar(stage, span(stage, 6, 8));
      for (const { id, title } of activities) {
        const listed = calendar.filter((activity) => activity.title === title);
        expectEqual(idsOf(listed), [id], `the ids of what is called "${title}"`);
      }
    },
  },
  {
    key: 'activities.list.overlap',
    title: 'lists what overlaps the span, also where it began before, and nothing that only touches it',
    applies: hasActivities,
    needs: canPlan,
    async run(stage) {
      const { id, when } = await plan(stage, { when: during(stage, 10, 11) });
      expectThat(!when.allDay, 'an activity with instants');
      const { start, end } = when;
      const moved = (instant: string, hours: number) =>
        new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
      const isListed = async (from: string, until: string) =>
        idsOf(await readCalendar(stage, { from, until })).includes(id);
      expectThat(await isListed(start, end!), 'it in its own span');
      expectThat(await isListed(moved(start, 1), moved(start, 2)), 'it in a span inside of it');
      expectThat(await isListed(moved(start, -1), moved(start, 1)), 'it where it begins in the span');
      expectThat(await isListed(moved(end!, -1), moved(end!, 1)), 'it where it began before the span');
      expectThat(!(await isListed(end!, moved(end!, 1))), 'it not to be where the span begins as it ends');
      expectThat(!(await isListed(moved(start, -1), start)), 'it not to be where the span ends as it begins');
    },
  },
  {
    key: 'activities.list.moment',
    title: 'lists what has no end in the span in which it begins',
    applies: hasActivities,
    needs: canPlan,
    async run(stage) {
      const { start } = during(stage, 10, 11);
      const { id } = await plan(stage, { when: { allDay: false, start, zone: 'Asia/Shanghai' } });
      const ids = async (from: number, until: number) =>
        idsOf(await readCalendar(stage, span(stage, from, until)));
      expectThat((await ids(9, 11)).includes(id), 'it in a span around its beginning');
      expectThat(!(await ids(8, 9)).includes(id), 'it not to be in a span before it');
    },
  },
  {
    key: 'activities.list.order',
    title: 'lists in the order in which they begin',
    applies: hasActivities,
    needs: canPlan,
    async run(stage) {
      const planned = idsOf(await planFive(stage));
      const calendar = await readCalendar(stage, span(stage, 8, 30));
      const starts = calendar.flatMap(({ when }) => (when.allDay ? [] : [Date.parse(when.start)]));
      expectEqual(
        starts,
        [...starts].sort((one, other) => one - other),
        'when they begin',
      );
      const missing = planned.filter((id) => !idsOf(calendar).includes(id));
      expectEqual(missing, [], 'what is missing');
    },
  },
  {
    key: 'activities.list.pages-while-planning',
    title: 'skips and repeats nothing while activities arrive between pages, and keeps the limit',
    applies: hasActivities,
    needs: canPlan,
    async run(stage) {
      const expected = idsOf(await planFive(stage));
      // Two begin as the span does, before what was read, whatever else the calendar holds.
      const arriving = [8.003, 8.002, 13.5, 16];
      const seen = await readPages({
        read: (page) => stage.checked.activities!.list({ ...span(stage, 8, 30), ...page }, {}),
        limit: 2,
        between: async () => {
          const day = arriving.shift();
          if (day !== undefined) await plan(stage, { when: during(stage, day, day + 1 / 24) });
        },
      });
      const missing = expected.filter((id) => !idsOf(seen).includes(id));
      expectEqual(missing, [], 'what no page had');
    },
  },
  {
    key: 'activities.list.same-start',
    title: 'skips and repeats nothing among activities that begin at the same time',
    applies: hasActivities,
    needs: canPlan,
    async run(stage) {
      const when = during(stage, 10, 10.5);
      const expected: string[] = [];
      while (expected.length < 5) expected.push((await plan(stage, { when })).id);
      const query = span(stage, 9, 12);
      const seen = await readPages({
        read: (page) => stage.checked.activities!.list({ ...query, ...page }, {}),
        limit: 2,
      });
      const missing = expected.filter((id) => !idsOf(seen).includes(id));
      expectEqual(missing, [], 'what no page had');
    },
  },
  {
    key: 'activities.list.cursor-after-reload',
    title: 'goes on from a cursor after a reload',
    applies: hasActivities,
    needs: [...canPlan, 'reload'],
    async run(stage) {
      const expected = idsOf(await planFive(stage));
      const query = span(stage, 8, 30);
      let port = stage.checked.activities!;
      const seen = await readPages({
        read: (page) => port.list({ ...query, ...page }, {}),
        limit: 2,
        between: async () => void (port = stage.backend.reload!().activities!),
      });
      const missing = expected.filter((id) => !idsOf(seen).includes(id));
      expectEqual(missing, [], 'what no page had');
    },
  },
  {
    key: 'activities.list.foreign-cursor',
    title: 'answers to a cursor that it never gave by a page or an AdapterError',
    isSafe: true,
    applies: hasActivities,
    async run(stage) {
      const port = stage.backend.adapter.activities!;
      for (const cursor of ['no-such-cursor', '', '请求 🏠', '{"a":1}', '-1']) {
        const query = { ...span(stage, 0, 7), cursor };
        const outcome: unknown = await port.list(query, {}).catch((thrown: unknown) => thrown);
        const isAnswer = isAdapterError(outcome) || !(outcome instanceof Error);
        expectThat(isAnswer, `a page or an AdapterError for "${cursor}", and it is ${String(outcome)}`);
      }
    },
  },
  {
    key: 'activities.list.categories',
    title: 'lists only the categories that are asked for',
    applies: hasActivities,
    needs: canPlan,
    async run(stage) {
      const planned = [await plan(stage, { category: 'club' }), await plan(stage, { category: 'festival' })];
      for (const categories of [['club'], ['festival'], ['club', 'festival'], ['meeting']] as const) {
        const calendar = await readCalendar(stage, { ...span(stage, 6, 8), categories });
        const asked: readonly string[] = categories;
        const others = calendar.filter(({ category }) => !asked.includes(category));
        expectEqual(idsOf(others), [], `what is none of ${asked.join()}`);
        for (const { id, category } of planned) {
          const isDue = asked.includes(category);
          expectEqual(
            idsOf(calendar).includes(id),
            isDue,
            `whether the ${category} is among ${asked.join()}`,
          );
        }
      }
    },
  },
];
