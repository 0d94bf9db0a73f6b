import type { ReactiveControllerHost } from 'lit';
import { TickerController } from './ticker.js';

/** Counts down the seconds that a backend asks to wait. */
export class WaitController {
  readonly #host: ReactiveControllerHost;
  #until = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    new TickerController(host, () => {
      const { seconds } = this;
      return seconds > 0 ? this.#until - (seconds - 1) * 1000 : undefined;
    });
  }

  /** Whole seconds that are left, 0 when there is nothing to wait for. */
  get seconds(): number {
    return Math.max(0, Math.ceil((this.#until - Date.now()) / 1000));
  }

  /** Starts to wait; 0 ends it. */
  start(ms: number): void {
    this.#until = Date.now() + ms;
    this.#host.requestUpdate();
  }
}
