import type { ElementHost } from './provided.js';
import { ResourceController, type Resource } from './resource.js';

/** One record, or nothing where there is none. */
export interface Found<Value> {
  record: Value | undefined;
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
  /** What is shown in the place of what was read, as long as that is the latest reading. */
  #shown: { of: Found<Value>; record: Value | undefined } | undefined;
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
        const record = await options.get(port, id, { signal, locale });
        this.readAt = Date.now();
        return { record };
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
    if (value) return this.#shown?.of === value ? this.#shown.record : value.record;
    const id = this.#options.id();
    return id === undefined ? undefined : this.#options.known(id);
  }

  /** Whether there is no such record any more. */
  get isGone(): boolean {
    return this.state.value !== undefined && !this.record;
  }

  reload(): Promise<void> {
    return this.#resource.reload();
  }

  /** Shows another reading than the one that was loaded; `undefined`: it is gone. */
  show(record: Value | undefined): void {
    const { value } = this.state;
    if (value) this.#shown = { of: value, record };
  }
}
