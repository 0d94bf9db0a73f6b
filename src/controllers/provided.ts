import { ContextConsumer, ContextRoot, type Context } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageSettings, type Settings } from '../adapter/settings.js';
import { pageRegistry } from '../internal/page-registry.js';

/** An element that can have controllers. */
export type ElementHost = ReactiveControllerHost & HTMLElement;

/** The context of a value, and the place of the same value among the page's settings. */
export interface Source<Value> {
  context: Context<unknown, Value | undefined>;
  setting?: (settings: Settings) => Value | undefined;
}

/**
 * A value that the nearest `<linli-provider>` gives, or else the page's `configure()`. The host is updated
 * whenever it changes, and a host that is moved elsewhere takes what holds there.
 */
export class ProvidedController<Value> implements ReactiveController {
  readonly #host: ElementHost;
  readonly #source: Source<Value>;
  readonly #consumer: ContextConsumer<Context<unknown, Value | undefined>, ElementHost>;
  readonly #update = () => this.#host.requestUpdate();

  constructor(host: ElementHost, source: Source<Value>) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
    this.#consumer = new ContextConsumer(host, { context: source.context, subscribe: true });
  }

  /** The value that holds now. */
  get value(): Value | undefined {
    return this.#consumer.value ?? this.#source.setting?.(pageSettings());
  }

  hostConnected(): void {
    attachContextRoot();
    pageRegistry().listeners.add(this.#update);
  }

  hostDisconnected(): void {
    pageRegistry().listeners.delete(this.#update);
    this.#consumer.value = undefined;
  }
}

/** Lets elements that were upgraded before their provider find it afterwards. Once for the page. */
function attachContextRoot(): void {
  const registry = pageRegistry();
  if (registry.contextRoot) return;
  registry.contextRoot = true;
  new ContextRoot().attach(document.documentElement);
}
