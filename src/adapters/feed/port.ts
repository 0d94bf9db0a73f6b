import { boardsOf } from '../../adapter/documents/boards.js';
import { AdapterError } from '../../adapter/errors.js';
import type { CallOptions, NoticesPort } from '../../adapter/ports.js';
import { isInstant } from '../../domain/instant.js';
import { inOrderOfNeed, isCorrectedSince, isCurrent, type NoticeCategory } from '../../domain/notice.js';
import { Board } from './board.js';
import { pageOf } from './listing.js';
import type { Settings } from './options.js';

/** The most notices that matter at once. */
const mostCurrent = 50;

/** The notices of the feeds. What a feed cannot do, the port has no method for. */
export function noticesPort(settings: Settings): NoticesPort {
  const { now, acknowledge } = settings;
  const boards = boardsOf((own, tell) => new Board(own, tell), settings);
  const find = (board: Board, id: string, { signal }: CallOptions) =>
    board.sources.find(() => board.find(id), signal);

  const port: NoticesPort = {
    async list(query, { signal }) {
      const board = await boards.current(signal);
      const { sources } = board;
      const page = () => pageOf(board.notices, query, { now: now(), isWhole: board.missing === undefined });
      // Whoever reads on does so in what was read: a feed that cannot be had now takes no page away.
      if (query.cursor === undefined || !sources.wasRead) await sources.refresh(signal);
      else if (board.missing && page().items.length === 0) {
        await sources.refresh(signal);
        if (board.missing && page().items.length === 0) throw board.missing;
      }
      return { ...page(), ...(query.cursor === undefined && { omitted: board.omitted }) };
    },
    get: async (id, call) => find(await boards.current(call.signal), id, call),
    async current({ signal }) {
      const { notices } = await boards.refreshed(signal);
      return inOrderOfNeed(notices.filter((notice) => isCurrent(notice, now()))).slice(0, mostCurrent);
    },
    async categories({ signal }) {
      const { notices } = await boards.refreshed(signal);
      const byId = new Map<string, NoticeCategory>();
      for (const { category } of notices) if (category) byId.set(category.id, category);
      return [...byId.values()].sort((one, other) => one.name.localeCompare(other.name));
    },
    subscribe: (listener) => boards.subscribe(listener),
  };
  if (!acknowledge) return port;
  return {
    ...port,
    async acknowledge(id, options) {
      const board = await boards.current(options.signal);
      const notice = await find(board, id, options);
      if (!notice) throw new AdapterError('not-found');
      const { acknowledgement } = notice;
      if (!acknowledgement || (!acknowledgement.acknowledgedAt && isCorrectedSince(notice, options.seen)))
        throw new AdapterError('conflict', { message: 'no longer asked for' });
      const at = await acknowledge(notice, options);
      if (!isInstant(at)) throw new AdapterError('malformed', { message: 'acknowledge() gave no instant' });
      board.acknowledge(id, at);
      return board.find(id) ?? notice;
    },
  };
}
