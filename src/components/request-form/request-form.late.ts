import type { ReactiveControllerHost } from 'lit';
import { late } from '../../internal/late.js';
import type { FilingForm } from './filing/filing-form.js';
import type { Filing } from './filing/index.js';
import type { AskedBefore } from './request-form.source.js';

/**
 * What is needed once the line is gone has to be there before: from the browser's own store when it comes to that. A page
 * that has every element, and uses others, does not load it.
 */
const fetched = late(() => import('./filing/index.js'));
export const fetchFiling = (): Promise<unknown> => fetched.load();

/** Loads what the form needs once it stands: nobody waits for it, and it is there before the first word is written. */
export class RequestFormLate {
  readonly #host: ReactiveControllerHost;
  #loading: Promise<Filing> | undefined;
  loaded: Filing | undefined;
  /** Whether it could not be loaded. */
  isCutOff = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    void fetchFiling();
  }

  /** What the form asked on earlier visits. */
  async askedBefore(now: FilingForm['now']): Promise<AskedBefore | undefined> {
    const late = await import('./filing/index.js').catch(() => undefined);
    return late && new late.FormMemory(now);
  }

  /** Resolves with `undefined` when it cannot be loaded; the next call tries again. */
  async load(form: FilingForm): Promise<Filing | undefined> {
    if (this.loaded) return this.loaded;
    try {
      this.#loading ??= import('./filing/index.js').then(({ startFiling }) => startFiling(form));
      this.loaded = await this.#loading;
      // Nothing is drawn for it: a hundred forms would all be drawn twice.
      this.isCutOff = false;
    } catch {
      this.#loading = undefined;
      this.isCutOff = true;
      this.#host.requestUpdate();
    }
    return this.loaded;
  }
}
