import { copyText } from '../internal/clipboard.js';
import { canDownload, downloadFile, fileNameOf } from '../internal/download.js';
import { loadQrOutline, share, type QrOutline, type Shared } from '../internal/share/index.js';
import type { AnnounceController } from './announce.js';
import { BrandController } from './brand.js';
import type { ElementHost } from './provided.js';

/** The words for what became of a press. */
export interface PassingOnWords {
  copied: string;
  shareFailed: string;
  calendarCopied: string;
  calendarFailed: string;
}

/** What somebody takes over into their own calendar. */
export interface CalendarFile {
  /** What it is called where the title makes no name. */
  name: string;
  /** What it says beside the title, for people. */
  lines: readonly (string | undefined)[];
  write: () => Promise<string | undefined>;
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
    this.#begin(id);
    const outcome = await share(shared);
    if (outcome === 'copied') this.say(id, this.#words().copied);
    if (outcome === 'unavailable') this.say(id, this.#words().shareFailed);
  }

  /** Shows the code of an address, or takes it away. */
  async toggleCode(id: string, address: string): Promise<void> {
    this.#begin(id);
    if (this.code) this.code = undefined;
    else {
      const outlineOf = await loadQrOutline();
      if (!this.isShown(id)) return;
      this.code = outlineOf?.(address);
      if (!this.code) this.say(id, this.#words().shareFailed);
    }
    this.#host.requestUpdate();
  }

  /** Saves the calendar file of what is shown; where files cannot be saved, what it says is copied. */
  async saveCalendar({ id, title }: { id: string; title: string }, file: CalendarFile): Promise<void> {
    this.#begin(id);
    const words = this.#words();
    if (!canDownload()) {
      const copied = await copyText([title, ...file.lines].filter(Boolean).join('\n'));
      return this.say(id, copied ? words.calendarCopied : words.shareFailed);
    }
    try {
      const text = await file.write();
      if (text && this.isShown(id))
        downloadFile(`${fileNameOf(title) || file.name}.ics`, 'text/calendar;charset=utf-8', text);
      if (text) return;
    } catch {
      // What is said below holds for both: it could not be read, or there is no file of it.
    }
    this.say(id, words.calendarFailed);
  }

  /** What became of the press before holds no more. */
  #begin(id: string): void {
    if (this.isShown(id)) this.said = '';
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
