import { loadQrOutline, share, type QrOutline, type Shared } from '../internal/share/index.js';
import type { AnnounceController } from './announce.js';
import { BrandController } from './brand.js';
import type { ElementHost } from './provided.js';

/** The words for what became of a press. */
export interface PassingOnWords {
  copied: string;
  shareFailed: string;
}

/** Passes on what is shown: to the device's share sheet, or as a code that a telephone reads. */
export class PassingOn {
  readonly #host: ElementHost;
  readonly #announcer: AnnounceController;
  readonly #words: () => PassingOnWords;
  readonly #brand: BrandController;
  readonly #element: 'notice-board' | 'activity-calendar';
  #id: string | undefined;
  code: QrOutline | undefined;
  /** What became of the last press. */
  said = '';

  constructor(
    host: ElementHost,
    announcer: AnnounceController,
    words: () => PassingOnWords,
    element: 'notice-board' | 'activity-calendar',
  ) {
    this.#host = host;
    this.#element = element;
    this.#brand = new BrandController(host);
    this.#announcer = announcer;
    this.#words = words;
  }

  /** Whether the brand lets residents pass on what is shown. */
  get isOffered(): boolean {
    return this.#brand.value?.features?.[this.#element]?.share !== false;
  }

  /** Another is shown: what was begun of the one before ends with it. */
  follow(id: string | undefined): void {
    if (id === this.#id) return;
    this.#id = id;
    this.code = undefined;
    this.said = '';
  }

  isShown(id: string): boolean {
    return this.#id === id;
  }

  async share(id: string, shared: Shared): Promise<void> {
    const outcome = await share(shared);
    if (outcome === 'copied') this.say(id, this.#words().copied);
    if (outcome === 'unavailable') this.say(id, this.#words().shareFailed);
  }

  /** Shows the code of an address, or takes it away. */
  async toggleCode(id: string, address: string): Promise<void> {
    if (this.code) this.code = undefined;
    else {
      const outlineOf = await loadQrOutline();
      if (!this.isShown(id)) return;
      this.code = outlineOf?.(address);
      if (!this.code) this.say(id, this.#words().shareFailed);
    }
    this.#host.requestUpdate();
  }

  /** Says what became of a press, as long as what was pressed is shown. */
  say(id: string, sentence: string): void {
    if (!this.isShown(id)) return;
    this.said = sentence;
    this.#announcer.say(sentence);
    this.#host.requestUpdate();
  }
}
