import { AdapterError } from '../../../src/adapter/errors.js';
import type { LiveUpdate } from '../../../src/adapter/ports.js';
import { isUnread, type Notice } from '../../../src/domain/index.js';
import { without } from '../../support/without.js';
import type { BrokenAdapter } from './broken.js';
import { withEach, withNotices, withNoticesAnew } from './notices-port.js';
import { reloadable } from './reloadable.js';

function withoutMark(notice: Notice): Notice {
  const { acknowledgement, ...unread } = without(notice, 'readAt');
  return acknowledgement
    ? { ...unread, acknowledgement: without(acknowledgement, 'acknowledgedAt') }
    : unread;
}

const forgetful = withNoticesAnew(({ get }) => ({
  async get(id, options) {
    const notice = await get(id, options);
    return notice && withoutMark(notice);
  },
}));

const withCurrent = (change: (notices: readonly Notice[]) => readonly Notice[]) =>
  withNotices(({ current }) => ({ current: async (options) => change(await current(options)) }));

/** An answer that never comes, whoever gives up. */
const never = () => new Promise<never>(() => {});

export const brokenNoticeReads: readonly BrokenAdapter[] = [
  {
    defect: 'gives for what matters now what no longer applies',
    caughtBy: 'notices.current.only',
    open: withNotices(({ list }) => ({
      current: async (options) => (await list({ expired: true }, options)).items,
    })),
  },
  {
    defect: 'gives outages alone for what matters now',
    caughtBy: 'notices.current.urgent',
    open: withCurrent((notices) => notices.filter(({ window }) => window)),
  },
  {
    defect: 'leaves out what has not begun',
    caughtBy: 'notices.current.windows',
    open: withCurrent((notices) =>
      notices.filter(({ window }) => !window || Date.parse(window.from) <= Date.now()),
    ),
  },
  {
    defect: 'puts what begins last first',
    caughtBy: 'notices.current.windows',
    open: withCurrent((notices) => [...notices].reverse()),
  },
  {
    defect: 'goes on calling urgent what has expired',
    caughtBy: 'notices.current.expired',
    open: withNotices(({ current, list }) => ({
      async current(options) {
        const { items } = await list({ expired: true }, options);
        return [...(await current(options)), ...items.filter(({ priority }) => priority === 'urgent')];
      },
    })),
  },
  {
    defect: 'counts as unread what is on the page',
    caughtBy: 'notices.unread.published',
    open: withNotices(({ list }) => ({
      async list(query, options) {
        const page = await list(query, options);
        return { ...page, unread: page.items.filter((notice) => isUnread(notice)).length };
      },
    })),
  },
  {
    defect: 'marks everything as read when one is read',
    caughtBy: 'notices.mark-read.ids',
    open: withNotices(({ markRead }) => ({
      markRead: (_, options) => markRead({ until: new Date().toISOString() }, options),
    })),
  },
  {
    defect: 'marks as read what holds now, whatever was seen',
    caughtBy: 'notices.mark-read.corrected',
    open: withNotices(({ markRead }) => ({
      markRead: (read, options) => markRead('ids' in read ? { ids: read.ids } : read, options),
    })),
  },
  {
    defect: 'marks by ids alone',
    caughtBy: 'notices.mark-read.until',
    open: withNotices(({ markRead }) => ({
      markRead: (read, options) => ('ids' in read ? markRead(read, options) : Promise.resolve()),
    })),
  },
  {
    defect: 'counts one less each time',
    caughtBy: 'notices.mark-read.repeated',
    open: withNotices(({ list, markRead }) => {
      let calls = 0;
      return {
        async list(query, options) {
          const page = await list(query, options);
          return { ...page, unread: page.unread! - Math.max(0, calls - 1) };
        },
        markRead(read, options) {
          calls += 1;
          return markRead(read, options);
        },
      };
    }),
  },
  {
    defect: 'marks nothing when the same comes again',
    caughtBy: 'notices.mark-read.lost-reply',
    open: withNotices(({ markRead }) => {
      const known = new Set<string>();
      return {
        async markRead(_, options) {
          if (known.has(options.idempotencyKey)) return;
          known.add(options.idempotencyKey);
          // What fails has not happened, it believes.
          await markRead({ ids: [] }, options);
        },
      };
    }),
  },
  {
    defect: 'keeps in the page what was read',
    caughtBy: 'notices.mark-read.after-reload',
    open: forgetful,
    openSound: reloadable,
  },
  {
    defect: 'says that it is acknowledged and keeps nothing',
    caughtBy: 'notices.acknowledge.kept',
    open: withEach(withoutMark),
  },
  {
    defect: 'moves the time with every acknowledgement',
    caughtBy: 'notices.acknowledge.again',
    open: withNotices(({ get, acknowledge }) => {
      let times = 0;
      const moved = (notice: Notice): Notice => {
        const { acknowledgement } = notice;
        if (!acknowledgement?.acknowledgedAt) return notice;
        const acknowledgedAt = new Date(Date.parse(acknowledgement.acknowledgedAt) + times * 1000);
        const at = { ...acknowledgement, acknowledgedAt: acknowledgedAt.toISOString() };
        return { ...notice, acknowledgement: at };
      };
      return {
        async get(id, options) {
          const notice = await get(id, options);
          return notice && moved(notice);
        },
        async acknowledge(id, options) {
          const notice = await acknowledge(id, options);
          times += 1;
          return moved(notice);
        },
      };
    }),
  },
  {
    defect: 'calls it a conflict when the same comes again',
    caughtBy: 'notices.acknowledge.lost-reply',
    open: withNotices(({ acknowledge }) => {
      const known = new Set<string>();
      return {
        async acknowledge(id, options) {
          if (known.has(options.idempotencyKey)) throw new AdapterError('conflict');
          known.add(options.idempotencyKey);
          return acknowledge(id, options);
        },
      };
    }),
  },
  {
    defect: 'takes what was seen for what holds now',
    caughtBy: 'notices.acknowledge.corrected',
    open: withNotices(({ acknowledge }) => ({
      acknowledge: (id, options) => acknowledge(id, without(options, 'seen')),
    })),
  },
  {
    defect: 'takes note of what nobody asks for',
    caughtBy: 'notices.acknowledge.not-asked',
    open: withNotices(({ get, acknowledge }) => ({
      acknowledge: (id, options) => acknowledge(id, options).catch(async () => (await get(id, options))!),
    })),
  },
  {
    defect: 'calls an unknown notice a conflict',
    caughtBy: 'notices.acknowledge.unknown',
    open: withNotices(({ acknowledge }) => ({
      acknowledge: (id, options) =>
        acknowledge(id, options).catch(() => Promise.reject(new AdapterError('conflict'))),
    })),
  },
  {
    defect: 'keeps in the page what was acknowledged',
    caughtBy: 'notices.acknowledge.after-reload',
    open: forgetful,
    openSound: reloadable,
  },
  {
    defect: 'asks the backend without the signal',
    caughtBy: 'notices.abort.before',
    open: withNotices(({ get }) => ({ get: (id) => get(id, {}) })),
  },
  {
    defect: 'waits on when the caller has given up',
    caughtBy: 'notices.abort.on-its-way',
    open: withNotices(() => ({ list: never })),
  },
  {
    defect: 'rejects with an error of its own',
    caughtBy: 'notices.errors.typed',
    open: withNotices(({ acknowledge }) => ({
      acknowledge: (id, options) =>
        acknowledge(id, options).catch(() => Promise.reject(new Error('HTTP 404'))),
    })),
  },
  {
    defect: 'throws at once',
    caughtBy: 'notices.errors.typed',
    open: withNotices(() => ({
      acknowledge() {
        throw new AdapterError('not-found');
      },
    })),
  },
  {
    defect: 'tells nobody of anything',
    caughtBy: 'notices.subscribe.heard',
    open: withNotices(() => ({ subscribe: () => () => {} })),
  },
  {
    defect: 'goes on telling those who have ended it',
    caughtBy: 'notices.subscribe.ended',
    open: withNotices(({ subscribe }) => ({
      subscribe(listener: (update: LiveUpdate) => void) {
        subscribe(listener);
        return () => {};
      },
    })),
  },
  {
    defect: 'ends what others hear when it is ended twice',
    caughtBy: 'notices.subscribe.ended',
    open: withNotices(({ subscribe }) => {
      let ends = 0;
      return {
        subscribe: (listener: (update: LiveUpdate) => void) => {
          const end = subscribe((update) => ends < 2 && listener(update));
          return () => {
            ends += 1;
            end();
          };
        },
      };
    }),
  },
];
