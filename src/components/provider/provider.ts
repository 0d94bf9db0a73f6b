import { LitElement, css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Clock, CommunityAdapter } from '../../adapter/adapter.js';
import {
  adapterContext,
  brandContext,
  clockContext,
  localeContext,
  messagesContext,
  timeZoneContext,
} from '../../adapter/contexts.js';
import type { Brand, BrandInForce, Density, MessageOverrides } from '../../adapter/brand.js';
import { pageBrand } from '../../adapter/settings.js';
import type { ProviderBranding } from '../../brand/provider-branding.js';
import { RelayController } from '../../controllers/relay.js';
import type { TimeZone } from '../../domain/time.js';
import { late, loadWhenever } from '../../internal/late.js';

const branding = late(() => import('../../brand/provider-branding.js'));

/**
 * Gives the elements inside it an adapter, a brand, words, a locale, a time zone and the server's clock.
 * What it does not set comes from the provider around it, or else from `configure()`. It takes no part in the
 * layout.
 *
 * @summary The backend, brand, language and time zone of the elements inside it.
 * @slot - The part of the page that it serves.
 */
export class LinliProvider extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  #branding?: ProviderBranding;
  #words: { outer?: readonly MessageOverrides[] | undefined; all?: readonly MessageOverrides[] } = {};
  #isLoading = false;

  /** The backend: `rest({ baseUrl: '/api/community' })`, `memory()`, or the portal's own. */
  @property({ attribute: false }) adapter?: CommunityAdapter | undefined;

  /** The company's brand: the address of its file, `#id` of a script of the page that holds it, or the object. */
  @property() brand?: Brand | string | undefined;

  /** `compact`, `normal` or `elder`; that of the brand when left out. */
  @property() density?: Density | undefined;

  /** Words that replace the library's own, by locale, section and key. */
  @property({ attribute: false }) messages?: MessageOverrides | undefined;

  /** The server's clock; that of the adapter when left out. */
  @property({ attribute: false }) clock?: Clock | undefined;

  /** A BCP 47 tag, for example `zh-Hans`, that wins over the nearest `lang`. */
  @property() locale?: string | undefined;

  /** The building's time zone by its IANA name, for example `Asia/Shanghai`. */
  @property({ attribute: 'time-zone' }) timeZone?: TimeZone | undefined;

  /** Templates write what is left out as empty. */
  constructor() {
    super();
    new RelayController(this, { context: adapterContext }, (outer) => this.adapter ?? outer);
    new RelayController(this, { context: brandContext, setting: pageBrand }, (outer) => this.#brandIn(outer));
    new RelayController(this, { context: messagesContext }, (outer) => this.#wordsIn(outer));
    new RelayController(
      this,
      { context: clockContext },
      (outer) => this.clock ?? this.adapter?.clock ?? outer,
    );
    new RelayController(this, { context: localeContext }, (outer) => this.locale || outer);
    new RelayController(this, { context: timeZoneContext }, (outer) => this.timeZone || outer);
  }

  /** A brand and a density are worn by what is loaded once there is one. */
  #brandIn(outer: BrandInForce | undefined): BrandInForce | undefined {
    const brand = this.brand || undefined;
    const density = this.density || undefined;
    if (this.#branding) return this.#branding.follow(brand, density, outer);
    if ((brand ?? density) && !this.#isLoading) {
      this.#isLoading = true;
      void loadWhenever(branding, ({ ProviderBranding }) => {
        this.#branding = new ProviderBranding(this);
        this.requestUpdate();
      });
    }
    return outer;
  }

  #wordsIn(outer: readonly MessageOverrides[] | undefined): readonly MessageOverrides[] | undefined {
    const { messages } = this;
    if (!messages) return outer;
    if (this.#words.outer !== outer || this.#words.all?.at(-1) !== messages)
      this.#words = { outer, all: [...(outer ?? []), messages] };
    return this.#words.all;
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
