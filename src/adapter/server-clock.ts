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
  /** The device's clock less its stopwatch, at the last answer. */
  #deviceZero: number | undefined;

  /** Whether an answer has told the time. */
  get isCertain(): boolean {
    return this.#deviceZero !== undefined;
  }

  /** Never goes back, so that a countdown never shows more time than before. */
  now(): number {
    this.#latest = Math.max(this.#latest, Date.now() + this.#offset);
    return this.#latest;
  }

  /** Learns from an answer that was asked for and came at the given moments of `Date.now()`. */
  observe(header: (name: string) => string | null, askedAt: number, answeredAt: number): void {
    const date = Date.parse(header('Date') ?? '');
    if (Number.isNaN(date)) return;
    const age = Number(header('Age') ?? 0) * 1000 || 0;
    const offset = date + age + halfSecond + (answeredAt - askedAt) / 2 - answeredAt;
    const deviceZero = Date.now() - performance.now();
    const wasSet = Math.abs(deviceZero - (this.#deviceZero ?? Infinity)) > tolerance;
    this.#deviceZero = deviceZero;
    if (wasSet) {
      this.#offset = offset;
      this.#latest = -Infinity;
    } else this.#offset += (offset - this.#offset) * weight;
  }
}
