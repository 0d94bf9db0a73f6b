import type { ReactiveController } from 'lit';
import type { ElementHost } from './provided.js';

/** Follows whether its host is narrow, for what style sheets alone cannot lay out in another way. */
export class WidthController implements ReactiveController {
  readonly #host: ElementHost;
  readonly #limit: number;
  #observer: ResizeObserver | undefined;
  #isNarrow: boolean | undefined;

  /** `limit`: how wide it has to be, px, where targets are of 44 px; larger ones take as much more. */
  constructor(host: ElementHost, limit: number) {
    this.#host = host;
    this.#limit = limit;
    host.addController(this);
  }

  get isNarrow(): boolean {
    return (this.#isNarrow ??= this.#isBelow());
  }

  hostConnected(): void {
    this.#isNarrow = undefined;
    // A frame later: what is drawn in the middle of a layout is reported to the page as an error.
    this.#observer ??= new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #isBelow(): boolean {
    const target = parseFloat(getComputedStyle(this.#host).getPropertyValue('--_target-size'));
    return this.#host.clientWidth < (this.#limit * (target || 44)) / 44;
  }

  /** Only where it makes a difference is the host drawn again. */
  #measure(): void {
    const isNarrow = this.#isBelow();
    if (isNarrow === this.#isNarrow) return;
    this.#isNarrow = isNarrow;
    this.#host.requestUpdate();
  }
}
