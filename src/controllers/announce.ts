import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { announce, ensureAnnouncer } from '../internal/announcer.js';

/** Lets a host say sentences to screen readers, politely, through the page's one live region. */
export class AnnounceController implements ReactiveController {
  readonly #locale: () => string;

  constructor(host: ReactiveControllerHost, locale: () => string) {
    this.#locale = locale;
    host.addController(this);
  }

  /** The region has to stand before it speaks. */
  hostConnected(): void {
    ensureAnnouncer();
  }

  /** Says one sentence. */
  say(sentence: string): void {
    announce(sentence, this.#locale());
  }
}
