import { ContextConsumer, type Context } from '@lit/context';
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
  readonly #askAgain = () => this.#consumer.hostConnected();
  #answered = false;

  constructor(host: ElementHost, source: Source<Value>) {
    this.#host = host;
    this.#source = source;
    const callback = () => {
      this.#answered = true;
      unanswered.delete(this.#askAgain);
    };
    this.#consumer = new ContextConsumer(host, { context: source.context, subscribe: true, callback });
    // After the consumer, so that it has asked when this one is connected.
    host.addController(this);
  }

  /** The value that holds now. */
  get value(): Value | undefined {
    return this.#consumer.value ?? this.#source.setting?.(pageSettings());
  }

  hostConnected(): void {
    if (!this.#answered) waitForProvider(this.#askAgain);
    pageRegistry().listeners.add(this.#update);
  }

  hostDisconnected(): void {
    this.#answered = false;
    this.#consumer.value = undefined;
    unanswered.delete(this.#askAgain);
    pageRegistry().listeners.delete(this.#update);
  }
}

/**
 * Those that were upgraded before their provider, as happens with scripts in another order: they ask again when a
 * provider appears. (`ContextRoot` of @lit/context does this too, but never forgets an element that is gone.)
 */
const unanswered = new Set<() => void>();
let listening = false;

function waitForProvider(askAgain: () => void): void {
  unanswered.add(askAgain);
  if (listening) return;
  listening = true;
  document.addEventListener('context-provider', () => {
    for (const ask of [...unanswered]) ask();
  });
}
