import { Polling } from '../../adapter/documents/polling.js';
import { AdapterError } from '../../adapter/errors.js';
import type { ActivitiesPort, ActivityQuery } from '../../adapter/ports.js';
import { isInstant } from '../../domain/instant.js';
import { Board } from './board.js';
import type { Settings } from './options.js';
import { pageOf } from './paging.js';
import { loadReader } from './reader.js';
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
  const { pollEvery } = settings;
  const board = new Board(settings, (update) => polling.tell(update));
  const { sources } = board;
  const polling = new Polling(sources, pollEvery);
  let kept: Kept | undefined;

  const listingOf = async (query: ActivityQuery, signal: AbortSignal | undefined): Promise<Listing> => {
    const { calendars } = board;
    const from = epochIn(query, 'from');
    const until = epochIn(query, 'until');
    if (kept?.calendars === calendars && kept.from === from && kept.until === until) return kept.listing;
    const { listActivities } = await loadReader();
    const listing = await listActivities(calendars, { from, until }, settings, signal);
    kept = { calendars, from, until, listing };
    return listing;
  };

  /** Brings everything up to date, or goes on with what there is. */
  const refreshFor = async (isThere: () => Promise<boolean>, signal: AbortSignal | undefined) => {
    try {
      await sources.refresh(signal);
    } catch (thrown) {
      if (signal?.aborted || !sources.wasRead || !(await isThere())) throw thrown;
    }
  };

  return {
    async list(query, { signal }) {
      const isFirst = query.cursor === undefined;
      // Whoever reads on does so in what was read: a calendar that cannot be had now takes no page away.
      if (isFirst || !sources.wasRead) await sources.refresh(signal);
      const listing = await listingOf(query, signal);
      return {
        ...pageOf(listing.items, query),
        ...(isFirst && { omitted: board.omitted + listing.omitted }),
      };
    },
    async get(id, { signal }) {
      const find = async () => (await loadReader()).findActivity(board.calendars, id, settings);
      await refreshFor(async () => (await find()) !== undefined, signal);
      return find();
    },
    async series(seriesId, { signal }) {
      const find = async () => (await loadReader()).findSeries(board.calendars, seriesId, settings);
      await refreshFor(async () => (await find()) !== undefined, signal);
      return find();
    },
    subscribe: (listener) => polling.subscribe(listener),
  };
}

function epochIn(query: ActivityQuery, name: 'from' | 'until'): number {
  const value = query[name];
  if (!isInstant(value)) throw new AdapterError('invalid', { fields: { [name]: 'invalid' } });
  return Date.parse(value);
}
