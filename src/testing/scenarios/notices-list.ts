import { isAdapterError } from '../../adapter/errors.js';
import type { Notice } from '../../domain/index.js';
import { expectEqual, expectThat } from '../expectations.js';
import { readPages } from '../paging.js';
import { idsOf, oddIds } from '../steps.js';
import type { Scenario } from '../scenario.js';
import { canPublish, hasNotices, publish, publishSeveral, readBoard } from './notices-stage.js';

/** What the list and the single record have to agree on. */
const compared = ({ id, kind, title, body, publishedAt, pinned, priority, validUntil }: Notice) => ({
  id,
  kind,
  title,
  body,
  publishedAt,
  pinned,
  priority,
  validUntil,
});

/** Expects pinned ones first, and the newest first among each. */
function expectOrder(notices: readonly Notice[]): void {
  notices.slice(1).forEach((notice, index) => {
    const before = notices[index]!;
    const [isPinned, wasPinned] = [notice.pinned === true, before.pinned === true];
    expectThat(wasPinned || !isPinned, `pinned notices first, and "${notice.id}" follows "${before.id}"`);
    expectThat(
      isPinned !== wasPinned || Date.parse(before.publishedAt) >= Date.parse(notice.publishedAt),
      `the newest first, and ${notice.publishedAt} follows ${before.publishedAt}`,
    );
  });
}

/** Lists of notices, and single ones. */
export const noticeListScenarios: readonly Scenario[] = [
  {
    key: 'notices.get.unknown',
    title: 'answers with undefined for a notice that there is not',
    isSafe: true,
    applies: hasNotices,
    async run({ checked }) {
      for (const id of oddIds) {
        expectEqual(await checked.notices!.get(id, {}), undefined, `the notice "${id.slice(0, 20)}"`);
      }
    },
  },
  {
    key: 'notices.list.readable',
    title: 'gives in its list only notices that it also gives by id, the same',
    isSafe: true,
    applies: hasNotices,
    async run({ checked }) {
      const { items } = await checked.notices!.list({ limit: 5 }, {});
      for (const listed of items) {
        const notice = await checked.notices!.get(listed.id, {});
        expectEqual(notice && compared(notice), compared(listed), `the notice "${listed.id}" by its id`);
      }
    },
  },
  {
    key: 'notices.list.published',
    title: 'lists what was published, once and under the id that it has',
    applies: hasNotices,
    needs: canPublish,
    async run(stage) {
      const notices = await publishSeveral(stage, 2);
      const board = await readBoard(stage.checked.notices!);
      for (const notice of notices) {
        const listed = board.filter(({ title }) => title === notice.title);
        expectEqual(idsOf(listed), [notice.id], `the ids of what is called "${notice.title}"`);
      }
    },
  },
  {
    key: 'notices.list.order',
    title: 'lists pinned notices first, then the newest',
    applies: hasNotices,
    needs: canPublish,
    async run(stage) {
      await publish(stage, { pinned: true });
      await publishSeveral(stage, 2);
      await publish(stage, { pinned: true });
      await publish(stage);
      expectOrder(await readBoard(stage.checked.notices!));
    },
  },
  {
    key: 'notices.list.pages-while-publishing',
    title: 'skips and repeats nothing while notices arrive between pages, and keeps the limit',
    applies: hasNotices,
    needs: canPublish,
    async run(stage) {
      const expected = [...(await publishSeveral(stage, 5)), await publish(stage, { pinned: true })];
      let arriving = 3;
      const seen = await readPages({
        read: (page) => stage.checked.notices!.list(page, {}),
        limit: 2,
        between: async () => {
          if (arriving-- > 0) await publish(stage, { pinned: arriving === 1 });
        },
      });
      const missing = idsOf(expected).filter((id) => !idsOf(seen).includes(id));
      expectEqual(missing, [], 'what no page had');
    },
  },
  {
    key: 'notices.list.cursor-after-reload',
    title: 'goes on from a cursor after a reload',
    applies: hasNotices,
    needs: [...canPublish, 'reload'],
    async run(stage) {
      const expected = await publishSeveral(stage, 5);
      let port = stage.checked.notices!;
      const seen = await readPages({
        read: (page) => port.list(page, {}),
        limit: 2,
        between: async () => void (port = stage.backend.reload!().notices!),
      });
      const missing = idsOf(expected).filter((id) => !idsOf(seen).includes(id));
      expectEqual(missing, [], 'what no page had');
    },
  },
  {
    key: 'notices.list.foreign-cursor',
    title: 'answers to a cursor that it never gave by a page or an AdapterError',
    isSafe: true,
    applies: hasNotices,
    async run({ backend }) {
      for (const cursor of ['no-such-cursor', '', '请求 🏠', '{"a":1}', '-1']) {
        const port = backend.adapter.notices!;
        const outcome: unknown = await port.list({ cursor }, {}).catch((thrown: unknown) => thrown);
        const isAnswer = isAdapterError(outcome) || !(outcome instanceof Error);
        expectThat(isAnswer, `a page or an AdapterError for "${cursor}", and it is ${String(outcome)}`);
      }
    },
  },
];
