import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { setAlarm, stopAlarm } from '../internal/ticker.js';

/** Updates the host when its words about time change, and only then. One timer serves the whole page. */
export class TickerController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #nextChange: () => number | undefined;
  readonly #alarm = { at: Infinity, ring: () => this.#ring() };
  #isConnected = false;

  /** `nextChange` tells when the host's words change next, in ms since the epoch; `undefined`: never. */
  constructor(host: ReactiveControllerHost, nextChange: () => number | undefined) {
    this.#host = host;
    this.#nextChange = nextChange;
    host.addController(this);
  }

  /** A host that has left may be drawn once more; it waits for nothing. */
  hostUpdated(): void {
    if (!this.#isConnected) return;
    const at = this.#nextChange() ?? Infinity;
    if (at === this.#alarm.at) return;
    stopAlarm(this.#alarm);
    this.#alarm.at = at;
    if (at < Infinity) setAlarm(this.#alarm);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    stopAlarm(this.#alarm);
    this.#alarm.at = Infinity;
  }

  #ring(): void {
    this.#alarm.at = Infinity;
    this.#host.requestUpdate();
  }
}
