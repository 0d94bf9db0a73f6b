import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Brand, BrandText } from '../../../src/adapter/brand.js';
import { negotiateLocale } from '../../../src/i18n/registry.js';
import { hostStyles } from '../../../src/styles/host.styles.js';
import { tokenStyles } from '../../../src/styles/tokens.generated.styles.js';
import { wordsFor } from '../words/words.js';

const pageStyles = css`
  .base {
    container-type: inline-size;
    padding: 0;
    border-radius: 0;
    background: var(--_color-surface-sunken);
  }

  .head,
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-4);
    align-items: center;
    min-block-size: 56px;
    padding: var(--_space-2) var(--_space-4);
    background: var(--_color-surface);
  }

  .head {
    border-block-end: 1px solid var(--_color-border-subtle);
  }

  .foot {
    border-block-start: 1px solid var(--_color-border-subtle);
    font-size: 0.875em;
  }

  .foot a {
    color: var(--_color-accent-text);
  }

  .logo {
    max-inline-size: 160px;
    max-block-size: 40px;
    object-fit: contain;
  }

  .initial {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: var(--_radius-medium);
    background: var(--_color-accent-fill);
    color: var(--_color-accent-on-fill);
    font-weight: 600;
  }

  .name {
    margin: 0;
    font-size: 1.125em;
    font-weight: 600;
  }

  .elements {
    display: grid;
    gap: var(--_space-4);
    align-items: start;
    padding: var(--_space-4);
  }

  .promise {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-2) var(--_space-3);
    align-items: baseline;
    padding: var(--_space-4);
    border-radius: var(--_radius-large);
    background: var(--_color-surface);
  }

  ::slotted(*) {
    min-inline-size: 0;
  }

  @container (max-width: 400px) {
    .elements {
      padding-inline: var(--_space-2);
    }
  }

  @container (min-width: 700px) {
    .elements.all {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .column {
      align-content: start;
    }
  }

  .column {
    display: grid;
    gap: var(--_space-4);
    min-inline-size: 0;
  }
`;

/** A page of a portal as the brand's residents see it: its head, what it holds, its foot. */
class StudioPage extends LitElement {
  static override styles = [tokenStyles, hostStyles, pageStyles];

  @property({ attribute: false }) brand: Brand = {};
  /** The address of the logo for the ground on which it stands. */
  @property({ attribute: false }) logo?: string | undefined;
  @property() locale = 'en';
  /** Whether all elements are shown, and not one alone. */
  @property({ attribute: false }) isWhole = true;

  /** The address of the logo that could not be loaded. */
  @state() private failed?: string;

  protected override render(): TemplateResult {
    const { words, locale } = wordsFor(this.locale);
    const name = textIn(this.brand.name, this.locale) ?? words.communityName;
    return html`<div class="base" lang=${locale}>
      <div class="head">${this.#logo(name)}</div>
      <div class="elements ${this.isWhole ? 'all' : ''}">
        <div class="column">
          <slot></slot>
        </div>
        <div class="column">
          <slot name="second"></slot>
        </div>
      </div>
      ${this.#foot()}
    </div>`;
  }

  #logo(name: string): TemplateResult {
    const title = html`<p class="name">${name}</p>`;
    if (!this.logo || this.logo === this.failed)
      return html`<span class="initial" aria-hidden="true">${[...name.trim()][0]?.toUpperCase()}</span>
        ${title}`;
    const said = textIn(this.brand.logo?.alt, this.locale) ?? name;
    const { logo } = this;
    return html`<img
        class="logo"
        src=${logo}
        alt=${said}
        referrerpolicy="no-referrer"
        @error=${() => (this.failed = logo)}
      />
      ${said === name ? nothing : title}`;
  }

  #foot(): TemplateResult | typeof nothing {
    const { words } = wordsFor(this.locale);
    const { links } = this.brand;
    if (!links || Object.keys(links).length === 0) return nothing;
    const names = (['privacy', 'terms', 'help'] as const).filter((name) => links[name]);
    return html`<div class="foot">
      ${names.map(
        (name) => html`<a href=${links[name]!} target="_blank" rel="noreferrer">${words.linkNames[name]}</a>`,
      )}
    </div>`;
  }
}
customElements.define('studio-page', StudioPage);

/** A page of a portal with what it holds: elements of the first column, and of the second with `slot="second"`. */
export function brandPage(
  page: Pick<StudioPage, 'brand' | 'logo' | 'locale' | 'isWhole'>,
  elements: TemplateResult,
): TemplateResult {
  return html`<studio-page
    .brand=${page.brand}
    .logo=${page.logo}
    locale=${page.locale}
    .isWhole=${page.isWhole}
    >${elements}</studio-page
  >`;
}

/** The text for a language, or the one for everybody. */
export function textIn(text: BrandText | undefined, locale: string): string | undefined {
  if (text === undefined || typeof text === 'string') return text;
  const best = negotiateLocale(locale, Object.keys(text));
  return best === undefined ? undefined : text[best];
}
