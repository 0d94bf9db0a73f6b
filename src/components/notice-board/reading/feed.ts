import type { ReactiveController } from 'lit';
import type { BoardParts } from '../board-parts.js';

/** How near the end of the list the reader is when more comes. */
const near = '0px 0px 600px';

const focusable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Brings pages as the reader comes to the end, and moves between articles by key, as WAI-ARIA practices have feeds. */
export class Feed implements ReactiveController {
  readonly #board: BoardParts;
  #watched: Element | undefined;
  #observer: IntersectionObserver | undefined;

  constructor(board: BoardParts) {
    this.#board = board;
    board.host.addController(this);
  }

  hostUpdated(): void {
    const more = this.#board.host.autoLoad ? this.#board.host.shadowRoot?.getElementById('more') : undefined;
    const isIdle =
      more && !this.#board.source.isBringing && this.#board.source.list.state.status !== 'failed';
    if (!isIdle) return this.#forget();
    if (this.#watched === more) return;
    this.#forget();
    this.#watched = more;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.bring();
      },
      { rootMargin: near },
    );
    this.#observer.observe(more);
  }

  hostDisconnected(): void {
    this.#forget();
  }

  /** Page Down and Page Up: the next and the last article. Control with End and Home: what follows and precedes the feed. */
  key(event: KeyboardEvent): void {
    const feed = event.currentTarget as HTMLElement;
    const articles = [...feed.querySelectorAll<HTMLElement>('article')];
    const at = articles.findIndex((article) => article.contains(event.target as Node));
    let to: HTMLElement | undefined;
    if (event.key === 'PageDown') to = articles[at + 1];
    else if (event.key === 'PageUp') to = articles[at - 1];
    else if (event.ctrlKey && event.key === 'End') to = this.#beside(feed, true);
    else if (event.ctrlKey && event.key === 'Home') to = this.#beside(feed, false);
    else return;
    event.preventDefault();
    to?.focus();
  }

  /** The nearest that can have the focus after or before the feed: in the board, else in the page. */
  #beside(feed: Element, isAfter: boolean): HTMLElement | undefined {
    const { host } = this.#board;
    for (const [root, edge] of [
      [host.shadowRoot!, feed],
      [document, host],
    ] as const) {
      const wanted = isAfter ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
      const candidates = [...root.querySelectorAll<HTMLElement>(focusable)].filter(
        (element) =>
          edge.compareDocumentPosition(element) & wanted &&
          !edge.contains(element) &&
          element.getClientRects().length > 0,
      );
      const found = isAfter ? candidates[0] : candidates.at(-1);
      if (found) return found;
    }
    return undefined;
  }

  /** Brings a page more, and leaves the focus where it is. */
  async bring(): Promise<void> {
    const { source, host } = this.#board;
    this.#forget();
    if (source.isBringing) return;
    const bringing = source.more();
    host.requestUpdate();
    await bringing;
    host.requestUpdate();
  }

  #forget(): void {
    this.#observer?.disconnect();
    this.#observer = this.#watched = undefined;
  }
}
