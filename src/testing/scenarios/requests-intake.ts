import { flattenAreas } from '../../domain/index.js';
import { expectEqual, expectRejection, expectThat } from '../expectations.js';
import type { Scenario } from '../scenario.js';

/** What the form needs before it can be filled. */
export const intakeScenarios: readonly Scenario[] = [
  {
    key: 'requests.intake.ids',
    title: 'offers categories and places with ids that tell them apart',
    isSafe: true,
    applies: ({ requests }) => requests !== undefined,
    async run({ checked }) {
      const { categories, homes = [], areas = [] } = await checked.requests!.intake({});
      const places = flattenAreas(areas).map(({ area }) => area);
      for (const ids of [categories, homes, places].map((list) => list.map(({ id }) => id))) {
        expectEqual(new Set(ids).size, ids.length, 'the number of different ids');
      }
    },
  },
  {
    key: 'requests.fields.offered',
    title: 'says what each category with fields asks',
    isSafe: true,
    applies: ({ requests }) => requests !== undefined,
    async run({ checked }) {
      const port = checked.requests!;
      const asking = (await port.intake({})).categories.filter(({ hasFields }) => hasFields);
      expectThat(asking.length === 0 || port.fields !== undefined, 'fields(), as a category has fields');
      for (const { id, name } of asking) {
        const fields = await port.fields!(id, {});
        expectThat(fields.length > 0, `fields of "${name}"`);
        expectEqual(
          new Set(fields.map(({ code }) => code)).size,
          fields.length,
          'the number of different codes',
        );
      }
    },
  },
  {
    key: 'requests.fields.unknown',
    title: 'rejects the fields of a category that there is not with not-found',
    isSafe: true,
    applies: ({ requests }) => requests?.fields !== undefined,
    async run({ checked }) {
      await expectRejection(checked.requests!.fields!('no-such-category', {}), 'not-found');
    },
  },
];
