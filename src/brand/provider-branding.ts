import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { densities, type BrandInForce, type Density } from '../adapter/brand.js';
import { warnOnce } from '../internal/warn.js';
import { findBrand, replaceSheet, sameBrand, sheetOf } from './in-force.js';
import type { BrandSource } from './load-brand.js';

/** What holds where nobody has a brand. */
const nothing: BrandInForce = { words: [], limit: (adapter) => adapter };

/** An element that wears a brand: its colours are set on the host, and everything inside inherits them. */
type Wearer = ReactiveControllerHost & HTMLElement;

/** What the brand and the density of a provider do. What was worn stays until the next is read. */
export class ProviderBranding implements ReactiveController {
  readonly #host: Wearer;
  #source: BrandSource | undefined;
  #own: BrandInForce | undefined;
  #given: BrandInForce | undefined;
  #worn: { brand: BrandInForce | undefined; density: Density | undefined } | undefined;
  #sheet: CSSStyleSheet | undefined;
  #trying = new AbortController();

  constructor(host: Wearer) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#trying.signal.aborted) void this.#find(this.#source);
  }

  hostDisconnected(): void {
    this.#trying.abort();
  }

  /** Takes over what holds now. Gives the brand for the elements inside: the provider's own, or else the outer one. */
  follow(
    source: BrandSource | undefined,
    density: Density | undefined,
    outer: BrandInForce | undefined,
  ): BrandInForce | undefined {
    if (source !== this.#source) void this.#find(source);
    const own = this.#own;
    const chosen = densityOf(density);
    const worn = chosen ?? outer?.worn;
    this.#wear(own ?? outer, worn, Boolean(own ?? chosen));
    return this.#give(own ?? outer, worn);
  }

  async #find(source: BrandSource | undefined): Promise<void> {
    this.#trying.abort();
    const { signal } = (this.#trying = new AbortController());
    this.#source = source;
    if (source === undefined) {
      this.#own = undefined;
      return;
    }
    const { brand, isMissing } = await findBrand(source);
    if (signal.aborted) return;
    this.#own = sameBrand(this.#own, brand);
    this.#host.requestUpdate();
    if (isMissing) addEventListener('online', () => void this.#find(source), { once: true, signal });
  }

  /** The outer brand's colours come by inheritance; in another density they have to be set anew. */
  #wear(brand: BrandInForce | undefined, density: Density | undefined, isOwn: boolean): void {
    const worn = isOwn ? { brand, density } : undefined;
    if (worn?.brand === this.#worn?.brand && worn?.density === this.#worn?.density) return;
    this.#worn = worn;
    const next = worn && sheetOf(brand ?? {}, ':host', density);
    replaceSheet(this.#host.shadowRoot!, this.#sheet, next);
    this.#sheet = next;
  }

  /** The same for the same, so that nobody inside is drawn anew. */
  #give(brand: BrandInForce | undefined, worn: Density | undefined): BrandInForce | undefined {
    if (brand?.worn === worn) return brand;
    const { limit, words } = brand ?? nothing;
    if (this.#given?.worn !== worn || this.#given?.limit !== limit)
      this.#given = { ...brand, words, limit, worn };
    return this.#given;
  }
}

function densityOf(given: string | undefined): Density | undefined {
  if (!given || densities.includes(given as Density)) return given as Density | undefined;
  warnOnce(`density="${given}" is not known: write ${densities.join(', ')}.`);
  return undefined;
}
