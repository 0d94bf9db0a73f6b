import { withDeadline } from '../deadline.js';
import { AdapterError } from '../errors.js';
import type { LiveUpdate, Subscribe } from '../ports.js';
import { suppliedHeaders } from '../supplied-headers.js';
import type { ReaderSettings } from './options.js';
import { Polling, type Watched } from './polling.js';

/** What was read from all addresses together. */
interface Board {
  readonly sources: Watched & { refresh(signal?: AbortSignal): Promise<void> };
}

/** The boards of all readers, of which one is held at a time. */
export interface Boards<One> {
  /** As it was read last. Rejects where the portal cannot say who reads. */
  current(signal: AbortSignal | undefined): Promise<One>;
  /** Brought up to date. */
  refreshed(signal: AbortSignal | undefined): Promise<One>;
  subscribe: Subscribe;
}

/** Who reads, and what goes along with their requests. */
interface Reader {
  name: string;
  headers: ReaderSettings['headers'];
}

/**
 * Makes a board for whoever reads, who is the resident that the portal names, else whoever has its headers. Another reader
 * has another board, and the one before is forgotten. `make` is given the headers for its requests.
 */
export function boardsOf<One extends Board, Settings extends ReaderSettings>(
  make: (settings: Settings, tell: (update: LiveUpdate) => void) => One,
  settings: Settings,
): Boards<One> {
  let reader: string | undefined;
  let held: One | undefined;
  /** Whether another reads since those who listen were told. */
  let isOther = false;

  const current = async (signal: AbortSignal | undefined) => {
    const before = held;
    const { name, headers } = await withDeadline(signal, () => readerOf(settings), settings.timeout);
    if (held && reader === name) return held;
    const board: One = make({ ...settings, headers }, (update) => {
      if (held === board) polling.tell(update);
    });
    // Whose headers come late takes no place that was taken meanwhile.
    if (held === before) {
      isOther = before !== undefined;
      held = board;
      reader = name;
    }
    return board;
  };
  const refreshed = async (signal: AbortSignal | undefined) => {
    const board = await current(signal);
    await board.sources.refresh(signal);
    return board;
  };
  const polling = new Polling(async (signal) => {
    const { sources } = await refreshed(signal);
    // Not at once: where each call has headers of its own, whoever was told would read, and be told, without end.
    if (isOther) polling.tell({ type: 'missed' });
    isOther = false;
    return sources;
  }, settings.pollEvery);

  return { current, refreshed, subscribe: (listener) => polling.subscribe(listener) };
}

/** JavaScript may say `null` for nobody. Tokens stand in headers: the name is for comparing, and stays in memory. */
async function readerOf(settings: ReaderSettings): Promise<Reader> {
  const supply = async () => [...(await suppliedHeaders(settings))];
  const id = settings.resident?.();
  const known = id == null ? await supply() : undefined;
  const own = async () => {
    const supplied = known ?? (await supply());
    if (settings.resident?.() !== id)
      throw new AdapterError('unauthenticated', { message: 'another resident reads' });
    return supplied;
  };
  return { name: JSON.stringify(id ?? known), headers: settings.headers && own };
}
