import { residentOf } from '../../../adapter/asked.js';
import { toAdapterError, type AdapterError } from '../../../adapter/errors.js';
import { withDeadline } from '../../../adapter/deadline.js';
import type { NoticesPort } from '../../../adapter/ports.js';
import type { Notice } from '../../../domain/notice.js';
import type { BoardParts } from '../board-parts.js';

const pageSize = 20;

/** What no longer applies: folded away, and read once somebody unfolds it. */
export class Expired {
  readonly #board: BoardParts;
  #from: readonly unknown[] = [];
  #isLoading = false;
  /** Whether it is unfolded. */
  isOpen = false;
  notices: readonly Notice[] | undefined;
  next: string | undefined;
  error: AdapterError | undefined;

  constructor(board: BoardParts) {
    this.#board = board;
  }

  get isLoading(): boolean {
    return this.#isLoading;
  }

  /** Another backend or language, or somebody else: what was read is forgotten. */
  follow(): void {
    const { port, adapter, locale } = this.#board;
    const from = [port(), locale.locale, residentOf(adapter())];
    if (from.every((part, index) => part === this.#from[index])) return;
    this.#from = from;
    this.again();
  }

  /** Reads it again, if it is unfolded, else once it is. */
  again(): void {
    this.notices = this.next = this.error = undefined;
    if (this.isOpen) void this.more();
  }

  readonly unfold = (event: Event) => {
    this.isOpen = (event.target as HTMLDetailsElement).open;
    if (this.isOpen && !this.notices) void this.more();
  };

  /** Reads a page more. */
  readonly more = async (): Promise<void> => {
    const port = this.#board.port();
    if (this.#isLoading || !port) return;
    this.#isLoading = true;
    this.error = undefined;
    this.#board.host.requestUpdate();
    await this.#bring(port);
    this.#isLoading = false;
    this.#board.host.requestUpdate();
  };

  async #bring(port: NoticesPort): Promise<void> {
    const from = this.#from;
    const cursor = this.next;
    const query = { expired: true, limit: pageSize, ...(cursor !== undefined && { cursor }) };
    const { locale } = this.#board.locale;
    try {
      const page = await withDeadline(undefined, (signal) => port.list(query, { signal, locale }));
      if (from !== this.#from) return;
      const known = new Map((this.notices ?? []).map((notice) => [notice.id, notice]));
      for (const notice of page.items) known.set(notice.id, notice);
      this.notices = [...known.values()];
      this.next = page.next;
    } catch (thrown) {
      if (from === this.#from) this.error = toAdapterError(thrown);
    }
  }
}
