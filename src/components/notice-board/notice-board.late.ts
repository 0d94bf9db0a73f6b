import type { BoardParts } from './reading/board.js';
import type { Reading } from './reading/index.js';

/** Loads what shows one notice and follows the board: there before the first is opened, not before the list. */
export class NoticeBoardLate {
  readonly #board: BoardParts;
  #loading: Promise<Reading> | undefined;
  loaded: Reading | undefined;
  /** Whether it could not be loaded. */
  isCutOff = false;

  constructor(board: BoardParts) {
    this.#board = board;
  }

  /** Once; whoever asks after it failed tries again. */
  async load(): Promise<void> {
    if (this.loaded || this.#loading) return;
    try {
      this.#loading = import('./reading/index.js').then(({ startReading }) => startReading(this.#board));
      this.loaded = await this.#loading;
      this.isCutOff = false;
    } catch {
      this.#loading = undefined;
      this.isCutOff = true;
    }
    this.#board.host.requestUpdate();
  }
}
