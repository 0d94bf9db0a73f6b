import { isDenial } from '../adapter/denial.js';
import { isSame } from '../internal/is-same.js';
import type { ElementHost } from './provided.js';
import { ResourceController, type Resource } from './resource.js';

/** One record, or nothing where there is none, and the number of the reading. */
export interface Found<Value> {
  record: Value | undefined;
  reading: number;
}

/** A backend, the language it answers in, and for whom. */
export type From<Port> = readonly [port: Port, locale: string, resident: string | undefined];

/** What is read, and from where. */
export interface OneRecordOptions<Value, Port> {
  from: () => From<Port> | undefined;
  /** Its id; `undefined`: none is shown. */
  id: () => string | undefined;
  get: (
    port: Port,
    id: string,
    asking: { signal: AbortSignal; locale: string },
  ) => Promise<Value | undefined>;
  /** What is known of it already: it is shown until it is read. */
  known: (id: string) => Value | undefined;
}

/** Reads the one record that is shown in full. */
export class OneRecord<Value, Port> {
  readonly #options: OneRecordOptions<Value, Port>;
  readonly #resource: ResourceController<Found<Value>, readonly [...From<Port>, string]>;
  /** What is shown in the place of all readings that had begun by then. */
  #shown: { id: string; from: From<Port>; reading: number; record: Value | undefined } | undefined;
  #readings = 0;
  /** When it was read last, by the device's clock, ms since the epoch. */
  readAt: number | undefined;

  constructor(host: ElementHost, options: OneRecordOptions<Value, Port>) {
    this.#options = options;
    this.#resource = new ResourceController<Found<Value>, readonly [...From<Port>, string]>(host, {
      input: () => {
        const [from, id] = [options.from(), options.id()];
        return from && id ? [...from, id] : undefined;
      },
      load: async ([port, locale, , id], signal) => {
        const reading = ++this.#readings;
        const record = await options.get(port, id, { signal, locale });
        this.readAt = Date.now();
        return { record, reading };
      },
      isEmpty: ({ record }) => record === undefined,
    });
  }

  get state(): Resource<Found<Value>> {
    return this.#resource.state;
  }

  /** As it is shown: from the list until it is read; `undefined`: not known, or gone. */
  get record(): Value | undefined {
    const { value } = this.state;
    const shown = this.#stillShown;
    if (shown) return shown.record;
    if (value) return value.record;
    const id = this.#options.id();
    return id === undefined || isDenial(this.state.error) ? undefined : this.#options.known(id);
  }

  /** Whether there is no such record any more. */
  get isGone(): boolean {
    return (this.state.value ?? this.#stillShown) !== undefined && !this.record;
  }

  reload(): Promise<void> {
    return this.#resource.reload();
  }

  /** Shows another reading of the record than those that have begun; `undefined`: it is gone. */
  show(id: string, record: Value | undefined): void {
    const from = this.#options.from();
    if (from && id === this.#options.id()) this.#shown = { id, from, reading: this.#readings, record };
  }

  get #stillShown(): { record: Value | undefined } | undefined {
    const shown = this.#shown;
    const from = this.#options.from();
    if (isDenial(this.state.error)) return undefined;
    if (!shown || shown.id !== this.#options.id() || !isSame(shown.from, from)) return undefined;
    return (this.state.value?.reading ?? 0) > shown.reading ? undefined : shown;
  }
}
