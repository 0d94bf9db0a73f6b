import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fromHash, toHash, type AddressedBrand } from './address.js';
import type { Written } from './fields.js';

/** How long nothing is written before the address follows, ms: browsers refuse more than some changes a second. */
const pause = 300;

/**
 * The window whose address a person sees and copies. A story stands in a frame of the catalogue: then it is the
 * outermost, unless that is of another site.
 */
export function addressWindow(own: Window = window): Window {
  try {
    // Reading it throws when the outermost window is of another site.
    return own.top && typeof own.top.location.href === 'string' ? own.top : own;
  } catch {
    return own;
  }
}

/** The story that the catalogue shows; nothing outside of the catalogue. */
const storyIn = (page: Window) => new URLSearchParams(page.location.search).get('path');

/** Keeps a brand in the address, without a new entry in the history of the browser for every key that is pressed. */
export class AddressBar implements ReactiveController {
  readonly #read: (addressed: AddressedBrand) => void;
  readonly #window = addressWindow();
  #story: string | null = null;
  #timer?: ReturnType<typeof setTimeout> | undefined;
  #brand?: Written | undefined;
  /** The part of the address after `#`, as it was read or written last. */
  #hash = '';

  /** @param read is told what the address says: at the beginning, and when somebody else has changed it */
  constructor(host: ReactiveControllerHost, read: (addressed: AddressedBrand) => void) {
    this.#read = read;
    host.addController(this);
  }

  hostConnected(): void {
    this.#story = storyIn(this.#window);
    this.#window.addEventListener('hashchange', this.#changed);
    navigationOf(this.#window)?.addEventListener('currententrychange', this.#keep);
    this.#changed();
  }

  hostDisconnected(): void {
    this.#window.removeEventListener('hashchange', this.#changed);
    navigationOf(this.#window)?.removeEventListener('currententrychange', this.#keep);
    clearTimeout(this.#timer);
    this.#brand = undefined;
  }

  hostUpdated(): void {
    this.#keep();
  }

  /** Writes the brand into the address, once nothing else follows. */
  write(brand: Written): void {
    this.#brand = brand;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), pause);
  }

  /** The address of the page with the brand in it, for somebody else. */
  link(brand: Written): string {
    const url = new URL(this.#window.location.href);
    url.hash = toHash(brand);
    return url.href;
  }

  #write(): void {
    // The catalogue may have gone on to another story, whose address this is.
    if (!this.#brand || (this.#story && storyIn(this.#window) !== this.#story)) return;
    const { history, location } = this.#window;
    // A link was opened, and is about to be read.
    if (location.hash !== this.#hash && fromHash(location.hash).state !== 'none') return;
    const link = this.link(this.#brand);
    if (link !== location.href) history.replaceState(history.state, '', link);
    this.#hash = location.hash;
  }

  /** The toolbar of the catalogue writes an address without the brand: it is put back. */
  readonly #keep = (): void => {
    const isGone = fromHash(this.#window.location.hash).state === 'none';
    if (isGone && this.#brand && toHash(this.#brand)) this.write(this.#brand);
  };

  readonly #changed = (): void => {
    clearTimeout(this.#timer);
    this.#hash = this.#window.location.hash;
    const addressed = fromHash(this.#hash);
    if (addressed.state !== 'none') this.#brand = undefined;
    if (addressed.state === 'read') this.#brand = addressed.brand;
    this.#read(addressed);
  };
}

/** Tells of every change of an address, where browsers know it. */
const navigationOf = (page: Window) => (page as { navigation?: EventTarget }).navigation;
