import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Calls back when somebody may be about to leave what they write in an element: its field, the tab, the page. A page that
 * is unloaded writes nothing more to the device; who follows a link has left the field before.
 */
export class LeavingController implements ReactiveController {
  readonly #host: EventTarget;
  readonly #leave: () => void;

  constructor(host: ReactiveControllerHost & EventTarget, leave: () => void) {
    this.#host = host;
    this.#leave = leave;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('focusout', this.#leave);
    document.addEventListener('visibilitychange', this.#leave);
    addEventListener('pagehide', this.#leave);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focusout', this.#leave);
    document.removeEventListener('visibilitychange', this.#leave);
    removeEventListener('pagehide', this.#leave);
    this.#leave();
  }
}
