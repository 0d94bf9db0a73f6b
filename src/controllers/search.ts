import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a resident has stopped writing before it is searched for, ms. */
const pause = 300;

/** What stands in a host's search field, and what is searched for: the same a moment after the last letter. */
export class SearchController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #resident: () => string | undefined;
  #writer: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** As it was typed. */
  typed = '';
  /** What is searched for; empty: nothing. */
  words = '';

  /** `resident`: who is there, as far as the page knows. */
  constructor(host: ReactiveControllerHost, resident: () => string | undefined) {
    this.#host = host;
    this.#resident = resident;
    host.addController(this);
  }

  /** One that was moved while somebody wrote goes on. */
  hostConnected(): void {
    if (this.typed.trim() !== this.words) this.#searchSoon();
  }

  /** Before anything is asked for: what one resident has looked for is not asked for another. */
  hostUpdate(): void {
    const resident = this.#resident();
    if (this.#writer && resident !== this.#writer) this.clear();
    this.#writer = resident;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** For `input` and `compositionend` of the field: what an input method still composes is not searched for. */
  readonly type = (event: Event) => {
    clearTimeout(this.#timer);
    if ((event as InputEvent).isComposing) return;
    this.typed = (event.target as HTMLInputElement).value;
    this.#host.requestUpdate();
    this.#searchSoon();
  };

  #searchSoon(): void {
    this.#timer = setTimeout(() => {
      this.words = this.typed.trim();
      this.#host.requestUpdate();
    }, pause);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.words = this.typed = '';
    this.#host.requestUpdate();
  }
}
