import { isDenial } from '../denial.js';
import { isAdapterError } from '../errors.js';
import type { Watched } from './polling.js';
import { SharedRun } from './shared-run.js';

/** Something that is read from one address. */
interface Source extends Watched {
  /** Whether it was ever read as a whole or in part. */
  readonly wasRead: boolean;
  /** Brings it up to date. */
  refresh(signal: AbortSignal): Promise<void>;
  /** As if it was never read. */
  forget(): void;
}

/** What there is to tell of once the sources were brought up to date; nothing where none could be. */
interface Before {
  /** Whether anything was ever read before. */
  wasRead: boolean;
  /** Whether one is there again that could not be had before, so that news may have been missed. */
  hasFailed: boolean;
}

/** Several sources that are read together. */
export class Sources<One extends Source> implements Watched {
  readonly all: readonly One[];
  readonly #report: (message: string) => void;
  readonly #refreshed: (before: Before) => void;
  readonly #run = new SharedRun((signal) => this.#refresh(signal));
  readonly #failed = new Set<One>();

  /** `refreshed` hears whenever it was tried to bring them up to date, whoever asked for it. */
  constructor(all: readonly One[], report: (message: string) => void, refreshed: (before: Before) => void) {
    this.all = all;
    this.#report = report;
    this.#refreshed = refreshed;
  }

  /** Whether anything was ever read. */
  get wasRead(): boolean {
    return this.all.some(({ wasRead }) => wasRead);
  }

  /** Whether there will never be anything again. */
  get isGone(): boolean {
    return this.all.every(({ isGone }) => isGone);
  }

  /** How long nobody needs to ask again, ms. */
  get freshFor(): number {
    return Math.min(...this.all.map(({ freshFor }) => freshFor));
  }

  /**
   * Brings all up to date, once for all who ask at a time. Rejects when none can be had; of several, one that cannot keeps
   * what it held, and that is reported. What this reader may not read any more is forgotten.
   */
  refresh(signal?: AbortSignal): Promise<void> {
    return this.#run.join(signal);
  }

  /** What `find` finds once all are up to date; or, where that cannot be, in what was read before. */
  async find<Found>(find: () => Found | Promise<Found>, signal: AbortSignal | undefined): Promise<Found> {
    try {
      await this.refresh(signal);
    } catch (thrown) {
      if (signal?.aborted || !this.wasRead || (await find()) === undefined) throw thrown;
    }
    return find();
  }

  async #refresh(signal: AbortSignal): Promise<void> {
    const { wasRead } = this;
    const failures: unknown[] = [];
    let hasFailed = false;
    const bring = async (source: One) => {
      try {
        await source.refresh(signal);
        hasFailed = this.#failed.delete(source) || hasFailed;
      } catch (thrown) {
        // Given up is not failed.
        if (!signal.aborted) this.#failed.add(source);
        if (isDenial(thrown)) source.forget();
        failures.push(thrown);
      }
    };
    await Promise.all(this.all.map(bring));
    const isThere = failures.length < this.all.length;
    if (!isThere && signal.aborted) throw failures[0];
    this.#refreshed({ wasRead: isThere && wasRead, hasFailed });
    if (!isThere) throw failures[0];
    for (const failure of failures) this.#report(isAdapterError(failure) ? failure.message : String(failure));
  }
}
