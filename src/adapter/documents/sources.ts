import { isAdapterError } from '../errors.js';
import type { Watched } from './polling.js';
import { SharedRun } from './shared-run.js';

/** Something that is read from one address. */
interface Source extends Watched {
  /** Whether it was ever read as a whole or in part. */
  readonly wasRead: boolean;
}

/** What was before the sources were brought up to date. */
interface Before {
  /** Whether anything was ever read. */
  wasRead: boolean;
  /** Whether the attempt before had failed, so that news may have been missed. */
  hasFailed: boolean;
}

/** Several sources that are read together. */
export class Sources<One extends Source> implements Watched {
  readonly all: readonly One[];
  readonly #report: (message: string) => void;
  readonly #refreshed: (before: Before) => void;
  readonly #run = new SharedRun((signal) => this.#refresh(signal));
  #hasFailed = false;

  /** `refreshed` hears when they were brought up to date, whoever asked for it. */
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
   * what it held, and that is reported.
   */
  refresh(signal?: AbortSignal): Promise<void> {
    return this.#run.join(signal);
  }

  async #refresh(signal: AbortSignal): Promise<void> {
    const { wasRead } = this;
    const results = await Promise.allSettled(this.all.map((source) => source.refresh(signal)));
    const failures = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as unknown] : [],
    );
    if (failures.length === results.length) {
      // Given up is not failed.
      this.#hasFailed ||= !signal.aborted;
      throw failures[0];
    }
    for (const failure of failures) this.#report(isAdapterError(failure) ? failure.message : String(failure));
    this.#refreshed({ wasRead, hasFailed: this.#hasFailed });
    this.#hasFailed = failures.length > 0;
  }
}
