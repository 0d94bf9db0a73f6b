import type { Clock } from './adapter.js';

/** `Date` counts whole seconds, ms: half of one has passed on average. */
const halfSecond = 500;

/** How far the device's clock may move against its stopwatch before it counts as set by someone, ms. */
const tolerance = 2000;

/** How much a new answer moves the estimate, so that one server with a wrong clock does not shake it. */
const weight = 0.25;

/** The server's clock, estimated from the `Date` of its answers. Until the first one, the device's. */
export class ServerClock implements Clock {
  #offset = 0;
  #latest = -Infinity;
  /** The device's clock less its stopwatch, at the last answer. Not a number, and so near none, before the first. */
  #deviceZero = NaN;

  /** Whether an answer has told the time, and the device has neither slept nor been set forward since. */
  get isCertain(): boolean {
    return this.#moved <= tolerance;
  }

  /** Never goes back, so that a countdown never shows more time than before, unless the device was set forward by mistake. */
  now(): number {
    // Sleep moves a clock forward too, but only a hand moves it back.
    const setBack = Math.min(this.#moved, 0) || 0;
    const time = Math.max(this.#latest, Date.now() - setBack + this.#offset);
    return this.#moved > tolerance ? time : (this.#latest = time);
  }

  /** How far the device's clock has moved against its stopwatch since the last answer, ms. */
  get #moved(): number {
    return Date.now() - performance.now() - this.#deviceZero;
  }

  /** Learns from an answer that was asked for and came at the given moments of `Date.now()`. */
  observe(header: (name: string) => string | null, askedAt: number, answeredAt: number): void {
    const date = Date.parse(header('Date') ?? '');
    if (Number.isNaN(date)) return;
    const age = Number(header('Age') ?? 0) * 1000 || 0;
    const offset = date + age + halfSecond + (answeredAt - askedAt) / 2 - answeredAt;
    const isSteady = Math.abs(this.#moved) <= tolerance;
    this.#deviceZero = Date.now() - performance.now();
    if (isSteady) this.#offset += (offset - this.#offset) * weight;
    else {
      this.#offset = offset;
      this.#latest = -Infinity;
    }
  }
}
