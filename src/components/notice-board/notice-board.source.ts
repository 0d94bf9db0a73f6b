import type { NoticesPort } from '../../adapter/ports.js';
import type { ElementHost } from '../../controllers/provided.js';
import { ResourceController } from '../../controllers/resource.js';
import type { Notice } from '../../domain/notice.js';
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
  noticeId: () => string | undefined;
}

/** A backend, a language and a resident, and what of the board. */
export type From = readonly [NoticesPort, string, string | undefined];
type ListInput = readonly [...From, BoardQuery['layout'], string, string, number];
type OneInput = readonly [...From, string];

/** One notice, or nothing where there is none. */
interface Found {
  notice: Notice | undefined;
}

/** Reads the board, and one notice in full. */
export class NoticeBoardSource {
  readonly #input: SourceInput;
  readonly list: ResourceController<Board, ListInput>;
  readonly one: ResourceController<Found, OneInput>;
  /** What is shown in the place of what was read, as long as that is the latest reading. */
  #shown: { of: Board; board: Board } | undefined;
  #shownOne: { of: Found; notice: Notice | undefined } | undefined;
  #wantsMore = false;
  /** Of which board the latest reading is. */
  #readInput: ListInput | undefined;
  /** When the list and the notice were read last, by the device's clock, ms since the epoch. */
  readonly readAt: { list?: number; one?: number } = {};

  constructor(host: ElementHost, input: SourceInput) {
    this.#input = input;
    this.list = new ResourceController<Board, ListInput>(host, {
      input: () => this.#wantedList(),
      load: (wanted, signal) => this.#readList(wanted, signal),
      isEmpty: ({ notices, current }) => notices.length + current.length === 0,
    });
    this.one = new ResourceController<Found, OneInput>(host, {
      input: () => this.#wantedOne(),
      load: (wanted, signal) => this.#readOne(wanted, signal),
      isEmpty: ({ notice }) => notice === undefined,
    });
  }

  /** The board as it is shown. */
  get board(): Board | undefined {
    const { value } = this.list.state;
    return value && this.#shown?.of === value ? this.#shown.board : value;
  }

  /** The notice that is shown in full: from the list until it is read. */
  get notice(): Notice | undefined {
    const id = this.#input.noticeId();
    const { value } = this.one.state;
    if (value) return this.#shownOne?.of === value ? this.#shownOne.notice : value.notice;
    const { current = [], notices = [] } = this.board ?? {};
    return [...current, ...notices].find((notice) => notice.id === id);
  }

  /** Every notice that is shown: the one, or all of the board. */
  get shown(): readonly Notice[] {
    const { notice } = this;
    if (this.#input.noticeId() !== undefined) return notice ? [notice] : [];
    const { current = [], notices = [] } = this.board ?? {};
    return [...current, ...notices];
  }

  /** What is asked for. */
  get query(): BoardQuery {
    return this.#input.query();
  }

  /** Whether a page more is on its way. */
  get isBringing(): boolean {
    return this.#wantsMore;
  }

  /** Reads one page more. */
  async more(): Promise<void> {
    this.#wantsMore = this.board?.next !== undefined;
    if (this.#wantsMore) await this.list.reload();
    this.#wantsMore = false;
  }

  /** Shows another reading of the board than the one that was loaded. */
  show(board: Board): void {
    const { value } = this.list.state;
    if (value) this.#shown = { of: value, board };
  }

  /** The same of the notice that is shown in full; `undefined`: it is gone. */
  showOne(notice: Notice | undefined): void {
    const { value } = this.one.state;
    if (value) this.#shownOne = { of: value, notice };
  }

  /** One notice on its own needs no list. */
  #wantedList(): ListInput | undefined {
    const from = this.from();
    const { layout, categoryId, search, pageSize } = this.#input.query();
    const isWanted = this.#input.noticeId() === undefined || this.list.state.value !== undefined;
    return from && isWanted ? [...from, layout, categoryId, search, pageSize] : undefined;
  }

  #wantedOne(): OneInput | undefined {
    const from = this.from();
    const id = this.#input.noticeId();
    return from && id ? [...from, id] : undefined;
  }

  /** Where everything comes from; `undefined`: from nowhere yet. */
  from(): From | undefined {
    const port = this.#input.port();
    return port && [port, this.#input.locale(), this.#input.resident()];
  }

  async #readList(wanted: ListInput, signal: AbortSignal): Promise<Board> {
    const [port, locale, , layout, categoryId, search, pageSize] = wanted;
    const query = { layout, categoryId, search, pageSize };
    const board = wanted === this.#readInput ? this.board : undefined;
    const asking = { signal, locale };
    let read: Board;
    if (board && this.#wantsMore) read = withPage(board, await readPage(port, query, board.next, asking));
    else {
      const first = await readBoard(port, query, asking);
      read = board ? withFirstPage(board, first) : first;
    }
    this.#readInput = wanted;
    this.readAt.list = Date.now();
    return read;
  }

  async #readOne([port, locale, , id]: OneInput, signal: AbortSignal): Promise<Found> {
    const notice = await port.get(id, { signal, locale });
    this.readAt.one = Date.now();
    return { notice };
  }
}
