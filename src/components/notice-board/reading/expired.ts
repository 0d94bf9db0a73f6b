import { residentOf } from '../../../adapter/asked.js';
import { isDenial } from '../../../adapter/denial.js';
import { toAdapterError, type AdapterError } from '../../../adapter/errors.js';
import { withDeadline } from '../../../adapter/deadline.js';
import type { NoticesPort } from '../../../adapter/ports.js';
import type { Notice } from '../../../domain/notice.js';
import { isSame } from '../../../internal/is-same.js';
import type { BoardParts } from '../board-parts.js';
import { uniqueOf, withFirstPage } from '../notice-board.model.js';

const pageSize = 20;

/** What no longer applies: folded away, and read once somebody unfolds it. */
export class Expired {
  readonly #board: BoardParts;
  #from: readonly unknown[] = [];
  /** What is under way: no more than one reading, of which no answer counts once it is begun anew. */
  #reading: symbol | undefined;
  /** Whether what is shown is older than the news: it stays until it is read anew, for somebody may be reading it. */
  #isStale = true;
  /** Whether it is unfolded. */
  isOpen = false;
  notices: readonly Notice[] | undefined;
  next: string | undefined;
  error: AdapterError | undefined;

  constructor(board: BoardParts) {
    this.#board = board;
  }

  get isLoading(): boolean {
    return this.#reading !== undefined;
  }

  /** Another backend or language, or somebody else, or who is there may not read it: what was read is forgotten. */
  follow(): void {
    const { port, adapter, locale, source } = this.#board;
    const from = [port(), locale.locale, residentOf(adapter()), isDenial(source.list.state.error)];
    if (isSame(from, this.#from)) return;
    this.#from = from;
    this.notices = this.next = undefined;
    this.again();
  }

  /** Reads it again, if it is unfolded, else once it is. */
  again(): void {
    this.#isStale = true;
    this.error = this.#reading = undefined;
    if (this.isOpen) void this.more();
  }

  readonly unfold = (event: Event) => {
    this.isOpen = (event.target as HTMLDetailsElement).open;
    if (this.isOpen && this.#isStale) void this.more();
  };

  /** Reads a page more; of what is older than the news, the first one anew. */
  readonly more = async (): Promise<void> => {
    const port = this.#board.port();
    if (this.isLoading || !port) return;
    const reading = (this.#reading = Symbol());
    this.error = undefined;
    this.#board.host.requestUpdate();
    await this.#bring(port, () => reading === this.#reading);
    if (reading !== this.#reading) return;
    this.#reading = undefined;
    this.#board.host.requestUpdate();
  };

  async #bring(port: NoticesPort, isStill: () => boolean): Promise<void> {
    const cursor = this.#isStale ? undefined : this.next;
    const query = { expired: true, limit: pageSize, ...(cursor !== undefined && { cursor }) };
    const { locale } = this.#board.locale;
    try {
      const page = await withDeadline(undefined, (signal) => port.list(query, { signal, locale }));
      if (!isStill()) return;
      const { notices = [], next } = this;
      const brought = { notices: page.items, next: page.next };
      const read = this.#isStale
        ? withFirstPage({ notices, next }, brought)
        : { ...brought, notices: uniqueOf([...notices, ...page.items]) };
      this.#isStale = false;
      this.notices = read.notices;
      this.next = read.next;
    } catch (thrown) {
      if (isStill()) this.error = toAdapterError(thrown);
    }
  }
}
