import { ContextEvent, type Context } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageSettings, type Settings } from '../adapter/settings.js';
import { late, loadWhenever } from '../internal/late.js';
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
 * whenever it changes, and a host that is moved elsewhere takes what holds there. (`ContextConsumer` of @lit/context
 * asks as well, but weighs a kilobyte on an element that has four.)
 */
export class ProvidedController<Value> implements ReactiveController {
  readonly #host: ElementHost;
  readonly #source: Source<Value>;
  #given: Value | undefined;
  #unsubscribe: (() => void) | undefined;
  #isAnswered = false;

  constructor(host: ElementHost, source: Source<Value>) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** The value that holds now. */
  get value(): Value | undefined {
    return this.#given ?? this.#source.setting?.(pageSettings());
  }

  hostConnected(): void {
    follow(this);
    this.#given = undefined;
    this.#ask();
  }

  /** What was given stays: a host that has left the page may still have something to send through it. */
  hostDisconnected(): void {
    connected.delete(this);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#isAnswered = false;
  }

  /** Asks again where nobody answered: a provider has appeared. */
  providerAppeared(): void {
    if (!this.#isAnswered) this.#ask();
  }

  /** The page's settings have changed. */
  settingsChanged(): void {
    this.#host.requestUpdate();
  }

  #ask(): void {
    const answer = (value: Value | undefined, unsubscribe?: () => void) => {
      // Another provider, nearer than the one before.
      if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
      this.#unsubscribe = unsubscribe;
      this.#given = value;
      this.#isAnswered = true;
      this.#host.requestUpdate();
    };
    this.#host.dispatchEvent(new ContextEvent(this.#source.context, this.#host, answer, true));
  }
}

interface Follower {
  providerAppeared: () => void;
  settingsChanged: () => void;
}

/** Those in the page. One listener of a kind serves them all. */
const connected = new Set<Follower>();
let isListening = false;

function follow(controller: Follower): void {
  connected.add(controller);
  if (isListening) return;
  isListening = true;
  pageRegistry().listeners.add(() => {
    for (const each of [...connected]) each.settingsChanged();
    readPageBrand();
  });
  readPageBrand();
  // Some were upgraded before their provider, as happens with scripts in another order. (`ContextRoot` of
  // @lit/context lets them ask again too, but never forgets an element that is gone.)
  document.addEventListener('context-provider', () => {
    for (const each of [...connected]) each.providerAppeared();
  });
}

const pageBrand = late(() => import('../brand/page-brand.js'));

/** What reads a brand is loaded once the page has one. */
function readPageBrand(): void {
  if (pageSettings().brand) void loadWhenever(pageBrand, ({ followPageBrand }) => followPageBrand());
}
