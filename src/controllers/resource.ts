import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isDenial } from '../adapter/denial.js';
import { toAdapterError, type AdapterError } from '../adapter/errors.js';
import { withDeadline } from '../adapter/deadline.js';
import { isSame } from '../internal/is-same.js';

/**
 * What an element knows of something that it loads. The last good value stays while refreshing and on failure, unless the
 * backend says that it is not for whoever is there: that may be somebody else by now.
 */
export type Resource<Value> =
  | { status: 'unsupported'; value?: undefined; error?: undefined }
  | { status: 'loading'; value?: Value | undefined; error?: undefined }
  | { status: 'ready' | 'empty'; value: Value; error?: undefined }
  | { status: 'failed'; error: AdapterError; value?: Value | undefined };

/** The custom states of an element that shows it: it is loading only while nothing is known. */
export function resourceStates(status: Resource<unknown>['status'], isKnown: boolean): string[] {
  return [isKnown || 'loading', 'empty', 'failed'].includes(status) ? [status] : [];
}

/** How to load it. */
export interface ResourceOptions<Value, Input extends readonly unknown[]> {
  /** What is loaded; loaded again when any part is another than before. `undefined`: there is no such thing. */
  input: () => Input | undefined;
  load: (input: Input, signal: AbortSignal) => Promise<Value>;
  /** Whether there is nothing to show. */
  isEmpty?: (value: Value) => boolean;
}

/** Loads something, and again when its input changes, and drops answers that come too late to matter. */
export class ResourceController<Value, Input extends readonly unknown[]> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ResourceOptions<Value, Input>;
  #input: Input | undefined;
  #abort: AbortController | undefined;
  #loading: Promise<void> = Promise.resolve();
  // The value is named where there is none: pages put one on the prototype of all objects.
  #state: Resource<Value> = { status: 'unsupported', value: undefined };

  constructor(host: ReactiveControllerHost, options: ResourceOptions<Value, Input>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What is known now. */
  get state(): Resource<Value> {
    return this.#state;
  }

  /** Loads it again. Resolves once the answer is there: its own, or that of whatever took its place meanwhile. */
  async reload(): Promise<void> {
    this.#load(this.#state.value);
    this.#host.requestUpdate();
    for (let awaited; awaited !== this.#loading;) await (awaited = this.#loading);
  }

  /** Forgets it and loads it again: what is known was meant for somebody else. */
  renew(): void {
    this.#load();
    this.#host.requestUpdate();
  }

  /** After the host has taken its new properties, before it draws. */
  hostUpdate(): void {
    const input = this.#options.input();
    if (isSame(input, this.#input)) return;
    this.#input = input;
    // What is known was of something else: another backend, another category.
    this.#load();
  }

  /** A host that leaves needs no answer; one that comes back in the middle of loading asks again. */
  hostDisconnected(): void {
    this.#abort?.abort();
  }

  hostConnected(): void {
    if (this.#state.status === 'loading' && this.#abort?.signal.aborted) void this.reload();
  }

  #load(known?: Value): void {
    this.#abort?.abort();
    if (this.#input) this.#loading = this.#ask(this.#input, known, (this.#abort = new AbortController()));
    else this.#state = { status: 'unsupported', value: undefined };
  }

  async #ask(input: Input, known: Value | undefined, abort: AbortController): Promise<void> {
    this.#state = { status: 'loading', value: known };
    const { load, isEmpty } = this.#options;
    const state = await withDeadline(abort.signal, (signal) => load(input, signal)).then(
      (value): Resource<Value> => ({ status: isEmpty?.(value) ? 'empty' : 'ready', value }),
      (thrown: unknown): Resource<Value> => ({
        status: 'failed',
        error: toAdapterError(thrown),
        value: isDenial(thrown) ? undefined : known,
      }),
    );
    if (abort.signal.aborted) return;
    this.#state = state;
    this.#host.requestUpdate();
  }
}
