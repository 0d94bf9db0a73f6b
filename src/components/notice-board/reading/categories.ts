import type { NoticeCategory } from '../../../domain/notice.js';
import type { BoardParts } from '../board-parts.js';

/** What the list can be filtered by: also while another part of it is on its way, and whatever that part names. */
export class Categories {
  readonly #board: BoardParts;
  readonly #named = new Map<string, NoticeCategory>();
  #from: readonly unknown[] = [];

  constructor(board: BoardParts) {
    this.#board = board;
  }

  get all(): readonly NoticeCategory[] {
    const { from = [], board } = this.#board.source;
    if (from.some((part, index) => part !== this.#from[index])) this.#named.clear();
    this.#from = from;
    for (const category of board?.categories ?? []) this.#named.set(category.id, category);
    return [...this.#named.values()];
  }
}
