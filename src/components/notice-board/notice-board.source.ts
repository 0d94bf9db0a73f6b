import type { NoticesPort } from '../../adapter/ports.js';
import type { From as FromPort } from '../../controllers/one-record.js';
import type { ElementHost } from '../../controllers/provided.js';
import { ResourceController } from '../../controllers/resource.js';
import {
  readBoard,
  readPage,
  withFirstPage,
  withPage,
  type Board,
  type BoardQuery,
} from './notice-board.model.js';

/** What is shown depends on. */
export interface SourceInput {
  port: () => NoticesPort | undefined;
  locale: () => string;
  /** For whom it is, as far as the page knows. */
  resident: () => string | undefined;
  query: () => BoardQuery;
  /** Whether the board is shown; one notice on its own needs none. */
  isWanted: () => boolean;
}

/** A backend, a language and a resident, and what of the board. */
export type From = FromPort<NoticesPort>;
type ListInput = readonly [...From, BoardQuery['layout'], string, string, number];

/** Reads the board, page by page. */
export class NoticeBoardSource {
  readonly #input: SourceInput;
  readonly list: ResourceController<Board, ListInput>;
  /** What is shown in the place of what was read, as long as that is the latest reading. */
  #shown: { of: Board; board: Board } | undefined;
  /** Of which board the latest reading is. */
  #readInput: ListInput | undefined;
  /** When it was read last, by the device's clock, ms since the epoch. */
  readAt: number | undefined;
  /** Whether a page more is on its way. */
  isBringing = false;
  /** Of what the latest reading is a page more. */
  grownFrom: Board | undefined;

  constructor(host: ElementHost, input: SourceInput) {
    this.#input = input;
    this.list = new ResourceController<Board, ListInput>(host, {
      input: () => this.#wanted(),
      load: (wanted, signal) => this.#read(wanted, signal),
      isEmpty: ({ notices, current }) => notices.length + current.length === 0,
    });
  }

  /** The board as it is shown. */
  get board(): Board | undefined {
    const { value } = this.list.state;
    return value && this.#shown?.of === value ? this.#shown.board : value;
  }

  /** What is asked for. */
  get query(): BoardQuery {
    return this.#input.query();
  }

  /** Where everything comes from; `undefined`: from nowhere yet. */
  get from(): From | undefined {
    const port = this.#input.port();
    return port && [port, this.#input.locale(), this.#input.resident()];
  }

  /** Reads one page more. */
  async more(): Promise<void> {
    this.isBringing = this.board?.next !== undefined;
    if (this.isBringing) await this.list.reload();
    this.isBringing = false;
  }

  /** Shows another reading of the board than the one that was loaded. */
  show(board: Board): void {
    const { value } = this.list.state;
    if (value) this.#shown = { of: value, board };
  }

  #wanted(): ListInput | undefined {
    const { from } = this;
    const { layout, categoryId, search, pageSize } = this.query;
    const isWanted = this.#input.isWanted() || this.list.state.value !== undefined;
    return from && isWanted ? [...from, layout, categoryId, search, pageSize] : undefined;
  }

  async #read(wanted: ListInput, signal: AbortSignal): Promise<Board> {
    const [port, locale] = wanted;
    const { query } = this;
    const asking = { signal, locale };
    const board = wanted === this.#readInput ? this.board : undefined;
    const read =
      board && this.isBringing
        ? withPage(board, await readPage(port, query, board.next, asking))
        : withFirstPage(board, await readBoard(port, query, asking, board));
    // What was read or acknowledged meanwhile would be taken back by what was asked before.
    if (board && board !== this.board) return this.#read(wanted, signal);
    this.grownFrom = this.isBringing ? this.list.state.value : undefined;
    this.#readInput = wanted;
    this.readAt = Date.now();
    return read;
  }
}
