import { withDeadline } from '../../../adapter/deadline.js';
import type { Changed } from '../../../controllers/live.js';
import type { Notice } from '../../../domain/notice.js';
import type { Instant } from '../../../domain/time.js';
import { isSame } from '../../../internal/is-same.js';
import { readBoard, withFirstPage, type Board } from '../notice-board.model.js';
import type { OneNotice } from './one-notice.js';
import { isSameText, newsBetween, withNotice, withRead, type BoardNews } from './board-news.js';
import type { BoardParts } from '../board-parts.js';

/** What is another than before, in the list or of the notice that is shown in full. */
export interface News {
  readonly arrived: readonly Notice[];
  readonly isOneNews: boolean;
}

/** How often it is read again because something else was shown meanwhile. */
const mostAttempts = 3;

/** How many notices beyond the first page are read again one by one. */
const mostSingly = 20;

/** Reads again what may have changed, and holds what says something new until the resident wants to see it. */
export class Newer {
  readonly #board: BoardParts;
  readonly #one: OneNotice;
  /** A later reading, and of what. */
  #held: { of: Board; board: Board } | undefined;
  #heldOne: { of: unknown; notice: Notice | undefined } | undefined;

  constructor(board: BoardParts, one: OneNotice) {
    this.#board = board;
    this.#one = one;
  }

  /** What waits of the board; loading it anew shows it, and one page more does not. */
  get board(): Board | undefined {
    const { source } = this.#board;
    const isGrown = this.#held && this.#held.of === source.grownFrom;
    if (isGrown && source.board) this.#hold(withFirstPage(source.board, this.#held!.board));
    return this.#held?.of === source.list.state.value ? this.#held?.board : undefined;
  }

  /** What waits of the notice that is shown in full; `undefined` in it: it is gone. */
  get one(): { notice: Notice | undefined } | undefined {
    return this.#heldOne?.of === this.#one.state.value ? this.#heldOne : undefined;
  }

  /** The board as it was read last, whether or not that is shown yet. */
  get latest(): Board | undefined {
    return this.board ?? this.#board.source.board;
  }

  /** Shows what waits. */
  show(): void {
    const { source } = this.#board;
    const { board, one } = this;
    if (board) source.show(board);
    if (one) this.#one.show(this.#board.host.noticeId!, one.notice);
    this.#held = this.#heldOne = undefined;
  }

  /** Takes the answer to what the resident did with a notice; another text than the one they saw waits. */
  take(notice: Notice): void {
    const isOpen = this.#board.host.noticeId === notice.id;
    const { record: seen } = this.#one;
    this.#change((board) => withNotice(board, notice.id, notice));
    if (!isOpen) return;
    if (!seen || isSameText(seen, notice)) return this.#one.show(notice.id, notice);
    const { acknowledgement } = notice;
    this.#one.show(seen.id, { ...seen, ...(acknowledgement && { acknowledgement }) });
    this.#heldOne = { of: this.#one.state.value, notice };
  }

  /** The backend has kept that this one was read, or all of them. */
  markRead(id: string | undefined, readAt: Instant): void {
    this.#change((board) => withRead(board, id, readAt));
    const { record: notice, state } = this.#one;
    if (notice && state.value && (id === undefined || id === notice.id))
      this.#one.show(notice.id, { ...notice, readAt });
  }

  /**
   * Resolves with what is another than what was known; `undefined`: nothing is. Rejects when it cannot be read, or when
   * what is shown was changed time and again meanwhile.
   */
  async read(changed: Changed): Promise<News | undefined> {
    const isOneNews = await this.#readOne(changed);
    const news = await this.#readList(changed);
    return news || isOneNews ? { arrived: [], ...news, isOneNews } : undefined;
  }

  async #readList(changed: Changed): Promise<BoardNews | undefined> {
    const { source } = this.#board;
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const before = source.board;
      const known = this.latest;
      if (!before || !known) return undefined;
      const after = await this.#readBoard(known, changed);
      // Something else is shown by now: what was read has to be laid beside that.
      if (!after || before !== source.board || known !== this.latest) continue;
      source.readAt = Date.now();
      const news = newsBetween(known, after);
      const isNews = news.arrived.length > 0 || news.changed.length > 0 || news.isLess;
      if (isNews || this.board) this.#hold(after);
      else source.show(after);
      return isNews ? news : undefined;
    }
    throw changedMeanwhile();
  }

  async #readBoard(known: Board, changed: Changed): Promise<Board | undefined> {
    const { source } = this.#board;
    const { from } = source;
    if (!from) return undefined;
    const [port, locale] = from;
    return withDeadline(undefined, async (signal) => {
      const asking = { signal, locale };
      const first = await readBoard(port, source.query, asking, known);
      const read = new Set([...first.current, ...first.notices].map(({ id }) => id));
      const further = changed === 'any' ? [] : [...changed].filter((id) => !read.has(id));
      const beyond = further.filter((id) => known.notices.some((notice) => notice.id === id));
      const found = beyond.slice(0, mostSingly).map(async (id) => [id, await port.get(id, asking)] as const);
      let board = withFirstPage(known, first);
      for (const [id, notice] of await Promise.all(found)) board = withNotice(board, id, notice);
      return board;
    });
  }

  /** Resolves with whether the notice that is shown in full is another. One that cannot be read waits for the next time. */
  async #readOne(changed: Changed): Promise<boolean> {
    const { noticeId } = this.#board.host;
    const { from } = this.#board.source;
    const isMeant = noticeId && (changed === 'any' || changed.has(noticeId));
    if (!from || !isMeant) return false;
    const [port, locale] = from;
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const { record: before } = this.#one;
      if (!before) return false;
      const after = await withDeadline(undefined, (signal) => port.get(noticeId, { signal, locale }));
      const { record: notice } = this.#one;
      const isShown = noticeId === this.#board.host.noticeId && isSame(from, this.#board.source.from);
      if (!isShown || !notice) return false;
      // What the resident did meanwhile may not be in it.
      if (notice !== before) continue;
      this.#one.readAt = Date.now();
      if (after && isSameText(notice, after)) {
        this.#one.show(after.id, after);
        return false;
      }
      const isKnown = this.one && after && this.one.notice && isSameText(this.one.notice, after);
      this.#heldOne = { of: this.#one.state.value, notice: after };
      return !isKnown;
    }
    throw changedMeanwhile();
  }

  #change(change: (board: Board) => Board): void {
    const { board, latest } = { board: this.board, latest: this.#board.source.board };
    if (latest) this.#board.source.show(change(latest));
    if (board) this.#hold(change(board));
  }

  #hold(board: Board): void {
    const of = this.#board.source.list.state.value;
    if (of) this.#held = { of, board };
  }
}

const changedMeanwhile = () => new Error('what is shown was changed while it was read again');
