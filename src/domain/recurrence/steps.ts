/** What expanding may still cost. A step is a day looked at, an hour or less, or a time that came of it. */
export class Steps {
  #left: number;

  constructor(budget: number) {
    this.#left = budget;
  }

  /** Whether there was a step left for it. */
  take(count = 1): boolean {
    this.#left -= count;
    return this.#left >= 0;
  }

  get areUsedUp(): boolean {
    return this.#left < 0;
  }
}
