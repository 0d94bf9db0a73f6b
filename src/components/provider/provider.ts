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
import type { Brand, MessageOverrides } from '../../adapter/settings.js';
import { RelayController } from '../../controllers/relay.js';
import type { TimeZone } from '../../domain/time.js';

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

  /** The backend: `rest({ baseUrl: '/api/community' })`, `memory()`, or the portal's own. */
  @property({ attribute: false }) adapter?: CommunityAdapter | undefined;

  /** The company's name and emergency number. */
  @property({ attribute: false }) brand?: Brand | undefined;

  /** Words that replace the library's own, by locale, section and key. */
  @property({ attribute: false }) messages?: MessageOverrides | undefined;

  /** The server's clock; that of the adapter when left out. */
  @property({ attribute: false }) clock?: Clock | undefined;

  /** A BCP 47 tag, for example `zh-Hans`, that wins over the nearest `lang`. */
  @property() locale?: string | undefined;

  /** The building's time zone by its IANA name, for example `Asia/Shanghai`. */
  @property({ attribute: 'time-zone' }) timeZone?: TimeZone | undefined;

  constructor() {
    super();
    new RelayController(this, adapterContext, () => this.adapter);
    new RelayController(this, brandContext, () => this.brand);
    new RelayController(this, messagesContext, () => this.messages);
    new RelayController(this, clockContext, () => this.clock ?? this.adapter?.clock);
    new RelayController(this, localeContext, () => this.locale);
    new RelayController(this, timeZoneContext, () => this.timeZone);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
