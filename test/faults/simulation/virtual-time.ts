/** Ends what waits. */
export type Cancel = () => void;

interface Waiting {
  at: number;
  order: number;
  /** Absent: it is cancelled. */
  work: (() => void) | undefined;
}

/** Time that passes only from one thing that waits to the next. */
export class VirtualTime {
  /** ms since the epoch. */
  now: number;
  /** The things that wait, as a heap: none is before the one at half its place. */
  readonly #waiting: Waiting[] = [];
  #order = 0;

  constructor(now: number) {
    this.now = now;
  }

  /** Does the work in so many ms, after what is due then already. */
  after(ms: number, work: () => void): Cancel {
    const waiting: Waiting = { at: this.now + Math.max(ms, 0), order: this.#order++, work };
    this.#push(waiting);
    return () => void (waiting.work = undefined);
  }

  /** Lets the time pass until that moment, and everything be done on the way. */
  async runUntil(moment: number): Promise<void> {
    for (let next = this.#waiting[0]; next && next.at <= moment; next = this.#waiting[0]) {
      this.#pop();
      if (!next.work) continue;
      this.now = Math.max(this.now, next.at);
      next.work();
      // All promises settle before the next thing is done, as in a browser.
      await new Promise(setImmediate);
    }
    this.now = moment;
  }

  #push(waiting: Waiting): void {
    const heap = this.#waiting;
    let place = heap.push(waiting) - 1;
    for (
      let above = (place - 1) >> 1;
      place > 0 && isBefore(waiting, heap[above]!);
      above = (place - 1) >> 1
    ) {
      heap[place] = heap[above]!;
      place = above;
    }
    heap[place] = waiting;
  }

  #pop(): void {
    const heap = this.#waiting;
    const last = heap.pop()!;
    if (heap.length === 0) return;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below++;
      if (below >= heap.length || isBefore(last, heap[below]!)) break;
      heap[place] = heap[below]!;
      place = below;
    }
    heap[place] = last;
  }
}

const isBefore = (one: Waiting, other: Waiting) =>
  one.at < other.at || (one.at === other.at && one.order < other.order);
