import { ContextProvider, type Context } from '@lit/context';
import type { ReactiveController } from 'lit';
import { ProvidedController, type ElementHost, type Source } from './provided.js';

/**
 * Gives the elements inside the host a value, made from what the host itself was given: mostly the host's own, or else
 * that. So an inner provider that sets only the locale does not hide the outer one's adapter.
 */
export class RelayController<Value> implements ReactiveController {
  readonly #outer: ProvidedController<Value>;
  readonly #provider: ContextProvider<Context<unknown, Value | undefined>, ElementHost>;
  readonly #valueIn: (outer: Value | undefined) => Value | undefined;

  constructor(
    host: ElementHost,
    source: Source<Value>,
    valueIn: (outer: Value | undefined) => Value | undefined,
  ) {
    this.#valueIn = valueIn;
    this.#outer = new ProvidedController(host, source);
    this.#provider = new ContextProvider(host, { context: source.context });
    host.addController(this);
  }

  hostUpdate(): void {
    this.#provider.setValue(this.#valueIn(this.#outer.value));
  }
}
