import type { NoticesPort } from '../../adapter/ports.js';
import { withDeadline } from '../../adapter/deadline.js';
import type { ElementHost } from '../../controllers/provided.js';
import type { Changed } from '../../controllers/live.js';
import { ResourceController } from '../../controllers/resource.js';
import type { Notice } from '../../domain/notice.js';
import type { Instant } from '../../domain/time.js';
import {
  isSameText,
  newsBetween,
  readBoard,
  readPage,
  withFirstPage,
  withNotice,
  withPage,
  withRead,
  type Board,
  type BoardNews,
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
type From = readonly [NoticesPort, string, string | undefined];
type ListInput = readonly [...From, BoardQuery['layout'], string, string, number];
type OneInput = readonly [...From, string];

/** One notice, or nothing where there is none. */
interface Found {
  notice: Notice | undefined;
}

/** How many notices beyond the first page are read again one by one. */
const mostSingly = 20;

/** Reads the board, and one notice in full; what changes meanwhile is held until the resident wants to see it. */
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
  /** A later reading than what is shown, which says something new. */
  newer: Board | undefined;
  /** The same of the notice that is shown in full; `undefined` in it: it is gone. */
  newerOne: { notice: Notice | undefined } | undefined;
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

  /** The board as it was read last, whether or not that is shown yet. */
  get latest(): Board | undefined {
    return this.newer ?? this.board;
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

  /** Takes the answer to what the resident did with a notice. */
  take(notice: Notice): void {
    if (this.board) this.#show(withNotice(this.board, notice.id, notice));
    if (this.newer) this.newer = withNotice(this.newer, notice.id, notice);
    if (this.#input.noticeId() === notice.id) this.#showOne(notice);
  }

  /** The backend has kept that this one was read, or all of them. */
  markRead(id: string | undefined, readAt: Instant): void {
    if (this.board) this.#show(withRead(this.board, id, readAt));
    if (this.newer) this.newer = withRead(this.newer, id, readAt);
    const { notice } = this;
    if (notice && (id === undefined || id === notice.id)) this.#showOne({ ...notice, readAt });
  }

  /** Shows what has changed. */
  showNewer(): void {
    if (this.newer) this.#show(this.newer);
    if (this.newerOne) this.#showOne(this.newerOne.notice);
    this.newer = this.newerOne = undefined;
  }

  /** Reads again what may have changed. Resolves with what is another than what was known. */
  async readAgain(changed: Changed): Promise<BoardNews | undefined> {
    const from = this.#from();
    if (!from) return undefined;
    await this.#readOneAgain(from, changed);
    const before = this.board;
    if (!before) return undefined;
    const [port, locale] = from;
    const known = this.newer ?? before;
    const after = await withDeadline(new AbortController().signal, async (signal) => {
      const asking = { signal, locale };
      const first = await readBoard(port, this.#input.query(), asking);
      const read = new Set([...first.current, ...first.notices].map(({ id }) => id));
      const further = changed === 'any' ? [] : [...changed].filter((id) => !read.has(id));
      const beyond = further.filter((id) => known.notices.some((notice) => notice.id === id));
      const found = beyond.slice(0, mostSingly).map(async (id) => [id, await port.get(id, asking)] as const);
      let board = withFirstPage(known, first);
      for (const [id, notice] of await Promise.all(found)) board = withNotice(board, id, notice);
      return board;
    });
    // Something else is shown by now.
    if (before !== this.board) return undefined;
    this.readAt.list = Date.now();
    const news = newsBetween(known, after);
    const isNews = news.arrived.length > 0 || news.changed.length > 0 || news.isLess;
    if (isNews || this.newer) this.newer = after;
    else this.#show(after);
    return isNews ? news : undefined;
  }

  async #readOneAgain([port, locale]: From, changed: Changed): Promise<void> {
    const id = this.#input.noticeId();
    const { notice } = this;
    if (id === undefined || !notice || !(changed === 'any' || changed.has(id))) return;
    const after = await withDeadline(new AbortController().signal, (signal) =>
      port.get(id, { signal, locale }),
    );
    if (id !== this.#input.noticeId() || this.notice !== notice) return;
    this.readAt.one = Date.now();
    if (after && isSameText(notice, after)) this.#showOne(after);
    else this.newerOne = { notice: after };
  }

  #show(board: Board): void {
    const { value } = this.list.state;
    if (value) this.#shown = { of: value, board };
  }

  #showOne(notice: Notice | undefined): void {
    const { value } = this.one.state;
    if (value) this.#shownOne = { of: value, notice };
  }

  /** One notice on its own needs no list. */
  #wantedList(): ListInput | undefined {
    const from = this.#from();
    const { layout, categoryId, search, pageSize } = this.#input.query();
    const isWanted = this.#input.noticeId() === undefined || this.list.state.value !== undefined;
    return from && isWanted ? [...from, layout, categoryId, search, pageSize] : undefined;
  }

  #wantedOne(): OneInput | undefined {
    const from = this.#from();
    const id = this.#input.noticeId();
    return from && id ? [...from, id] : undefined;
  }

  #from(): From | undefined {
    const port = this.#input.port();
    return port && [port, this.#input.locale(), this.#input.resident()];
  }

  async #readList(wanted: ListInput, signal: AbortSignal): Promise<Board> {
    const [port, locale, , layout, categoryId, search, pageSize] = wanted;
    const query = { layout, categoryId, search, pageSize };
    const board = wanted === this.#readInput ? (this.newer ?? this.board) : undefined;
    const asking = { signal, locale };
    let read: Board;
    if (board && this.#wantsMore) read = withPage(board, await readPage(port, query, board.next, asking));
    else {
      const first = await readBoard(port, query, asking);
      read = board ? withFirstPage(board, first) : first;
    }
    this.#readInput = wanted;
    this.newer = undefined;
    this.readAt.list = Date.now();
    return read;
  }

  async #readOne([port, locale, , id]: OneInput, signal: AbortSignal): Promise<Found> {
    const notice = await port.get(id, { signal, locale });
    this.newerOne = undefined;
    this.readAt.one = Date.now();
    return { notice };
  }
}
