import { isExpired, type Notice } from '../../domain/index.js';
import { randomId } from '../../internal/key.js';
import { expectEqual, expectThat } from '../expectations.js';
import { idsOf } from '../steps.js';
import type { Scenario, Stage } from '../scenario.js';
import { daysAhead, nowOf } from '../times.js';
import { canPublish, hasNotices, publish, readBoard } from './notices-stage.js';

/** Expects the list to have those that apply, and only on demand those that do not. */
async function expectSorted(stage: Stage, notice: Notice): Promise<void> {
  const port = stage.checked.notices!;
  for (const expired of [false, true]) {
    const board = await readBoard(port, { expired });
    const others = board.filter((listed) => isExpired(listed, nowOf(stage)) !== expired);
    expectEqual(idsOf(others), [], expired ? 'what still applies there' : 'what no longer applies there');
    const isDue = isExpired(notice, nowOf(stage)) === expired;
    const where = `the list of what ${expired ? 'no longer' : 'still'} applies`;
    expectEqual(idsOf(board).includes(notice.id), isDue, `whether "${notice.id}" is in ${where}`);
  }
}

/** What a list of notices can be asked for. */
export const noticeFilterScenarios: readonly Scenario[] = [
  {
    key: 'notices.list.search',
    title: 'finds by words in title, text and number',
    applies: hasNotices,
    needs: canPublish,
    async run(stage) {
      const [inTitle, inText, inNumber] = [randomId(), randomId(), randomId()];
      const { id, number } = await publish(stage, {
        title: `Lift ${inTitle} stands still`,
        body: { type: 'text', content: `Building ${inText} is affected.` },
        number: inNumber,
      });
      await publish(stage);
      const found = async (search: string) => idsOf(await readBoard(stage.checked.notices!, { search }));
      expectEqual(await found(inTitle), [id], 'what is found by a word of the title');
      expectEqual(await found(inText), [id], 'what is found by a word of the text');
      if (number !== undefined) expectEqual(await found(number), [id], 'what is found by the number');
      expectEqual(await found(randomId()), [], 'what is found by a word that nobody wrote');
    },
  },
  {
    key: 'notices.list.search-pages',
    title: 'pages through what was found, and through that alone',
    applies: hasNotices,
    needs: canPublish,
    async run(stage) {
      const word = randomId();
      const expected: string[] = [];
      for (let count = 0; count < 3; count++) {
        expected.push((await publish(stage, { title: `Lift ${word} ${count}` })).id);
        await publish(stage);
      }
      const port = stage.checked.notices!;
      const first = await port.list({ search: word, limit: 2 }, {});
      expectThat(first.next !== undefined, 'a cursor where there is more');
      const second = await port.list({ search: word, limit: 2, cursor: first.next }, {});
      expectEqual(idsOf([...first.items, ...second.items]).sort(), expected.sort(), 'the ids of both pages');
    },
  },
  {
    key: 'notices.list.category',
    title: 'lists only the category that is asked for',
    applies: hasNotices,
    needs: canPublish,
    async run(stage) {
      const port = stage.checked.notices!;
      const [known = { id: 'water', name: 'Water' }] = (await port.categories?.({})) ?? [];
      const { id, category } = await publish(stage, { category: known });
      const other = await publish(stage);
      const categoryId = category?.id ?? known.id;
      const board = await readBoard(port, { categoryId });
      const others = board.filter((notice) => notice.category?.id !== categoryId);
      expectEqual(idsOf(others), [], 'what is of another category');
      if (category) expectThat(idsOf(board).includes(id), `"${id}" in its category`);
      if (other.category?.id !== categoryId) expectThat(!idsOf(board).includes(other.id), 'no other notice');
    },
  },
  {
    key: 'notices.list.expired',
    title: 'lists what is past its validity only when it is asked for',
    applies: hasNotices,
    needs: canPublish,
    async run(stage) {
      await expectSorted(stage, await publish(stage, { validUntil: daysAhead(stage, 10) }));
      await expectSorted(stage, await publish(stage, { validUntil: daysAhead(stage, -2) }));
    },
  },
  {
    key: 'notices.list.over',
    title: 'lists what tells of something that is over only when it is asked for',
    applies: hasNotices,
    needs: canPublish,
    async run(stage) {
      const window = { from: daysAhead(stage, -3), until: daysAhead(stage, -2) };
      await expectSorted(stage, await publish(stage, { kind: 'outage', window }));
    },
  },
  {
    key: 'notices.list.withdrawn',
    title: 'keeps what was withdrawn readable, among what no longer applies',
    applies: hasNotices,
    needs: canPublish,
    async run(stage) {
      const withdrawn = { at: daysAhead(stage, 0), reason: 'It was the wrong building.' };
      await expectSorted(stage, await publish(stage, { withdrawn }));
    },
  },
  {
    key: 'notices.categories.apart',
    title: 'offers categories with ids that tell them apart, and names',
    isSafe: true,
    applies: ({ notices }) => notices?.categories !== undefined,
    async run({ checked }) {
      const categories = await checked.notices!.categories!({});
      expectEqual(new Set(idsOf(categories)).size, categories.length, 'the number of different ids');
      expectEqual(idsOf(categories.filter(({ name }) => name.trim() === '')), [], 'what has no name');
    },
  },
  {
    key: 'notices.categories.complete',
    title: 'offers the category of what was published',
    applies: ({ notices }) => notices?.categories !== undefined,
    needs: canPublish,
    async run(stage) {
      const port = stage.checked.notices!;
      const [known = { id: 'water', name: 'Water' }] = await port.categories!({});
      const { category } = await publish(stage, { category: known });
      if (!category) return;
      const ids = idsOf(await port.categories!({}));
      expectThat(
        ids.includes(category.id),
        `"${category.id}" among the categories, and they are ${ids.join()}`,
      );
    },
  },
];
