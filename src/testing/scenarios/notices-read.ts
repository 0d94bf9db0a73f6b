import type { NoticesRead } from '../../adapter/ports.js';
import { changedAt, isUnread, type Instant } from '../../domain/index.js';
import { expectEqual, expectThat } from '../expectations.js';
import { sendUntilAnswered, write } from '../steps.js';
import type { Scenario, Stage } from '../scenario.js';
import { canPublish, hasNotices, publish, publishSeveral } from './notices-stage.js';

const canMark: Scenario['applies'] = ({ notices }) => notices?.markRead !== undefined;

/** How many are unread; `undefined` where the backend does not know. */
const unreadOf = async ({ checked }: Stage) => (await checked.notices!.list({ limit: 1 }, {})).unread;

/** How many fewer are unread than before; `undefined` where the backend does not know. */
async function fewerThan(before: number | undefined, stage: Stage): Promise<number | undefined> {
  const unread = await unreadOf(stage);
  return before === undefined || unread === undefined ? undefined : before - unread;
}

async function expectRead(stage: Stage, id: string, isRead: boolean): Promise<void> {
  const notice = await stage.checked.notices!.get(id, {});
  expectEqual(notice && !isUnread(notice), isRead, `whether "${id}" is read`);
}

/** What was read. */
export const noticeReadScenarios: readonly Scenario[] = [
  {
    key: 'notices.unread.published',
    title: 'counts what is published as unread, whatever is asked for',
    applies: hasNotices,
    needs: canPublish,
    async run(stage) {
      const before = await unreadOf(stage);
      if (before === undefined) return;
      const { id } = await publish(stage);
      await expectRead(stage, id, false);
      expectEqual(await unreadOf(stage), before + 1, 'how many are unread then');
      const found = await stage.checked.notices!.list({ search: 'no such words', expired: true }, {});
      expectEqual(found.unread, before + 1, 'how many are unread beside a search');
    },
  },
  {
    key: 'notices.mark-read.ids',
    title: 'marks those as read that are named, and no other',
    applies: canMark,
    needs: canPublish,
    async run(stage) {
      const [first, second] = await publishSeveral(stage, 2);
      const before = await unreadOf(stage);
      await stage.checked.notices!.markRead!({ ids: [first!.id] }, write());
      await expectRead(stage, first!.id, true);
      await expectRead(stage, second!.id, false);
      expectEqual((await fewerThan(before, stage)) ?? 1, 1, 'how many fewer are unread');
    },
  },
  {
    key: 'notices.mark-read.corrected',
    title: 'marks the text that was seen, and not one that it was corrected to',
    applies: canMark,
    needs: [...canPublish, 'staff.correctNotice'],
    async run(stage) {
      const { checked, backend } = stage;
      const first = await publish(stage);
      const mark = (seen: Instant) => checked.notices!.markRead!({ ids: [first.id], seen }, write());
      await backend.staff!.correctNotice!(first.id, 'At eleven, not at ten.');
      await mark(changedAt(first));
      await expectRead(stage, first.id, false);
      await mark(changedAt((await checked.notices!.get(first.id, {}))!));
      await expectRead(stage, first.id, true);
    },
  },
  {
    key: 'notices.mark-read.until',
    title: 'marks everything as read that was published until a moment',
    applies: canMark,
    needs: canPublish,
    async run(stage) {
      const [first, second] = await publishSeveral(stage, 2);
      await stage.checked.notices!.markRead!({ until: second!.publishedAt }, write());
      await expectRead(stage, first!.id, true);
      await expectRead(stage, second!.id, true);
      expectEqual((await unreadOf(stage)) ?? 0, 0, 'how many are unread');
      const { id } = await publish(stage);
      await expectRead(stage, id, false);
    },
  },
  {
    key: 'notices.mark-read.repeated',
    title: 'does it once, however often it comes: the same key, another key, at once',
    applies: canMark,
    needs: canPublish,
    async run(stage) {
      const port = stage.checked.notices!;
      const [first, second] = await publishSeveral(stage, 2);
      const before = await unreadOf(stage);
      const read: NoticesRead = { ids: [first!.id] };
      const options = write();
      await port.markRead!(read, options);
      const all = [options, options, write(), write()];
      await Promise.all(all.map((again) => port.markRead!(read, again)));
      await expectRead(stage, first!.id, true);
      await expectRead(stage, second!.id, false);
      expectEqual((await fewerThan(before, stage)) ?? 1, 1, 'how many fewer are unread');
    },
  },
  {
    key: 'notices.mark-read.lost-reply',
    title: 'has it marked after a lost reply, and takes it again',
    applies: canMark,
    needs: [...canPublish, 'line.loseReply'],
    async run(stage) {
      const { id } = await publish(stage);
      const before = await unreadOf(stage);
      const options = write();
      stage.backend.line!.loseReply();
      await sendUntilAnswered(() => stage.checked.notices!.markRead!({ ids: [id] }, options));
      await expectRead(stage, id, true);
      expectEqual((await fewerThan(before, stage)) ?? 1, 1, 'how many fewer are unread');
    },
  },
  {
    key: 'notices.mark-read.after-reload',
    title: 'still knows after a reload what was read',
    applies: canMark,
    needs: [...canPublish, 'reload'],
    async run(stage) {
      const { id } = await publish(stage);
      await stage.checked.notices!.markRead!({ ids: [id] }, write());
      const notice = await stage.backend.reload!().notices!.get(id, {});
      expectThat(notice !== undefined && !isUnread(notice), 'it to be read');
    },
  },
];
