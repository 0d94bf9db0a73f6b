import { Task, TaskStatus, initialState } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toAdapterError, type AdapterError } from '../adapter/errors.js';
import { withDeadline } from './deadline.js';

/** What an element knows of something that it loads. The last good value stays while refreshing and on failure. */
export type Resource<Value> =
  | { status: 'unsupported'; value?: undefined }
  | { status: 'loading'; value?: Value }
  | { status: 'ready' | 'empty'; value: Value }
  | { status: 'failed'; error: AdapterError; value?: Value };

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
  readonly #options: ResourceOptions<Value, Input>;
  readonly #task: Task<readonly unknown[], Value>;
  #last: { input: Input; value: Value } | undefined;

  constructor(host: ReactiveControllerHost, options: ResourceOptions<Value, Input>) {
    this.#options = options;
    host.addController(this);
    this.#task = new Task(host, {
      args: () => options.input() ?? [],
      task: async (_, { signal }) => {
        const input = options.input();
        if (!input) return initialState;
        const value = await withDeadline(signal, (limited) => options.load(input, limited));
        this.#last = { input, value };
        return value;
      },
    });
  }

  /** What is known now. */
  get state(): Resource<Value> {
    const input = this.#options.input();
    if (!input) return { status: 'unsupported' };
    const known = this.#lastOf(input);
    switch (this.#task.status) {
      case TaskStatus.COMPLETE: {
        const value = this.#task.value as Value;
        return { status: this.#options.isEmpty?.(value) ? 'empty' : 'ready', value };
      }
      case TaskStatus.ERROR:
        return { status: 'failed', error: toAdapterError(this.#task.error), ...known };
      default:
        return { status: 'loading', ...known };
    }
  }

  /** Loads it again. */
  reload(): void {
    void this.#task.run();
  }

  /** A host that left in the middle of loading and came back asks again. */
  hostConnected(): void {
    const { status } = this.#task;
    if (status === TaskStatus.PENDING || status === TaskStatus.ERROR) this.reload();
  }

  hostDisconnected(): void {
    this.#task.abort();
  }

  /** The last good value, unless it was of something else: another backend, another category. */
  #lastOf(input: Input): { value?: Value } {
    const last = this.#last;
    return last && input.every((part, index) => part === last.input[index]) ? { value: last.value } : {};
  }
}
