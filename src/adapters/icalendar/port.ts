import { boardsOf } from '../../adapter/documents/boards.js';
import { AdapterError } from '../../adapter/errors.js';
import type { ActivitiesPort, ActivityQuery, CallOptions } from '../../adapter/ports.js';
import { isInstant } from '../../domain/instant.js';
import { Board } from './board.js';
import type { Settings } from './options.js';
import { pageOf } from './paging.js';
import { loadReader, type Reader } from './reader.js';
import type { Calendar, Listing } from './reading/index.js';

/** What was listed last, for whoever reads on. */
interface Kept {
  calendars: readonly Calendar[];
  from: number;
  until: number;
  listing: Listing;
}

/** The activities of the calendars. What a calendar cannot do, the port has no method for. */
export function activitiesPort(settings: Settings): ActivitiesPort {
  const boards = boardsOf((own, tell) => new Board(own, tell), settings);
  let kept: Kept | undefined;

  const listingOf = async (
    { calendars }: Board,
    query: ActivityQuery,
    signal: AbortSignal | undefined,
  ): Promise<Listing> => {
    const from = epochIn(query, 'from');
    const until = epochIn(query, 'until');
    if (kept?.calendars === calendars && kept.from === from && kept.until === until) return kept.listing;
    const { listActivities } = await loadReader();
    const listing = await listActivities(calendars, { from, until }, settings, signal);
    kept = { calendars, from, until, listing };
    return listing;
  };

  const find = async <Found>(
    findIn: (reader: Reader, calendars: readonly Calendar[]) => Found,
    { signal }: CallOptions,
  ) => {
    const board = await boards.current(signal);
    return board.sources.find(async () => findIn(await loadReader(), board.calendars), signal);
  };

  return {
    async list(query, { signal }) {
      const isFirst = query.cursor === undefined;
      const board = await boards.current(signal);
      // Whoever reads on does so in what was read: a calendar that cannot be had now takes no page away.
      if (isFirst || !board.sources.wasRead) await board.sources.refresh(signal);
      const listing = await listingOf(board, query, signal);
      return {
        ...pageOf(listing.items, query),
        ...(isFirst && { omitted: board.omitted + listing.omitted }),
      };
    },
    get: (id, call) => find(({ findActivity }, calendars) => findActivity(calendars, id, settings), call),
    series: (id, call) => find(({ findSeries }, calendars) => findSeries(calendars, id, settings), call),
    subscribe: (listener) => boards.subscribe(listener),
  };
}

function epochIn(query: ActivityQuery, name: 'from' | 'until'): number {
  const value = query[name];
  if (!isInstant(value)) throw new AdapterError('invalid', { fields: { [name]: 'invalid' } });
  return Date.parse(value);
}
