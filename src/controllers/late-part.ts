import type { ReactiveControllerHost } from 'lit';
import { AdapterError } from '../adapter/errors.js';
import type { Resource } from './resource.js';

/** A part of an element that is loaded after the element is drawn, which does not wait for it. */
export class LatePart<Part> {
  readonly #host: ReactiveControllerHost;
  readonly #begin: () => Promise<Part>;
  #loading: Promise<void> | undefined;
  /** `undefined` until it is there. */
  loaded: Part | undefined;
  /** Whether it could not be loaded. */
  isCutOff = false;

  /** `begin` loads it and begins with it. */
  constructor(host: ReactiveControllerHost, begin: () => Promise<Part>) {
    this.#host = host;
    this.#begin = begin;
  }

  /** Once; whoever asks after it failed tries again. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  async #load(): Promise<void> {
    try {
      this.loaded = await this.#begin();
      this.isCutOff = false;
    } catch {
      this.#loading = undefined;
      this.isCutOff = true;
    }
    this.#host.requestUpdate();
  }
}

/** What is known of a record that a late part reads: nothing yet, or nothing at all, as long as that is not there. */
export function wholeState(
  late: { readonly isCutOff: boolean },
  state: Resource<unknown> | undefined,
): Resource<unknown> {
  if (state) return state;
  if (late.isCutOff) return { status: 'failed', error: new AdapterError('offline'), value: undefined };
  return { status: 'loading', value: undefined };
}
