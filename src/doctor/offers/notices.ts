import { expectSame, Missing, Untried, type Capability } from './capability.js';
import { liveUpdates } from './live.js';

/** Reading notices. */
export const noticeCapabilities: readonly Capability[] = [
  {
    key: 'notices.list',
    port: 'notices',
    title: 'list',
    without: '<linli-notice-board> says that notices cannot be read here',
    isEssential: true,
    async read({ adapter, known, call }) {
      const { items, unread } = await adapter.notices!.list({ limit: 5 }, call());
      known.notices = items;
      known.notice = items[0];
      known.unread = unread;
    },
  },
  {
    key: 'notices.list.expired',
    port: 'notices',
    title: 'those that are over',
    without: '<linli-notice-board> has no list of notices that no longer apply',
    isOffered: ({ notices }) => notices !== undefined,
    async read({ adapter, call }) {
      await adapter.notices!.list({ expired: true, limit: 5 }, call());
    },
  },
  {
    key: 'notices.list.unread',
    port: 'notices',
    title: 'unread count',
    without: '<linli-notice-board> counts as unread only what it has on the screen',
    isOffered: ({ notices }) => notices !== undefined,
    async read({ known }) {
      if (!known.notices) throw new Untried('the list did not come');
      if (known.unread === undefined) throw new Missing();
    },
  },
  {
    key: 'notices.get',
    port: 'notices',
    title: 'one notice',
    without: '<linli-notice-board> opens no notice by its address',
    async read({ adapter, known, call }) {
      if (!known.notice) throw new Untried('there is no notice');
      expectSame(known.notice.id, (await adapter.notices!.get(known.notice.id, call()))?.id, 'get()');
    },
  },
  {
    key: 'notices.current',
    port: 'notices',
    title: 'what matters now',
    without: '<linli-notice-board> finds outages and urgent notices on the first page of the list alone',
    async read({ adapter, call }) {
      await adapter.notices!.current!(call());
    },
  },
  {
    key: 'notices.categories',
    port: 'notices',
    title: 'categories',
    without: '<linli-notice-board> filters by those categories alone that its first page names',
    async read({ adapter, call }) {
      await adapter.notices!.categories!(call());
    },
  },
  {
    key: 'notices.markRead',
    port: 'notices',
    title: 'marking as read',
    without: '<linli-notice-board> remembers what was read on this device alone',
    scenarios: 'notices.mark-read',
  },
  {
    key: 'notices.acknowledge',
    port: 'notices',
    title: 'acknowledging',
    without: '<linli-notice-board> has no button "I have read and noted this"',
  },
  liveUpdates('notices', '<linli-notice-board> asks again now and then, and news come minutes later'),
];
