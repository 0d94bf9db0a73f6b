import { ContextProvider, type Context } from '@lit/context';
import type { ReactiveController } from 'lit';
import { ProvidedController, type ElementHost } from './provided.js';

/**
 * Gives the elements inside the host a value: the host's own, or else what the host itself was given. So an
 * inner provider that sets only the locale does not hide the outer one's adapter.
 */
export class RelayController<Value> implements ReactiveController {
  readonly #outer: ProvidedController<Value>;
  readonly #provider: ContextProvider<Context<unknown, Value | undefined>, ElementHost>;
  readonly #own: () => Value | undefined;

  constructor(host: ElementHost, context: Context<unknown, Value | undefined>, own: () => Value | undefined) {
    this.#own = own;
    this.#outer = new ProvidedController(host, { context });
    this.#provider = new ContextProvider(host, { context });
    host.addController(this);
  }

  hostUpdate(): void {
    this.#provider.setValue(this.#own() ?? this.#outer.value);
  }
}
