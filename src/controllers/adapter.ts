import type { ReactiveController } from 'lit';
import type { CommunityAdapter } from '../adapter/adapter.js';
import type { Report } from '../adapter/checking.js';
import { adapterContext } from '../adapter/contexts.js';
import { toAdapterError } from '../adapter/errors.js';
import { late } from '../internal/late.js';
import { pageScriptFor } from '../internal/page-script.js';
import { warnOnce } from '../internal/warn.js';
import { BrandController } from './brand.js';
import type { PageAnswers } from './page-answers.js';
import { ProvidedController, type ElementHost } from './provided.js';

/** An element that may be given an adapter of its own. */
export interface AdaptedHost extends ElementHost {
  adapter?: CommunityAdapter | undefined;
}

const pageAnswers = late(() => import('./page-answers.js'));

/** How long an element waits for its adapter before it says that there is none, ms. */
const patience = 3000;

/** Makes the checked port that an element works with; `undefined`: the backend has none. */
export type PortOf<Port> = (adapter: CommunityAdapter, report: Report) => Port | undefined;

/** An adapter whose port cannot even be looked at has none. */
export function portFrom<Port>(adapter: CommunityAdapter, portOf: PortOf<Port>): Port | undefined {
  const report = (message: string) => warnOnce(`adapter "${adapter.name}": ${message}`);
  try {
    return portOf(adapter, report);
  } catch (thrown) {
    report(toAdapterError(thrown).message);
    return undefined;
  }
}

/**
 * The adapter that serves the host: its own `.adapter`, else the nearest provider's, else the page's; and the
 * port that the host works with, with everything checked that comes back through it.
 */
export class AdapterController<Port> implements ReactiveController {
  readonly #host: AdaptedHost;
  readonly #portOf: PortOf<Port>;
  #checked: { adapter: CommunityAdapter; port: Port | undefined } | undefined;
  readonly #provided: ProvidedController<CommunityAdapter>;
  readonly #brand: BrandController;
  /** What the page has written as first answers, once that can be read; `'awaited'` until then. */
  #page: PageAnswers | 'awaited' | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** A script that calls `configure()` often runs after the elements. */
  #isExpected = true;

  constructor(host: AdaptedHost, portOf: PortOf<Port>) {
    this.#host = host;
    this.#portOf = portOf;
    this.#provided = new ProvidedController(host, {
      context: adapterContext,
      setting: ({ adapter }) => adapter,
    });
    this.#brand = new BrandController(host);
    host.addController(this);
  }

  /** Elements may be made before what stands inside them is parsed. */
  hostConnected(): void {
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', this.#readPage, { once: true });
    this.#readPage();
  }

  /** Until the page can be read, it is as if the adapter were still to come. */
  readonly #readPage = () => {
    if (this.#page || this.#checked || !pageScriptFor(this.#host)) return;
    this.#page = 'awaited';
    void pageAnswers.load().then((loaded) => {
      this.#page = loaded && new loaded.PageAnswers(this.#host);
      this.#host.requestUpdate();
    });
  };

  hostUpdated(): void {
    if (this.#whole || this.#waiting !== undefined || !this.#host.isConnected) return;
    this.#waiting = setTimeout(() => {
      this.#isExpected = false;
      if (this.#whole) return;
      warnOnce('no adapter: call configure({ adapter }).');
      this.#host.requestUpdate();
    }, patience);
  }

  hostDisconnected(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  /** The adapter as the brand offers it to the host, or `undefined` while there is none. */
  get adapter(): CommunityAdapter | undefined {
    const whole = this.#page === 'awaited' ? undefined : this.#whole;
    return whole && this.#offered(whole);
  }

  /** Whether there is none that can be asked yet, and one may still come or waits for what the page has written. */
  get isAwaited(): boolean {
    return !this.adapter && (this.#isExpected || this.#whole !== undefined);
  }

  get #whole(): CommunityAdapter | undefined {
    return this.#host.adapter ?? this.#provided.value;
  }

  #offered(whole: CommunityAdapter): CommunityAdapter {
    return this.#brand.value?.limit(whole, this.#host.localName) ?? whole;
  }

  /** The checked port, always the same one of an adapter, so that another means another backend. */
  get port(): Port | undefined {
    const { adapter } = this;
    if (!adapter) return undefined;
    if (this.#checked?.adapter !== adapter) {
      const port = portFrom(adapter, this.#portOf);
      if (typeof this.#page === 'object')
        this.#page.answerFirst(port, (page) => portFrom(this.#offered(page), this.#portOf));
      this.#checked = { adapter, port };
    }
    return this.#checked.port;
  }
}
