import { ResourceController, type Resource } from '../../../controllers/resource.js';
import type { Notice } from '../../../domain/notice.js';
import type { BoardParts } from '../board-parts.js';
import type { From } from '../notice-board.source.js';

/** One notice, or nothing where there is none. */
export interface Found {
  notice: Notice | undefined;
}

/** Reads the notice that is shown in full. */
export class OneNotice {
  readonly #board: BoardParts;
  readonly #resource: ResourceController<Found, readonly [...From, string]>;
  /** What is shown in the place of what was read, as long as that is the latest reading. */
  #shown: { of: Found; notice: Notice | undefined } | undefined;
  /** When it was read last, by the device's clock, ms since the epoch. */
  readAt: number | undefined;

  constructor(board: BoardParts) {
    this.#board = board;
    this.#resource = new ResourceController(board.host, {
      input: () => {
        const { from } = board.source;
        const { noticeId } = board.host;
        return from && noticeId ? ([...from, noticeId] as const) : undefined;
      },
      load: async ([port, locale, , id], signal) => {
        const notice = await port.get(id, { signal, locale });
        this.readAt = Date.now();
        return { notice };
      },
      isEmpty: ({ notice }) => notice === undefined,
    });
  }

  get state(): Resource<Found> {
    return this.#resource.state;
  }

  /** As it is shown: from the list until it is read; `undefined`: not known, or gone. */
  get notice(): Notice | undefined {
    const { value } = this.state;
    if (value) return this.#shown?.of === value ? this.#shown.notice : value.notice;
    const { noticeId } = this.#board.host;
    const { current = [], notices = [] } = this.#board.source.board ?? {};
    return [...current, ...notices].find(({ id }) => id === noticeId);
  }

  /** Whether there is no such notice any more. */
  get isGone(): boolean {
    return this.state.value !== undefined && !this.notice;
  }

  reload(): Promise<void> {
    return this.#resource.reload();
  }

  /** Shows another reading than the one that was loaded; `undefined`: it is gone. */
  show(notice: Notice | undefined): void {
    const { value } = this.state;
    if (value) this.#shown = { of: value, notice };
  }
}
