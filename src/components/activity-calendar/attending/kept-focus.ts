import type { ReactiveController } from 'lit';
import type { ElementHost } from '../../../controllers/provided.js';
import { pageBody } from '../../../internal/page-body.js';

/** Puts the focus on the heading when what has it goes away: an activity that is cancelled has no buttons any more. */
export class KeptFocus implements ReactiveController {
  readonly #host: ElementHost;
  #focused: Element | null = null;

  constructor(host: ElementHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot!.activeElement;
  }

  hostUpdated(): void {
    const before = this.#focused;
    this.#focused = null;
    if (!before || before.isConnected) return;
    // Whoever has moved it on purpose does so in the same task.
    setTimeout(() => {
      const root = this.#host.shadowRoot!;
      if (this.#host.isConnected && !root.activeElement && document.activeElement === pageBody())
        (root.getElementById('title') ?? root.querySelector<HTMLElement>('.back'))?.focus();
    });
  }
}
