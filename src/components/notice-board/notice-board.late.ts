import type { BoardParts } from './board-parts.js';
import type * as reading from './reading/index.js';

let late: typeof reading | undefined;

/** Loads it for every board of the page. Once it is there, a board begins with it and draws its list only once. */
export async function loadReading(): Promise<typeof reading> {
  return (late ??= await import('./reading/index.js'));
}

/** Begins with what shows one notice and follows the board: beside the list, which does not wait for it. */
export class NoticeBoardLate {
  readonly #board: BoardParts;
  #loading: Promise<void> | undefined;
  loaded: reading.Reading | undefined;
  /** Whether it could not be loaded. */
  isCutOff = false;

  constructor(board: BoardParts) {
    this.#board = board;
  }

  /** Once; whoever asks after it failed tries again. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  readonly act: BoardParts['act'] = (act) => {
    const { announcer, locale } = this.#board;
    void this.load().then(() => (this.loaded ? act(this.loaded) : announcer.say(locale.core.errors.offline)));
  };

  async #load(): Promise<void> {
    try {
      const { startReading } = await (late ?? loadReading());
      this.loaded = startReading(this.#board);
      this.isCutOff = false;
    } catch {
      this.#loading = undefined;
      this.isCutOff = true;
    }
    this.#board.host.requestUpdate();
  }
}
