import type { BoardParts } from './board-parts.js';
import type { Reading } from './reading/index.js';

/** Loads what shows one notice and follows the board: there before the first is opened, not before the list. */
export class NoticeBoardLate {
  readonly #board: BoardParts;
  #loading: Promise<void> | undefined;
  loaded: Reading | undefined;
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
      const { startReading } = await import('./reading/index.js');
      this.loaded = startReading(this.#board);
      this.isCutOff = false;
    } catch {
      this.#loading = undefined;
      this.isCutOff = true;
    }
    this.#board.host.requestUpdate();
  }
}
