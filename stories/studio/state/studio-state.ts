import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Brand } from '../../../src/adapter/brand.js';
import type { BrandFault } from '../../../src/brand/fields.js';
import { readBrand } from '../../../src/brand/read-brand.js';
import { themeOf, type Theme } from '../../../src/brand/theme.js';
import type { AddressedBrand } from './address.js';
import { AddressBar } from './address-bar.js';
import { pathName, withValue, type Path, type Written } from './fields.js';
import { begin, redo, step, undo, type History } from './history.js';

/** What came out of the address: a brand, perhaps with faults, or a link that cannot be read. */
export type Opened = { state: 'opened'; faults: readonly BrandFault[] } | { state: 'broken' };

/** The brand that is being made: what is written, what of it can be used, and how it came about. */
export class StudioState implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #address: AddressBar;
  #history: History<Written> = begin({});
  #read!: { brand: Brand; faults: readonly BrandFault[]; theme: Theme };

  /** @param opened is told when a brand has come out of the address */
  constructor(host: ReactiveControllerHost, opened: (what: Opened) => void) {
    this.#host = host;
    this.#show(this.#history);
    host.addController(this);
    this.#address = new AddressBar(host, (addressed) => this.#open(addressed, opened));
  }

  hostConnected(): void {
    // The address bar, a controller of its own, does what there is to do.
  }

  get written(): Written {
    return this.#history.present;
  }

  /** What of it can be used. */
  get brand(): Brand {
    return this.#read.brand;
  }

  get faults(): readonly BrandFault[] {
    return this.#read.faults;
  }

  get theme(): Theme {
    return this.#read.theme;
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** The address with this brand in it. */
  get link(): string {
    return this.#address.link(asWritten(this.brand));
  }

  change(path: Path, value: unknown, typed?: 'typed'): void {
    const next = withValue(this.written, path, value);
    this.#go(step(this.#history, next, typed && pathName(path)));
  }

  /** Another brand in the place of this one, which undo brings back. Gives what of it could not be used. */
  replace(value: Written): readonly BrandFault[] {
    const { brand, faults } = readBrand(value);
    this.#go(step(this.#history, asWritten(brand)));
    return faults;
  }

  undo(): void {
    this.#go(undo(this.#history));
  }

  redo(): void {
    this.#go(redo(this.#history));
  }

  #go(history: History<Written>): void {
    this.#show(history);
    this.#address.write(asWritten(this.brand));
  }

  #show(history: History<Written>): void {
    this.#history = history;
    const { brand, faults } = readBrand(history.present);
    this.#read = { brand, faults, theme: themeOf(brand) };
    this.#host.requestUpdate();
  }

  #open(addressed: AddressedBrand, opened: (what: Opened) => void): void {
    if (addressed.state === 'none') return;
    if (addressed.state === 'broken') {
      this.#show(this.#isUntouched ? this.#history : step(this.#history, {}));
      return opened({ state: 'broken' });
    }
    const { brand, faults } = readBrand(addressed.brand);
    const written = asWritten(brand);
    if (JSON.stringify(written) === JSON.stringify(asWritten(this.brand))) return;
    this.#show(this.#isUntouched ? begin(written) : step(this.#history, written));
    opened({ state: 'opened', faults });
  }

  get #isUntouched(): boolean {
    return !this.canUndo && Object.keys(this.written).length === 0;
  }
}

/** A brand as the form writes it. The version is that of the file, not of what is chosen. */
const asWritten = (brand: Brand): Written => withValue({ ...brand }, ['version'], undefined);
